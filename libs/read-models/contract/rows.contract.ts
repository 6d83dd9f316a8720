import { type Generation, type ReadModelStore } from '../read-models.port';
import { batch, fresh, shop, stock } from './batches.fixture';
import { type OpenedStore, questionsTo } from './opened-store.fixture';
import { parcelItems, parcels, shops, stocks, vans } from './sample-projection';

/** What is put comes back. */
export function describeRows(opened: () => OpenedStore): void {
  const { read, find } = questionsTo(opened);
  let store: ReadModelStore;
  let live: Generation;
  beforeEach(() => {
    ({ store, live } = opened());
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
        await store.commit([batch(live, from, from + 1, {}, [[shops, [{ row: next, sequence: from, before: row }]]])]);
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
}
