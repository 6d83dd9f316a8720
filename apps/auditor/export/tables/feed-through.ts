import type { Cursor, EventStore } from '@event-store';
import { logFeed } from '@ledger';
import type { Feed } from '@read-models';
import { EMPTY } from 'rxjs';

/** The log up to and with the event at a cursor: what an export holds, whatever was recorded since it began. */
export function feedThrough(log: EventStore, until: Cursor, size: number): Feed {
  const feed = logFeed(log, EMPTY);
  return {
    ...feed,
    async readAll(after, limit) {
      if (after === until) return { records: [], reached: after };
      const page = await feed.readAll(after, limit);
      const end = page.records.findIndex(({ cursor }) => cursor === until);
      return end < 0 ? page : { records: page.records.slice(0, end + 1), reached: until };
    },
    headSequence: async () => size - 1,
  };
}
