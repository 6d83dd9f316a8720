import { setImmediate as breathe } from 'node:timers/promises';
import { type Cursor, type EventStore, type LogPage, type RecordedEvent, START } from '@event-store';

/** Two pages at most are in memory: the one in use and the one behind it. */
const PAGE = 500;

/** Every event behind `after`, in global order, to the end of the log; the next page comes while this one is used. */
export async function* walkLog(log: Pick<EventStore, 'readAll'>, after: Cursor = START): AsyncGenerator<RecordedEvent> {
  let coming = read(log, after);
  for (;;) {
    const { events, reached } = await coming;
    if (events.length === 0) return;
    coming = read(log, reached);
    // Whoever stops early never asks for this page: its failure must not end the process.
    coming.catch(() => undefined);
    yield* events;
  }
}

async function read(log: Pick<EventStore, 'readAll'>, after: Cursor): Promise<LogPage> {
  // The embedded engines answer within the turn: without a pause a progress bar would never be drawn.
  await breathe();
  return log.readAll(after, PAGE);
}
