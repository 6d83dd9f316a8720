import { setImmediate as breathe } from 'node:timers/promises';
import { type EventStore, type RecordedEvent, START } from '@event-store';
import type { EventSource } from '../verify/event.source';
import { WrongSource } from '../verify/wrong';

/** Short reads, so that the service beside is never held up. */
const PAGE = 500;

/** The events of a log, up to the one that is last when they are asked for. */
export function logSource(store: EventStore): EventSource {
  return {
    pages: () => pagesOf(store),
    readStream: (stream, from, limit) => store.readStream(stream, from, limit),
  };
}

async function* pagesOf(store: EventStore): AsyncGenerator<readonly RecordedEvent[]> {
  const last = (await store.head())?.cursor;
  let after = START;
  while (last !== undefined && after !== last) {
    // The embedded store answers within the turn: without a pause nobody else would ever have one.
    await breathe();
    const { events } = await store.readAll(after, PAGE);
    if (events.length === 0) throw new WrongSource('the log became shorter while it was verified');
    const end = events.findIndex(({ cursor }) => cursor === last);
    const page = end < 0 ? events : events.slice(0, end + 1);
    yield page;
    after = page.at(-1)?.cursor ?? after;
  }
}
