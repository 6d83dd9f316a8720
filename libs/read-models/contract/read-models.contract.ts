import {
  type BatchCommit,
  type ChangedRow,
  type Checkpoint,
  type Generation,
  isCatchingUp,
  NoHistory,
  type Query,
  type ReadModelStore,
  type Snapshot,
} from '../read-models.port';
import type { Row, RowOf, Table } from '../table';
import { parcelItems, parcels, sales, sample, shops, stocks, vans } from './sample-projection';

const AT = '2024-05-01T12:00:00.000Z';

/** What every engine of read models does. */
export function describeReadModelsContract(
  engine: string,
  open: () => Promise<{ store: ReadModelStore; close: () => Promise<void> }>,
): void {
  describe(`read models on ${engine}`, () => {
    let store: ReadModelStore;
    let close: () => Promise<void>;
    let live: Generation;

    beforeEach(async () => {
      ({ store, close } = await open());
      live = await store.createGeneration(sample, 'live', AT);
    });
    afterEach(() => close());

    describe('a generation', () => {
      it('is catching up until it has been at the end of the log, and names how far it is', async () => {
        await store.commit([batch(live, -1, 6, { caughtUp: false, head: 40 })]);
        expect(await store.read(sample, async () => 'rows')).toEqual({
          catchingUp: { projection: 'sample', sequence: 6, head: 40 },
        });
        await store.commit([batch(live, 6, 40)]);
        expect(await store.read(sample, async () => 'rows')).toEqual({ sequence: 40, answer: 'rows' });
      });

      it('is catching up where code asks for another version of the projection', async () => {
        await store.commit([batch(live, -1, 3)]);
        const answer = await store.read({ ...sample, version: 2 }, async () => 'rows');
        expect(answer).toEqual({ catchingUp: { projection: 'sample', sequence: -1, head: null } });
      });

      it('remembers its checkpoint to the letter', async () => {
        await store.commit([batch(live, -1, 3, { head: 9 })]);
        expect(await store.live(sample)).toEqual({
          ...live,
          caughtUp: true,
          checkpoint: checkpoint(3),
          head: 9,
          writtenAt: AT,
        });
      });

      it('takes a batch only from where it stands, so that two runners never count an event twice', async () => {
        await store.commit([batch(live, -1, 3)]);
        expect(await store.commit([batch(live, -1, 3, {}, [[shops, [fresh(shop('a'), 1)]]])])).toBe('overtaken');
        expect(await find(shops, { where: {}, limit: 10 })).toEqual([]);
        expect(await store.commit([batch(live, 3, 4)])).toBe('committed');
      });

      it('writes all batches or none', async () => {
        const other = await store.createGeneration({ ...sample, name: 'other' }, 'live', AT);
        await store.commit([batch(other, -1, 5)]);
        const mine = batch(live, -1, 3, {}, [[shops, [fresh(shop('a'), 1)]]]);
        expect(await store.commit([mine, batch(other, -1, 5)])).toBe('overtaken');
        expect((await store.live(sample))?.checkpoint).toBeUndefined();
        await store.commit([batch(live, -1, 0)]);
        expect(await find(shops, { where: {}, limit: 10 })).toEqual([]);
      });

      it('keeps nothing of a batch that faults', async () => {
        await store.commit([batch(live, -1, 0)]);
        const twice = batch(live, 0, 2, {}, [[shops, [fresh(shop('a'), 1), fresh(shop('a'), 2)]]]);
        await expect(store.commit([twice])).rejects.toThrow();
        expect((await store.live(sample))?.checkpoint?.sequence).toBe(0);
        expect(await find(shops, { where: {}, limit: 10 })).toEqual([]);
      });

      it('faults on a change of a row that is not there', async () => {
        for (const [table, row] of [
          [shops, shop('a')],
          [stocks, stock('a', 1)],
        ] as const) {
          const change = batch(live, -1, 1, {}, [
            [table as Table, [{ row, sequence: 1, before: { ...row, takings: 1n } }]],
          ]);
          await expect(store.commit([change])).rejects.toThrow('not there');
        }
      });

      it('is replaced by a new live one, which begins empty, and takes no more batches', async () => {
        await store.commit([batch(live, -1, 3, {}, [[shops, [fresh(shop('a'), 1)]]])]);
        const next = await store.createGeneration(sample, 'live', AT);
        expect(await store.commit([batch(live, 3, 4)])).toBe('overtaken');
        await store.commit([batch(next, -1, 0)]);
        expect(await find(shops, { where: {}, limit: 10 })).toEqual([]);
        const states = (await store.generations()).map(({ state }) => state);
        expect(states).toEqual(['retired', 'live']);
      });

      it('is seen by nobody as a candidate until it is promoted', async () => {
        await store.commit([batch(live, -1, 3, {}, [[shops, [fresh(shop('a'), 1)]]])]);
        const candidate = await store.createGeneration(sample, 'candidate', AT);
        await store.commit([batch(candidate, -1, 3, {}, [[shops, [fresh(shop('b'), 1)]]])]);
        expect((await find(shops, { where: {}, limit: 10 })).map((row) => row.shop)).toEqual(['a']);
        await store.promote(candidate.generationId, AT);
        expect((await find(shops, { where: {}, limit: 10 })).map((row) => row.shop)).toEqual(['b']);
        expect((await store.live(sample))?.generationId).toBe(candidate.generationId);
        expect(await store.commit([batch(live, 3, 4)])).toBe('overtaken');
      });

      it('is gone with its rows when dropped', async () => {
        const candidate = await store.createGeneration(sample, 'candidate', AT);
        await store.commit([batch(candidate, -1, 3, {}, [[shops, [fresh(shop('b'), 1)]]])]);
        await store.dropGeneration(candidate.generationId);
        expect((await store.generations()).map(({ generationId }) => generationId)).toEqual([live.generationId]);
        await expect(store.load(candidate.generationId, shops, [['north', 'b']])).rejects.toThrow();
      });
    });

    describe('rows', () => {
      it('come back as they were put, amounts to the last digit', async () => {
        const row = { ...shop('a'), takings: 2n ** 63n - 1n, closedOn: '2024-01-02', sign: { colour: 'gr\u00fcn' } };
        const held = { ...stock('a', 1), value: -(10n ** 30n), note: 'sp\u00e4t' };
        await store.commit([
          batch(live, -1, 1, {}, [
            [shops, [fresh(row, 1)]],
            [stocks, [fresh(held, 1)]],
          ]),
        ]);
        expect(await read((snapshot) => snapshot.get(shops, ['north', 'a']))).toEqual(row);
        expect(await read((snapshot) => snapshot.get(stocks, ['north', 'a', 1]))).toEqual(held);
        expect(await read((snapshot) => snapshot.get(shops, ['south', 'a']))).toBeUndefined();
      });

      it('are changed in any column, and in nothing that did not change', async () => {
        const changes = [
          { takings: 6n },
          { closedOn: '2024-01-02' },
          { sign: { colour: 'blue' } },
          { closedOn: null },
          {},
        ];
        let row = shop('a');
        await store.commit([batch(live, -1, 0, {}, [[shops, [fresh(row, 0), fresh(shop('b'), 0)]]])]);
        for (const [from, change] of changes.entries()) {
          const next = { ...row, ...change };
          await store.commit([
            batch(live, from, from + 1, {}, [[shops, [{ row: next, sequence: from, before: row }]]]),
          ]);
          row = next;
          expect(await read((snapshot) => snapshot.get(shops, ['north', 'a']))).toEqual(row);
        }
        expect(await read((snapshot) => snapshot.get(shops, ['north', 'b']))).toEqual(shop('b'));
      });

      it('refuse an amount that does not fit and a missing value', async () => {
        const large = { ...shop('a'), takings: 2n ** 63n };
        await expect(store.commit([batch(live, -1, 1, {}, [[shops, [fresh(large, 1)]]])])).rejects.toThrow();
        const bare = { ...shop('a'), openedOn: null };
        await expect(store.commit([batch(live, -1, 1, {}, [[shops, [fresh(bare, 1)]]])])).rejects.toThrow();
      });

      it('are loaded in the order of the keys asked for, with holes where there is none', async () => {
        await store.commit([
          batch(live, -1, 2, {}, [
            [shops, [fresh(shop('a'), 1), fresh(shop('b'), 1)]],
            [
              stocks,
              [fresh(stock('a', 1), 1), { row: { ...stock('a', 1), value: 9n }, sequence: 2, before: stock('a', 1) }],
            ],
          ]),
        ]);
        const keys = ['b', 'x', 'a'].map((name) => ['north', name]);
        const names = (await store.load(live.generationId, shops, keys)).map((row) => row?.['shop']);
        expect(names).toEqual(['b', undefined, 'a']);
        const [latest, none] = await store.load(live.generationId, stocks, [
          ['north', 'a', 1],
          ['north', 'a', 2],
        ]);
        expect([latest?.['value'], none]).toEqual([9n, undefined]);
      });
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

      it('is refused by a table that keeps none', async () => {
        await expect(find(shops, { where: {}, limit: 1 }, 3)).rejects.toThrow(NoHistory);
        await expect(read((snapshot) => snapshot.get(shops, ['north', 'a']), 3)).rejects.toThrow(NoHistory);
      });

      async function valueAt(asOf: number): Promise<bigint | undefined> {
        return (await read((snapshot) => snapshot.get(stocks, ['north', 'a', 1]), asOf))?.value;
      }
    });

    describe('rows that lie together', () => {
      beforeEach(async () => {
        const item = (parcel: string, number: number, count: bigint) => ({
          region: 'north',
          parcel,
          item: number,
          count,
        });
        await store.commit([
          batch(live, -1, 9, {}, [
            [parcels, ['b', 'a'].map((parcel) => fresh({ region: 'north', parcel, weight: 1n, place: null }, 1))],
            [
              parcelItems,
              [
                ...[1, 2].map((number) => fresh(item('b', number, 5n), 1)),
                { row: item('b', 2, 3n), sequence: 4, before: item('b', 2, 5n) },
                fresh(item('a', 1, 7n), 5),
                { row: item('b', 2, 1n), sequence: 6, before: item('b', 2, 3n) },
              ],
            ],
            [vans, ['z', 'y'].map((van) => fresh({ region: 'north', van, seen: '2024-01-01' }, 1))],
          ]),
        ]);
      });

      it('are got and found with all their columns, of one thing only', async () => {
        const parcel = { region: 'north', parcel: 'b', weight: 1n, place: null };
        expect(await read((snapshot) => snapshot.get(parcels, ['north', 'b']))).toEqual(parcel);
        expect(await read((snapshot) => snapshot.get(parcels, ['north', 'x']))).toBeUndefined();
        expect(await counts('b')).toEqual([[1, 5n], [2, 1n]]); // biome-ignore format: a table
        expect(await counts('x')).toEqual([]);
        const all = await find(parcelItems, { where: { region: 'north', parcel: 'a' }, limit: 9 });
        expect(all).toEqual([{ region: 'north', parcel: 'a', item: 1, count: 7n }]);
      });

      it('are loaded at their latest', async () => {
        const keys = [2, 1, 3].map((item) => ['north', 'b', item]);
        const rows = await store.load(live.generationId, parcelItems, keys);
        expect(rows.map((row) => row?.['count'])).toEqual([1n, 5n, undefined]);
      });

      it('keep their past', async () => {
        expect(await counts('b', 3)).toEqual([[1, 5n], [2, 5n]]); // biome-ignore format: a table
        expect(await counts('b', 5)).toEqual([[1, 5n], [2, 3n]]); // biome-ignore format: a table
        expect(await counts('a', 4)).toEqual([]);
        expect(await read((snapshot) => snapshot.get(parcelItems, ['north', 'b', 2]), 5)).toMatchObject({ count: 3n });
      });

      it('are paged by what is left of the key', async () => {
        const query = { where: { region: 'north', parcel: 'b' }, limit: 1 } as const;
        expect(await find(parcelItems, { ...query, after: [1] })).toMatchObject([{ item: 2 }]);
        expect(await find(parcelItems, { ...query, descending: true })).toMatchObject([{ item: 2 }]);
      });

      it('are asked about one thing at a time, but for tables with an index', async () => {
        await expect(find(parcelItems, { where: { region: 'north' }, limit: 1 })).rejects.toThrow('at a time');
        const seen = await find(vans, { where: { region: 'north' }, orderBy: ['seen'], limit: 9 });
        expect(seen.map(({ van }) => van)).toEqual(['y', 'z']);
        expect(await find(vans, { where: { region: 'north', van: 'z' }, limit: 9 })).toMatchObject([{ van: 'z' }]);
      });

      it('fault on a change of one that is not there, and on a new one that is', async () => {
        const other = { region: 'north', parcel: 'c', item: 1, count: 1n };
        const change = batch(live, 9, 10, {}, [[parcelItems, [{ row: other, sequence: 10, before: other }]]]);
        await expect(store.commit([change])).rejects.toThrow('is not there');
        const again = batch(live, 9, 10, {}, [[parcelItems, [fresh({ ...other, parcel: 'b' }, 10)]]]);
        await expect(store.commit([again])).rejects.toThrow('there');
        const late = batch(live, 9, 10, {}, [[parcelItems, [fresh(other, 10)]]]);
        expect(await store.commit([late])).toBe('committed');
        expect(await counts('c')).toEqual([[1, 1n]]);
      });

      async function counts(parcel: string, asOf?: number): Promise<[number, bigint][]> {
        const items = await find(parcelItems, { where: { region: 'north', parcel }, limit: 9 }, asOf);
        return items.map(({ item, count }) => [item, count]);
      }
    });

    describe('a digest', () => {
      it('is the same however the rows came in, and names its sequence', async () => {
        const candidate = await store.createGeneration(sample, 'candidate', AT);
        const a = fresh(shop('a'), 1);
        const b = fresh(shop('b'), 2);
        await store.commit([batch(live, -1, 2, {}, [[shops, [b, a]]])]);
        await store.commit([batch(candidate, -1, 1, {}, [[shops, [a]]])]);
        await store.commit([batch(candidate, 1, 2, {}, [[shops, [b]]])]);
        const digest = await store.digest(live.generationId, sample);
        expect(digest.sequence).toBe(2);
        expect(await store.digest(candidate.generationId, sample)).toEqual(digest);
      });

      it('differs when a row, or only its past, differs', async () => {
        const hashes = new Set<string>();
        for (const values of [
          [1n, 2n],
          [1n, 3n],
          [2n, 3n],
        ]) {
          const candidate = await store.createGeneration(sample, 'candidate', AT);
          const rows = values.map((value, index) => ({
            row: { ...stock('a', 1), value },
            sequence: index + 1,
            before: index === 0 ? undefined : stock('a', 1),
          }));
          await store.commit([batch(candidate, -1, 2, {}, [[stocks, rows]])]);
          hashes.add((await store.digest(candidate.generationId, sample)).hash);
        }
        expect(hashes.size).toBe(3);
      });
    });

    async function read<Answer>(work: (snapshot: Snapshot) => Promise<Answer>, asOf?: number): Promise<Answer> {
      const answer = await store.read(sample, work, { asOf });
      if (isCatchingUp(answer)) throw new Error('the view is caught up');
      return answer.answer;
    }

    function find<TableRow>(
      table: Table<TableRow>,
      query: Query<TableRow>,
      asOf?: number,
    ): Promise<readonly TableRow[]> {
      return read((snapshot) => snapshot.find(table, query), asOf);
    }
  });
}

function shop(name: string): Row {
  return { region: 'north', shop: name, takings: 5n, openedOn: '2020-02-02', closedOn: null, sign: { colour: 'red' } };
}

function stock(name: string, item: number): Row {
  return { region: 'north', shop: name, item, value: 0n, note: null };
}

function fresh(row: Row, sequence: number): ChangedRow {
  return { row, sequence, before: undefined };
}

function checkpoint(sequence: number): Checkpoint {
  const hash = 'ab'.repeat(32);
  return { ledgerId: 'L', position: String(sequence), sequence, hash, stream: 'order-M:O', revision: sequence };
}

function batch(
  { generationId }: Generation,
  from: number,
  sequence: number,
  about: { caughtUp?: boolean; head?: number } = {},
  changes: readonly (readonly [Table, readonly ChangedRow[]])[] = [],
): BatchCommit {
  return {
    generationId,
    from,
    checkpoint: checkpoint(sequence),
    caughtUp: about.caughtUp ?? true,
    head: about.head ?? null,
    writtenAt: AT,
    changes: changes.map(([table, rows]) => ({ table, rows })),
  };
}
