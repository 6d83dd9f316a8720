import { ReplaySubject } from 'rxjs';
import type { EventStore } from '../event-store.port';
import { follow } from '../subscription/follow';
import { createAppender } from './appender';
import { askLeader, openClient } from './connection';
import { logArrivals } from './log.arrivals';
import { headFinder } from './log.head';
import { cursorAt, placeOf } from './log.place';
import { logReader } from './log.reader';
import { patiently } from './patient-reading';
import { type ServerLog, serverLog } from './server.log';
import { streamPrefix } from './stream.prefix';
import { streamReader } from './stream.reader';

/** The longest silence of the server in the middle of a read of the whole log. */
const LOG_PATIENCE_MS = 10_000;

export interface EventStoreDbOptions {
  /** The connection string: `esdb://` or `esdb+discover://`, with user, password and CA file where the server asks for them. */
  readonly url: string;
  /** A UUID: several ledgers, and other applications, share a server. */
  readonly ledgerId: string;
  /** After this time the outcome of an append is unknown. Single streams are read as patiently. */
  readonly appendTimeoutMs: number;
  /** How long after that it may still land: at least the server's own time for a commit. */
  readonly landsWithinMs: number;
}

/** Opens the log of a ledger on EventStoreDB. Throws when no leader answers in a named time. */
export async function openEventStoreDb(options: EventStoreDbOptions): Promise<EventStore> {
  const { url, ledgerId, appendTimeoutMs } = options;
  const prefix = streamPrefix(ledgerId);
  const client = await openClient(url);
  const closed = new ReplaySubject<void>(1);
  let isClosed = false;
  const assertOpen = () => {
    if (isClosed) throw new Error('the store is closed');
  };
  const appender = createAppender(options);
  const log = serverLog(client, LOG_PATIENCE_MS);
  const reader = logReader(client, log, prefix, LOG_PATIENCE_MS);
  const readPatiently = patiently(reader.readAll, () => isClosed);
  const arrivals = logArrivals(client, prefix, closed);

  return {
    engine: 'eventstoredb',
    async append(stream, expected, events) {
      assertOpen();
      if (events.length === 0) throw new RangeError('an append has at least one event');
      return appender.append({ stream: prefix + stream, expected, events });
    },
    ...streamReader(client, prefix, appendTimeoutMs),
    readAll: reader.readAll,
    arrivals,
    subscribe: (after) => follow(readPatiently, after, arrivals),
    head: headFinder(log, prefix, reader.readAll),
    knows: async (cursor) => cursor === '' || knows(log, prefix, cursor),
    async ready() {
      assertOpen();
      await askLeader(client, appendTimeoutMs);
    },
    async close() {
      if (isClosed) return;
      isClosed = true;
      await appender.close();
      closed.next();
      reader.close();
      await client.dispose();
    },
  };
}

async function knows(log: ServerLog, prefix: string, cursor: string): Promise<boolean> {
  try {
    const [event] = await log.forward(placeOf(cursor), 1);
    return event?.streamId.startsWith(prefix) === true && cursorAt(event.position) === cursor;
  } catch (cause) {
    if (cause instanceof RangeError) return false;
    throw cause;
  }
}
