import { type Generation, type ReadModelStore } from '../read-models.port';
import type { Table } from '../table';
import { AT, batch, checkpoint, fresh, shop, stock } from './batches.fixture';
import { type OpenedStore, questionsTo } from './opened-store.fixture';
import { sample, shops, stocks } from './sample-projection';

/** How sets of tables come into being, move on and go. */
export function describeGenerations(opened: () => OpenedStore): void {
  const { find } = questionsTo(opened);
  let store: ReadModelStore;
  let live: Generation;
  beforeEach(() => {
    ({ store, live } = opened());
  });

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
}
