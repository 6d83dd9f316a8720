import type { RecordedEvent } from '../event-store.port';
import { isBehind, type Place } from './log.place';
import type { ServerLog } from './server.log';
import { fromServerEvent } from './server-event';

const FIRST_PAGE = 32;
const PAGE_MAX = 2_048;

/**
 * Finds the last event of the log: backwards from the end, past the events of others, but never further than where an
 * earlier search began.
 */
export function headFinder(log: ServerLog, prefix: string): () => Promise<RecordedEvent | undefined> {
  let known: RecordedEvent | undefined;
  /** `known` is the last event up to here. */
  let searched: Place;

  return async () => {
    const from = { known, searched };
    let end: Place;
    let place: Place;
    for (let count = FIRST_PAGE; ; count = Math.min(count * 4, PAGE_MAX)) {
      const page = await log.backward(place, count);
      end ??= page[0]?.position;
      const stop = page.find(
        ({ streamId, position }) => !isBehind(position, from.searched) || streamId.startsWith(prefix),
      );
      const found = stop && isBehind(stop.position, from.searched) ? fromServerEvent(stop, prefix) : from.known;
      if (stop || page.length < count) {
        // Another search, begun later, may have been faster.
        if (end && isBehind(end, searched)) {
          searched = end;
          known = found;
        }
        return found;
      }
      place = page.at(-1)?.position;
    }
  };
}
