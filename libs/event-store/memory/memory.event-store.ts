import { Subject } from 'rxjs';
import { type Cursor, type EventStore, type RecordedEvent } from '../event-store.port';
import { follow } from '../subscription/follow';

/** The same promises as every engine, but for durability: for tests, demonstrations and drills. */
export function createMemoryEventStore(): EventStore {
  const log: RecordedEvent[] = [];
  const streams = new Map<string, RecordedEvent[]>();
  const arrivals = new Subject<void>();
  let closed = false;

  const place = (cursor: Cursor): number => {
    const count = cursor === '' ? 0 : Number(cursor);
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`"${cursor}" is no cursor of this log`);
    return count;
  };
  const readAll: EventStore['readAll'] = async (after, limit) => {
    const events = log.slice(place(after), place(after) + limit);
    return { events, reached: events.at(-1)?.cursor ?? after };
  };

  return {
    engine: 'memory',
    async append(stream, expected, events) {
      if (closed) throw new Error('the store is closed');
      if (events.length === 0) throw new RangeError('an append has at least one event');
      const recorded = streams.get(stream) ?? [];
      if (recorded.length - 1 !== expected) return { appended: false };
      for (const event of events) {
        const cursor = String(log.length + 1);
        const next = { ...event, stream, revision: recorded.length, cursor };
        recorded.push(next);
        log.push(next);
      }
      streams.set(stream, recorded);
      arrivals.next();
      return { appended: true, cursor: String(log.length) };
    },
    readStream: async (stream, from, limit) => {
      const start = Math.max(from, 0);
      return streams.get(stream)?.slice(start, start + limit) ?? [];
    },
    readStreamBackward: async (stream, limit, from) => {
      const recorded = streams.get(stream) ?? [];
      const end = Math.min(from ?? recorded.length - 1, recorded.length - 1) + 1;
      return recorded.slice(Math.max(end - limit, 0), Math.max(end, 0)).reverse();
    },
    readAll,
    arrivals,
    subscribe: (after) => follow(readAll, after, arrivals),
    head: async () => log.at(-1),
    knows: async (cursor) => cursor === '' || (/^[1-9]\d{0,15}$/.test(cursor) && Number(cursor) <= log.length),
    async ready() {
      if (closed) throw new Error('the store is closed');
    },
    async close() {
      closed = true;
      arrivals.complete();
    },
  };
}
