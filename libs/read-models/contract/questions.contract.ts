import { type Generation, isCatchingUp, NoHistory, type Query, type ReadModelStore } from '../read-models.port';
import type { RowOf } from '../table';
import { batch, fresh, shop, stock } from './batches.fixture';
import { type OpenedStore, questionsTo } from './opened-store.fixture';
import { sales, sample, shops, stocks } from './sample-projection';

/** Filters, orders, pages, and the past. */
export function describeQuestions(opened: () => OpenedStore): void {
  const { read, find } = questionsTo(opened);
  let store: ReadModelStore;
  let live: Generation;
  beforeEach(() => {
    ({ store, live } = opened());
  });

  describe('a question', () => {
    beforeEach(async () => {
      const rows = ['d', 'a', 'c', 'b'].map((name, index) =>
        fresh(
          { ...shop(name), takings: BigInt(index % 2), ...(index < 2 && { closedOn: `2024-01-0${index + 1}` }) },
          1,
        ),
      );
      const south = fresh({ ...shop('a'), region: 'south' }, 1);
      await store.commit([batch(live, -1, 1, {}, [[shops, [...rows, south]]])]);
    });

    it('is answered in key order when it names none', async () => {
      expect(await names({ where: { region: 'north' }, limit: 3 })).toEqual(['a', 'b', 'c']);
      expect(await names({ where: { region: 'north' }, descending: true, limit: 3 })).toEqual(['d', 'c', 'b']);
    });

    it('sorts by what it names and then by key, page behind page', async () => {
      const query = { where: { region: 'north' }, orderBy: ['takings'], limit: 2 } as const;
      expect(await names(query)).toEqual(['c', 'd']);
      expect(await names({ ...query, after: [0n, 'd'] })).toEqual(['a', 'b']);
      expect(await names({ ...query, after: [1n, 'b'] })).toEqual([]);
      expect(await names({ ...query, descending: true, after: [1n, 'a'] })).toEqual(['d', 'c']);
    });

    it('filters by value, by a set of values, by bounds and by beginning', async () => {
      expect(await names({ where: { takings: 1n }, limit: 9 })).toEqual(['a', 'b']);
      expect(await names({ where: { shop: { in: ['b', 'd', 'x'] } }, limit: 9 })).toEqual(['b', 'd']);
      expect(await names({ where: { shop: { in: [] } }, limit: 9 })).toEqual([]);
      expect(await names({ where: { region: 'north', shop: { from: 'b', to: 'c' } }, limit: 9 })).toEqual(['b', 'c']);
      expect(await names({ where: { region: 'north', shop: { below: 'b' } }, limit: 9 })).toEqual(['a']);
      expect(await names({ where: { region: { startsWith: 'no' }, takings: 0n }, limit: 9 })).toEqual(['c', 'd']);
    });

    it('leaves out rows without a value that it filters by', async () => {
      expect(await names({ where: { closedOn: { to: '2024-01-01' } }, limit: 9 })).toEqual(['d']);
      const query = { where: { closedOn: { to: '2024-12-31' } }, orderBy: ['closedOn'], limit: 9 } as const;
      expect(await names(query)).toEqual(['d', 'a']);
    });

    it('faults on a column that the table has not, and on an order by a total', async () => {
      await expect(find(shops, { where: { owner: 'x' } as never, limit: 1 })).rejects.toThrow('no column owner');
      const byValue = { where: {}, orderBy: ['value'], limit: 1 } as const;
      await expect(find(stocks, byValue)).rejects.toThrow('neither filtered nor sorted');
    });

    it('sees one moment, whatever is written meanwhile', async () => {
      const answer = await store.read(sample, async (snapshot) => {
        const write = store.commit([batch(live, 1, 2, {}, [[shops, [fresh(shop('z'), 2)]]])]);
        const before = await snapshot.get(shops, ['north', 'z']);
        return { write, before };
      });
      if (isCatchingUp(answer)) throw new Error('the view is caught up');
      expect(answer.answer.before).toBeUndefined();
      expect(await answer.answer.write).toBe('committed');
      expect(await read((snapshot) => snapshot.get(shops, ['north', 'z']))).toBeDefined();
    });

    async function names(query: Query<RowOf<typeof shops>>): Promise<string[]> {
      return (await find(shops, query)).map((row) => row.shop);
    }
  });

  describe('the past', () => {
    beforeEach(async () => {
      const versions = [1, 4, 6].map((sequence) => ({
        row: { ...stock('a', 1), value: BigInt(sequence) },
        sequence,
        before: sequence === 1 ? undefined : stock('a', 1),
      }));
      const sold = [2, 5].map((sequence) => fresh({ sequence, number: 0, shop: 'a', price: 1n }, sequence));
      await store.commit([
        batch(live, -1, 7, {}, [
          [stocks, [...versions, fresh(stock('a', 2), 5)]],
          [sales, sold],
          [shops, [fresh(shop('a'), 1)]],
        ]),
      ]);
    });

    it('is each version until the next one', async () => {
      const values = await Promise.all([0, 1, 3, 4, 5, 6, 7].map((asOf) => valueAt(asOf)));
      expect(values).toEqual([undefined, 1n, 1n, 4n, 4n, 6n, 6n]);
    });

    it('shows in lists what was there', async () => {
      const items = async (asOf?: number) =>
        (await find(stocks, { where: { region: 'north', shop: 'a' }, limit: 9 }, asOf)).map(({ item, value }) => [
          item,
          value,
        ]);
      expect(await items(4)).toEqual([[1, 4n]]);
      expect(await items(6)).toEqual([[1, 6n], [2, 0n]]); // biome-ignore format: a table
      expect(await items()).toEqual([[1, 6n], [2, 0n]]); // biome-ignore format: a table
    });

    it('shows of rows that never change those that had arisen', async () => {
      const arisen = await find(sales, { where: { shop: 'a' }, limit: 9 }, 4);
      expect(arisen.map(({ sequence }) => sequence)).toEqual([2]);
    });

    it('names the sequence it was asked for, and is catching up on one that is not reached', async () => {
      expect(await store.read(sample, async ({ sequence }) => sequence, { asOf: 3 })).toEqual({
        sequence: 3,
        answer: 3,
      });
      expect(await store.read(sample, async () => 'rows', { asOf: 8 })).toEqual({
        catchingUp: { projection: 'sample', sequence: 7, head: null },
      });
    });

    it('is also seen from the present, of the same moment', async () => {
      const then = await read(async (snapshot) => {
        const { value: before } = (await snapshot.asOf(3).get(stocks, ['north', 'a', 1])) ?? {};
        const { value: now } = (await snapshot.get(stocks, ['north', 'a', 1])) ?? {};
        return { before, now, sequence: snapshot.asOf(3).sequence };
      });
      expect(then).toEqual({ before: 1n, now: 6n, sequence: 3 });
      await expect(read((snapshot) => snapshot.asOf(3).get(shops, ['north', 'a']))).rejects.toThrow(NoHistory);
    });

    it('is refused by a table that keeps none', async () => {
      await expect(find(shops, { where: {}, limit: 1 }, 3)).rejects.toThrow(NoHistory);
      await expect(read((snapshot) => snapshot.get(shops, ['north', 'a']), 3)).rejects.toThrow(NoHistory);
    });

    async function valueAt(asOf: number): Promise<bigint | undefined> {
      return (await read((snapshot) => snapshot.get(stocks, ['north', 'a', 1]), asOf))?.value;
    }
  });
}
