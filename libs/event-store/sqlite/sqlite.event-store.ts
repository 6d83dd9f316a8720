import { existsSync, mkdirSync } from 'node:fs';
import { distinctUntilChanged, map, Subject, share, takeUntil, timer } from 'rxjs';
import type { EventStore, Revision, StoredEvent } from '../event-store.port';
import { follow } from '../subscription/follow';
import { HASH_LENGTH } from '../worker/append-batch';
import { type CommittedGroup, type GroupCommit, startGroupCommit } from './group-commit';
import { logFiles } from './log.files';
import { assertTakesEvents } from './log.marks';
import { isSequence, type LogReader, openReader, sequenceOf } from './log.reader';
import { prepareLog } from './prepare-log';
import { verifyTail } from './verify-tail';
import { lockForWriting } from './writer.lock';

/** One small query for all subscriptions of a handle; it also sees what another process writes. */
const POLL_MS = 10;

/** Larger than any revision. */
const END = Number.MAX_SAFE_INTEGER;

export interface SqliteLogOptions {
  /** The data folder; created when the log is to be written. */
  readonly folder: string;
  /** Beside the process that writes: takes no lock, appends nothing, changes nothing. */
  readonly readOnly?: boolean;
  /** To write a log that is still on its way here: for whoever carries it. */
  readonly arriving?: boolean;
  readonly onCommit?: (group: CommittedGroup) => void;
}

/**
 * Opens the log of a data folder. Throws when another process writes it, LogElsewhere when it has moved, and DamagedLog
 * when its tail does not hold.
 */
export async function openSqliteEventStore(options: SqliteLogOptions): Promise<EventStore> {
  return options.readOnly === true ? openToRead(options.folder) : openToWrite(options);
}

function openToRead(folder: string): EventStore {
  const { log } = logFiles(folder);
  if (!existsSync(log)) throw new Error(`there is no log at ${log}`);
  return eventStore(openReader(log), undefined, () => {});
}

async function openToWrite({ folder, arriving = false, onCommit }: SqliteLogOptions): Promise<EventStore> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const files = logFiles(folder);
  const lock = lockForWriting(files.lock);
  let reader: LogReader | undefined;
  try {
    // Under the lock: whoever moves the log holds it until the mark is there.
    assertTakesEvents(folder, arriving);
    prepareLog(files.log, lock);
    reader = openReader(files.log);
    verifyTail(files.log, reader);
    return eventStore(reader, await startGroupCommit(files.log, onCommit), () => lock.release());
  } catch (cause) {
    reader?.close();
    lock.release();
    throw cause;
  }
}

function eventStore(reader: LogReader, writer: GroupCommit | undefined, release: () => void): EventStore {
  const closed = new Subject<void>();
  let isClosed = false;
  const arrivals = timer(0, POLL_MS).pipe(
    map(() => reader.headSequence()),
    distinctUntilChanged(),
    takeUntil(closed),
    share(),
  );
  const readAll: EventStore['readAll'] = async (after, limit) => {
    const events = reader.readAll(sequenceOf(after), limit);
    return { events, reached: events.at(-1)?.cursor ?? after };
  };

  return {
    engine: 'sqlite',
    async append(stream, expected, events) {
      if (!writer) throw new Error('the log was opened to be read only');
      assertAppendable(expected, events);
      return writer.append({ stream, expected, events });
    },
    readStream: async (stream, from, limit) => reader.readStream(stream, from, limit),
    readStreamBackward: async (stream, limit, from = END) => reader.readStreamBackward(stream, limit, from),
    readAll,
    arrivals,
    subscribe: (after) => follow(readAll, after, arrivals),
    head: async () => reader.readAll(reader.headSequence() - 1, 1)[0],
    knows: async (cursor) => cursor === '' || (isSequence(cursor) && Number(cursor) <= reader.headSequence()),
    async ready() {
      const fault = writer ? writer.fault() : new Error('the log was opened to be read only');
      if (fault) throw fault;
    },
    async close() {
      if (isClosed) return;
      isClosed = true;
      await writer?.drain();
      closed.next();
      // The writer goes last: so it merges the write-ahead log, which a reader cannot.
      reader.close();
      await writer?.close();
      release();
    },
  };
}

/** What would spoil the whole batch is turned away before it shares one. */
function assertAppendable(expected: Revision, events: readonly StoredEvent[]): void {
  if (events.length === 0) throw new RangeError('an append has at least one event');
  if (!Number.isSafeInteger(expected)) throw new RangeError(`${expected} is no revision`);
  if (events.some(({ hash }) => hash.length !== HASH_LENGTH)) throw new RangeError(`a hash has ${HASH_LENGTH} bytes`);
}
