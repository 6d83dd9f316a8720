import { firstValueFrom, lastValueFrom, tap, toArray } from 'rxjs';
import type { EventStore, RecordedEvent } from '../event-store.port';
import { collect } from './collect';
import { grow, someStream } from './stored-events';

export function describeSubscribing(open: () => Promise<EventStore>): void {
  describe('subscribing', () => {
    let store: EventStore;

    beforeEach(async () => {
      store = await open();
    });

    it('gives what is there and then what comes, without gap or repetition, while many write', async () => {
      for (let round = 0; round < 30; round += 1) await grow(store, someStream(), 20);
      const early = collect(store, '', 1_000);
      const writing = Promise.all(
        Array.from({ length: 20 }, async () => {
          const stream = someStream();
          for (let round = 0; round < 10; round += 1) await grow(store, stream, 2);
        }),
      );
      const late = collect(store, '', 1_000);
      await writing;
      const { events: everything } = await store.readAll('', 10_000);
      expect(everything).toHaveLength(1_000);
      expect(await early).toEqual(everything);
      expect(await late).toEqual(everything);
    });

    it('resumes behind a cursor', async () => {
      await grow(store, someStream(), 5);
      const { events: everything } = await store.readAll('', 5);
      expect(await collect(store, everything[2]?.cursor ?? '', 2)).toEqual(everything.slice(3));
    });

    it('waits at the end of the log for the next event', async () => {
      await grow(store, someStream(), 1);
      const head = await store.head();
      const next = firstValueFrom(store.subscribe(head?.cursor ?? ''));
      const [written] = await grow(store, someStream(), 1);
      expect((await next).eventId).toBe(written?.eventId);
    });

    it('gives nothing more after it was left', async () => {
      const seen: RecordedEvent[] = [];
      const left = new Promise<void>((resolve) => {
        const subscription = store.subscribe('').subscribe((event) => {
          seen.push(event);
          if (seen.length < 2) return;
          subscription.unsubscribe();
          resolve();
        });
      });
      await grow(store, someStream(), 5);
      await left;
      await grow(store, someStream(), 5);
      await collect(store, '', 10);
      expect(seen).toHaveLength(2);
    });

    it('reports a cursor from elsewhere to the subscriber', async () => {
      await expect(firstValueFrom(store.subscribe('elsewhere'))).rejects.toThrow('no cursor of this log');
    });

    it('ends when the store is closed', async () => {
      let seen = () => {};
      const first = new Promise<void>((resolve) => {
        seen = resolve;
      });
      const everything = lastValueFrom(store.subscribe('').pipe(tap(seen), toArray()));
      await grow(store, someStream(), 1);
      await first;
      await store.close();
      expect(await everything).toHaveLength(1);
    });
  });
}
