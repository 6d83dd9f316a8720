import type { EventStoreDBClient } from '@eventstore/db-client';
import type { EventStore } from '../event-store.port';
import { type FillingPage, fillPage } from './log.page';
import { isBehind, type Place, placeOf } from './log.place';
import { openReadAhead, type ReadAhead } from './read-ahead';
import { keepReadAheads } from './read-aheads';
import type { ServerLog } from './server.log';

/** Asked for at once, whoever wrote it: near the end of the log, where most reads are, one short call is enough. */
const PLAIN_EVENTS = 256;

export interface LogReader {
  readonly readAll: EventStore['readAll'];
  close(): void;
}

/**
 * Reads the events of one prefix out of the server's log. The client cannot filter a page, only a subscription. So what
 * is far from the end is read ahead by a filtered subscription, kept for whoever goes on from there. A page may end
 * before its limit only where the log ended after the page was asked for: a plain page that is not full shows that, and
 * so does a subscription that was opened later and has caught up.
 */
export function logReader(client: EventStoreDBClient, log: ServerLog, prefix: string, patienceMs: number): LogReader {
  const aheads = keepReadAheads();

  /** What it says last is why nothing more is taken from there; unless the page is full, it is closed. */
  async function takeAhead(ahead: ReadAhead, page: FillingPage): Promise<'full' | 'caught up' | 'lost'> {
    let full = false;
    try {
      do {
        page.add(ahead.take(page.room()), ahead.reached());
        full = page.room() === 0;
        if (full) return 'full';
        if (ahead.atEnd()) return 'caught up';
      } while (await ahead.news(patienceMs));
      return 'lost';
    } finally {
      if (!full) ahead.close();
    }
  }

  /** Whether the log ended there. */
  async function takePlain(page: FillingPage): Promise<boolean> {
    const place = page.place();
    // The event at the place itself comes first and was read before.
    const seen = await log.forward(place, PLAIN_EVENTS + 1);
    const own = seen.filter(({ streamId, position }) => streamId.startsWith(prefix) && isBehind(position, place));
    page.add(own, seen.at(-1)?.position ?? place);
    return seen.length <= PLAIN_EVENTS;
  }

  return {
    async readAll(after, limit) {
      const page = fillPage(prefix, placeOf(after), limit);
      let ahead = aheads.take(after);
      /** The end of the log at a time between the call and the opening of `ahead`; of one that was kept, unknown. */
      let end: Place;
      while (page.room() > 0) {
        const taken = ahead && (await takeAhead(ahead, page));
        if (ahead && taken === 'full') {
          aheads.keep(page.done().reached, ahead);
          break;
        }
        if (end && taken === 'caught up') {
          if (isBehind(end, page.place())) page.add([], end);
          break;
        }
        if ((await takePlain(page)) || page.room() === 0) break;
        end = (await log.backward(undefined, 1))[0]?.position;
        ahead = openReadAhead(client, prefix, page.place());
      }
      return page.done();
    },
    close: () => aheads.close(),
  };
}
