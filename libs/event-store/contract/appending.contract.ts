import { type EventStore, NO_STREAM } from '../event-store.port';
import { grow, someStream, storedEvents } from './stored-events';

const RACERS = 100;

export function describeAppending(open: () => Promise<EventStore>): void {
  describe('appending', () => {
    let store: EventStore;

    beforeEach(async () => {
      store = await open();
    });

    it('creates a stream with the first append, behind NO_STREAM only', async () => {
      const stream = someStream();
      expect(await store.append(stream, 0, storedEvents(1))).toEqual({ appended: false });
      expect(await store.append(stream, NO_STREAM, storedEvents(2))).toMatchObject({ appended: true });
      expect(await store.append(stream, NO_STREAM, storedEvents(1))).toEqual({ appended: false });
      expect(await store.readStream(stream, 0, 10)).toHaveLength(2);
    });

    it('refuses a revision before and behind the last, and writes nothing of that append', async () => {
      const stream = someStream();
      await grow(store, stream, 3);
      expect(await store.append(stream, 1, storedEvents(2))).toEqual({ appended: false });
      expect(await store.append(stream, 3, storedEvents(2))).toEqual({ appended: false });
      expect(await store.append(stream, 2, storedEvents(2))).toMatchObject({ appended: true });
      expect(await store.readStream(stream, 0, 10)).toHaveLength(5);
    });

    it('answers with the cursor of the last event', async () => {
      const stream = someStream();
      const answer = await store.append(stream, NO_STREAM, storedEvents(3));
      const [last] = await store.readStreamBackward(stream, 1);
      expect(answer).toEqual({ appended: true, cursor: last?.cursor });
    });

    it(`lets exactly one of ${RACERS} win who append at the same revision at once`, async () => {
      const stream = someStream();
      await grow(store, stream, 1);
      const racing = Array.from({ length: RACERS }, () => storedEvents(2));
      const answers = await Promise.all(racing.map((events) => store.append(stream, 0, events)));
      const winners = racing.filter((_, index) => answers[index]?.appended);
      expect(winners).toHaveLength(1);
      const recorded = await store.readStream(stream, 1, 10);
      expect(recorded.map((event) => event.eventId)).toEqual(winners[0]?.map((event) => event.eventId));
    });

    it(`lets exactly one of ${RACERS} create a stream`, async () => {
      const stream = someStream();
      const answers = await Promise.all(
        Array.from({ length: RACERS }, () => store.append(stream, NO_STREAM, storedEvents(1))),
      );
      expect(answers.filter((answer) => answer.appended)).toHaveLength(1);
      expect(await store.readStream(stream, 0, 10)).toHaveLength(1);
    });

    it('does not take other bytes under ids that stand there already', async () => {
      const stream = someStream();
      const written = await grow(store, stream, 2);
      const sameIds = storedEvents(2).map((event, index) => ({ ...event, eventId: written[index]?.eventId ?? '' }));
      expect(await store.append(stream, NO_STREAM, sameIds)).toEqual({ appended: false });
      expect(await store.readStream(stream, 0, 10)).toMatchObject(written);
    });

    it('takes appends that follow each other without waiting for the first', async () => {
      const stream = someStream();
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, index) => store.append(stream, index - 1, storedEvents(1))),
      );
      expect(answers.every((answer) => answer.appended)).toBe(true);
      expect((await store.readStream(stream, 0, 100)).map((event) => event.revision)).toEqual(
        Array.from({ length: 20 }, (_, index) => index),
      );
    });

    it('keeps many streams apart that are written at once', async () => {
      const streams = Array.from({ length: 200 }, someStream);
      const written = await Promise.all(streams.map((stream) => grow(store, stream, 2)));
      const read = await Promise.all(streams.map((stream) => store.readStream(stream, 0, 10)));
      expect(read.map((events) => events.map((event) => event.eventId))).toEqual(
        written.map((events) => events.map((event) => event.eventId)),
      );
    });

    it('rejects an append without events', async () => {
      await expect(store.append(someStream(), NO_STREAM, [])).rejects.toThrow('at least one event');
    });

    it('is ready until it is closed; from then on it takes nothing', async () => {
      await store.ready();
      await store.close();
      await expect(store.ready()).rejects.toThrow('closed');
      await expect(store.append(someStream(), NO_STREAM, storedEvents(1))).rejects.toThrow('closed');
    });
  });
}
