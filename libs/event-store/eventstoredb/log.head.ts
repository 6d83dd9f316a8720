import { type EventStore, type RecordedEvent, START } from '../event-store.port';
import { isBehind, type Place, placeOf } from './log.place';
import type { ServerLog } from './server.log';
import { fromServerEvent } from './server-event';

const FIRST_PAGE = 32;
const PAGE_MAX = 2_048;

/**
 * Finds the last event of the log: backwards from the end, past the events of others, but never further than where an
 * earlier search began.
 */
export function headFinder(log: ServerLog, prefix: string, readAll: EventStore['readAll']): EventStore['head'] {
  let known: RecordedEvent | undefined;
  /** `known` is the last event up to here. */
  let searched: Place;

  function learn(head: RecordedEvent | undefined, upTo: Place): RecordedEvent | undefined {
    // Another search, begun later, may have been faster.
    if (upTo && isBehind(upTo, searched)) {
      searched = upTo;
      known = head;
    }
    return head;
  }

  return async () => {
    const from = { known, searched };
    let end: Place;
    let place: Place;
    let isEmptyAsked = from.searched !== undefined;
    for (let count = FIRST_PAGE; ; count = Math.min(count * 4, PAGE_MAX)) {
      const page = await log.backward(place, count);
      end ??= page[0]?.position;
      for (const event of page) {
        if (!isBehind(event.position, from.searched)) return learn(from.known, end);
        if (event.streamId.startsWith(prefix)) return learn(fromServerEvent(event, prefix), end);
      }
      if (page.length < count) return learn(from.known, end);
      place = page.at(-1)?.position;
      if (count === PAGE_MAX && !isEmptyAsked) {
        isEmptyAsked = true;
        // The server finds out faster whether there is anything at all: it can filter forwards.
        const { events, reached } = await readAll(START, 1);
        if (events.length === 0) return learn(undefined, placeOf(reached));
      }
    }
  };
}
