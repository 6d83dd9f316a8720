import { setImmediate as nextTurn } from 'node:timers/promises';
import { Observable, type Subscriber } from 'rxjs';
import type { Cursor, EventStore, RecordedEvent } from '../event-store.port';

const EVENTS_PER_PAGE = 500;

/**
 * Every event behind `after` and then each new one: reads pages until none is left, and again whenever `arrivals` says
 * that there may be more. It reads the log and trusts no message, so there is neither gap nor repetition.
 */
export function follow(
  readAll: EventStore['readAll'],
  after: Cursor,
  arrivals: Observable<unknown>,
): Observable<RecordedEvent> {
  return new Observable((subscriber) => {
    let cursor = after;
    let reading = false;
    let arrived = true;

    async function read(): Promise<void> {
      arrived = true;
      if (reading) return;
      reading = true;
      while (arrived && !subscriber.closed) {
        arrived = false;
        cursor = await readToEnd(readAll, cursor, subscriber);
      }
      reading = false;
    }

    const readOn = () => {
      read().catch((cause: unknown) => subscriber.error(cause));
    };
    subscriber.add(
      arrivals.subscribe({
        next: readOn,
        error: (cause) => subscriber.error(cause),
        complete: () => subscriber.complete(),
      }),
    );
    readOn();
  });
}

async function readToEnd(
  readAll: EventStore['readAll'],
  after: Cursor,
  subscriber: Subscriber<RecordedEvent>,
): Promise<Cursor> {
  let cursor = after;
  while (!subscriber.closed) {
    const page = await readAll(cursor, EVENTS_PER_PAGE);
    for (const event of page.events) subscriber.next(event);
    cursor = page.reached;
    if (page.events.length === 0) break;
    // Catching up on a long log must not keep everyone else waiting.
    await nextTurn();
  }
  return cursor;
}
