import { NO_STREAM } from '../event-store.port';
import { collect } from './collect';
import type { EngineUnderTest } from './engine-under-test';
import { grow, someStream, storedEvents } from './stored-events';

export function describeReopening(engine: () => EngineUnderTest): void {
  describe('closing', () => {
    it('answers every append that was accepted before', async () => {
      const store = await engine().open();
      const appends = Array.from({ length: 50 }, () => store.append(someStream(), NO_STREAM, storedEvents(1)));
      await store.close();
      expect((await Promise.all(appends)).every((answer) => answer.appended)).toBe(true);
    });

    it('can be asked for twice', async () => {
      const store = await engine().open();
      await store.close();
      await store.close();
    });
  });

  describe('reopening, where the engine is durable', () => {
    it('finds every event as it was, under the same cursors', async () => {
      const { open, reopen } = engine();
      if (!reopen) return;
      const store = await open();
      for (let round = 0; round < 5; round += 1) await grow(store, someStream(), 3);
      const { events: before } = await store.readAll('', 100);
      await store.close();
      const again = await reopen();
      expect((await again.readAll('', 100)).events).toEqual(before);
      expect(await again.knows(before[14]?.cursor ?? '?')).toBe(true);
    });

    it('goes on where it was: revisions, order and subscriptions', async () => {
      const { open, reopen } = engine();
      if (!reopen) return;
      const store = await open();
      const stream = someStream();
      await grow(store, stream, 2);
      const head = await store.head();
      await store.close();
      const again = await reopen();
      expect(await again.append(stream, 0, storedEvents(1))).toEqual({ appended: false });
      const [written] = await grow(again, stream, 1);
      const [seen] = await collect(again, head?.cursor ?? '', 1);
      expect(seen).toMatchObject({ eventId: written?.eventId, revision: 2 });
    });
  });
}
