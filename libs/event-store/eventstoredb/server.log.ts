import {
  type AllStreamRecordedEvent,
  type AllStreamResolvedEvent,
  BACKWARDS,
  END,
  type EventStoreDBClient,
  START,
  UnknownError,
} from '@eventstore/db-client';
import { StoreUnavailable } from '../event-store.port';
import { cursorAt, noCursor, type Place } from './log.place';
import { readToEnd } from './read-to-end';

/** The server answers so where a place is between two events: the cursor is from another log. */
const BETWEEN_EVENTS = 'ReadAllResult: Error';

/** Pages of the server's whole log, with the events of everyone, as the leader has them. */
export interface ServerLog {
  /** Up to `count` events at `place` (its own event included) and behind it. Throws RangeError for a place from elsewhere. */
  forward(place: Place, count: number): Promise<readonly AllStreamRecordedEvent[]>;
  /** Up to `count` events before `place` (undefined: from the end), newest first. */
  backward(place: Place, count: number): Promise<readonly AllStreamRecordedEvent[]>;
}

export function serverLog(client: EventStoreDBClient, patienceMs: number): ServerLog {
  return {
    async forward(place, count) {
      try {
        const read = client.readAll({ fromPosition: place ?? START, maxCount: count, requiresLeader: true });
        return (await readToEnd(read, patienceMs)).flatMap(eventOf);
      } catch (cause) {
        if (cause instanceof UnknownError && cause.message.includes(BETWEEN_EVENTS)) {
          throw noCursor(cursorAt(place), { cause });
        }
        throw new StoreUnavailable({ cause });
      }
    },
    async backward(place, count) {
      const read = client.readAll({
        direction: BACKWARDS,
        fromPosition: place ?? END,
        maxCount: count,
        requiresLeader: true,
      });
      const events = await readToEnd(read, patienceMs).catch((cause: unknown) => {
        throw new StoreUnavailable({ cause });
      });
      return events.flatMap(eventOf);
    },
  };
}

function eventOf({ event }: AllStreamResolvedEvent): AllStreamRecordedEvent[] {
  return event ? [event] : [];
}
