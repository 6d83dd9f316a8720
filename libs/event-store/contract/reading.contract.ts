import type { EventStore } from '../event-store.port';
import { readEverything } from './collect';
import { grow, someStream } from './stored-events';

export function describeReading(open: () => Promise<EventStore>): void {
  describe('reading', () => {
    let store: EventStore;

    beforeEach(async () => {
      store = await open();
    });

    describe('reading a stream', () => {
      it('gives back every member, byte for byte', async () => {
        const stream = someStream();
        const [written] = await grow(store, stream, 1);
        const [read] = await store.readStream(stream, 0, 1);
        expect(read).toEqual({ ...written, stream, revision: 0, cursor: expect.any(String) });
        expect(Buffer.isBuffer(read?.bytes)).toBe(true);
        expect(Buffer.isBuffer(read?.hash)).toBe(true);
      });

      it('goes forward from a revision, in pages', async () => {
        const stream = someStream();
        await grow(store, stream, 7);
        await grow(store, someStream(), 3);
        const revisions = async (from: number) =>
          (await store.readStream(stream, from, 3)).map((event) => event.revision);
        expect(await revisions(0)).toEqual([0, 1, 2]);
        expect(await revisions(3)).toEqual([3, 4, 5]);
        expect(await revisions(6)).toEqual([6]);
        expect(await revisions(7)).toEqual([]);
      });

      it('goes backward from the end or from a revision', async () => {
        const stream = someStream();
        await grow(store, stream, 5);
        const revisions = async (limit: number, from?: number) =>
          (await store.readStreamBackward(stream, limit, from)).map((event) => event.revision);
        expect(await revisions(2)).toEqual([4, 3]);
        expect(await revisions(2, 2)).toEqual([2, 1]);
        expect(await revisions(9, 1)).toEqual([1, 0]);
        expect(await revisions(9, 99)).toEqual([4, 3, 2, 1, 0]);
        expect(await revisions(9, -1)).toEqual([]);
      });

      it('finds nothing in a stream that does not exist', async () => {
        expect(await store.readStream(someStream(), 0, 10)).toEqual([]);
        expect(await store.readStreamBackward(someStream(), 10)).toEqual([]);
      });
    });

    describe('reading everything', () => {
      it('gives one order of all events, in which each stream keeps its own, whatever the pages', async () => {
        const streams = Array.from({ length: 10 }, someStream);
        for (const stream of [...streams, ...streams]) await grow(store, stream, 2);
        const { events: inOnePage } = await store.readAll('', 1_000);
        expect(inOnePage).toHaveLength(40);
        for (const limit of [1, 3, 40]) expect(await readEverything(store, limit)).toEqual(inOnePage);
        for (const stream of streams) {
          const own = inOnePage.filter((event) => event.stream === stream);
          expect(own.map((event) => event.revision)).toEqual([0, 1, 2, 3]);
        }
      });

      it('keeps the events of an append together', async () => {
        const streams = Array.from({ length: 50 }, someStream);
        await Promise.all(streams.map((stream) => grow(store, stream, 3)));
        const order = (await store.readAll('', 1_000)).events.map((event) => event.stream);
        expect(order.filter((stream, index) => index % 3 > 0 && stream !== order[index - 1])).toEqual([]);
      });

      it('says where to go on, also at the end, where it has no events', async () => {
        await grow(store, someStream(), 3);
        const page = await store.readAll('', 2);
        expect(page.reached).toBe(page.events.at(-1)?.cursor);
        const { reached } = await store.readAll(page.reached, 10);
        expect((await store.readAll(reached, 10)).events).toEqual([]);
        const [written] = await grow(store, someStream(), 1);
        expect((await store.readAll(reached, 10)).events).toMatchObject([{ eventId: written?.eventId }]);
      });

      it('shows an append to whoever was told of it', async () => {
        const stream = someStream();
        await grow(store, stream, 1);
        expect((await store.readAll('', 10)).events.map((event) => event.stream)).toEqual([stream]);
      });
    });

    describe('the head', () => {
      it('is absent while the log is empty, then the last event', async () => {
        expect(await store.head()).toBeUndefined();
        await grow(store, someStream(), 2);
        const events = await grow(store, someStream(), 2);
        expect((await store.head())?.eventId).toBe(events[1]?.eventId);
      });
    });

    describe('cursors', () => {
      it('are known from the start to the head, and not behind it or from elsewhere', async () => {
        await grow(store, someStream(), 2);
        const [first, last] = (await store.readAll('', 2)).events;
        expect(await Promise.all(['', first?.cursor, last?.cursor].map((cursor = '?') => store.knows(cursor)))).toEqual(
          [true, true, true],
        );
        const foreign = [`${last?.cursor}0`, 'x', '-1', '1.5', ' ', '1e3', '٣'];
        expect(await Promise.all(foreign.map((cursor) => store.knows(cursor)))).toEqual(foreign.map(() => false));
      });

      it('from elsewhere are a fault when they are read from', async () => {
        await expect(store.readAll('elsewhere', 1)).rejects.toThrow('no cursor of this log');
      });
    });
  });
}
