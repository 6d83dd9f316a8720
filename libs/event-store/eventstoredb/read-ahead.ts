import {
  type AllStreamRecordedEvent,
  type EventStoreDBClient,
  type Position,
  START,
  streamNameFilter,
} from '@eventstore/db-client';
import { isBehind, type Place } from './log.place';
import { within } from './within';

/** Events that wait here for the next page. The server is held up when nobody takes them. */
const EVENTS_WAITING_MAX = 2_000;
/** How many events of others the server looks through before it says where it is. */
const SEARCH_WINDOW = 1_000;

/** The events of one prefix behind a place, read ahead of whoever takes them page by page. */
export interface ReadAhead {
  /** Waits for events to take, or for word of how far the server has looked. False: it ended or was silent too long. */
  news(patienceMs: number): Promise<boolean>;
  take(count: number): readonly AllStreamRecordedEvent[];
  /** Everything was taken that was in the log when this was opened. */
  atEnd(): boolean;
  /** Behind the last event taken, or further where what follows is not of the prefix. */
  reached(): Place;
  close(): void;
}

export function openReadAhead(client: EventStoreDBClient, prefix: string, after: Place): ReadAhead {
  let waiting: AllStreamRecordedEvent[] = [];
  let reached = after;
  let checkpoint: Place;
  let caughtUp = false;
  let ended = false;
  let changed = () => {};

  const subscription = client.subscribeToAll({
    fromPosition: after ?? START,
    requiresLeader: true,
    filter: streamNameFilter({
      prefixes: [prefix],
      maxSearchWindow: SEARCH_WINDOW,
      checkpointInterval: 1,
      checkpointReached: async (_, position) => {
        // Events before it that are still on their way through the stream would be passed over.
        if (subscription.readableLength === 0) checkpoint = position;
        changed();
      },
    }),
  });
  subscription.on('data', ({ event }) => {
    if (!event) return;
    waiting.push(event);
    if (waiting.length >= EVENTS_WAITING_MAX) subscription.pause();
    changed();
  });
  subscription.on('caughtUp', () => {
    caughtUp = true;
    changed();
  });
  const end = () => {
    ended = true;
    changed();
  };
  // Why it ended is of no use: whoever takes asks the server again, and hears it then. The listener stays, because the
  // client may report a failure more than once, also after it was left.
  subscription.on('error', end);
  subscription.on('end', end);

  // Not before the stream between has handed over what came in front of that news.
  const atEnd = () => caughtUp && waiting.length === 0 && subscription.readableLength === 0;

  return {
    async news(patienceMs) {
      const heard = new Promise<void>((resolve) => {
        changed = resolve;
        if (ended || waiting.length > 0 || atEnd()) resolve();
      });
      return within(patienceMs, heard).then(
        () => !ended,
        () => false,
      );
    },
    take(count) {
      const taken = waiting.slice(0, count);
      waiting = waiting.slice(count);
      reached = taken.at(-1)?.position ?? reached;
      if (waiting.length < EVENTS_WAITING_MAX / 2) subscription.resume();
      return taken;
    },
    atEnd,
    reached: () => (waiting.length === 0 && passed(checkpoint, reached) ? checkpoint : reached),
    close() {
      // It can fail only where there is nothing left to end.
      subscription.unsubscribe().catch(() => {});
    },
  };
}

function passed(checkpoint: Place, reached: Place): checkpoint is Position {
  return checkpoint !== undefined && isBehind(checkpoint, reached);
}
