import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Cursor, RecordedEvent, Revision } from '../event-store.port';
import { DamagedLog, namingDamage } from './damaged-log.fault';
import { APPLICATION_ID, pragma, SCHEMA_VERSION } from './log.schema';

/** 16 MiB. */
const CACHE = 'PRAGMA cache_size = -16384';
/** The first reader after a crash has to wait for the log to be recovered. */
const BUSY_MS = 5_000;
const COLUMNS = 'e.sequence, s.name, e.revision, e.event_id, e.type, e.hash, e.bytes';
const BY_STREAM = `SELECT ${COLUMNS} FROM streams s CROSS JOIN events e ON e.stream = s.number WHERE s.name = ?`;
const BY_SEQUENCE = `SELECT ${COLUMNS} FROM events e CROSS JOIN streams s ON s.number = e.stream`;

/** A connection that only reads. Each call is one short transaction, so the writer is never held up. */
export interface LogReader {
  readStream(stream: string, from: Revision, limit: number): readonly RecordedEvent[];
  readStreamBackward(stream: string, limit: number, from: Revision): readonly RecordedEvent[];
  readAll(afterSequence: number, limit: number): readonly RecordedEvent[];
  /** Newest first, each with the hash that stands before it in its stream. */
  readTail(limit: number): readonly { readonly event: RecordedEvent; readonly previousHash: Buffer | undefined }[];
  /** 0 while the log is empty. */
  headSequence(): number;
  close(): void;
}

export function openReader(file: string): LogReader {
  return namingDamage(file, () => {
    const log = new DatabaseSync(file, { readOnly: true, timeout: BUSY_MS });
    log.exec(CACHE);
    if (pragma(log, 'application_id') !== APPLICATION_ID || pragma(log, 'user_version') !== SCHEMA_VERSION) {
      log.close();
      throw new DamagedLog(file, `it is no log of schema ${SCHEMA_VERSION}`);
    }
    return reader(file, log);
  });
}

function reader(file: string, log: DatabaseSync): LogReader {
  const prepare = (sql: string): StatementSync => {
    const statement = log.prepare(sql);
    statement.setReturnArrays(true);
    return statement;
  };
  const forward = prepare(`${BY_STREAM} AND e.revision >= ? ORDER BY e.revision LIMIT ?`);
  const backward = prepare(`${BY_STREAM} AND e.revision <= ? ORDER BY e.revision DESC LIMIT ?`);
  const all = prepare(`${BY_SEQUENCE} WHERE e.sequence > ? ORDER BY e.sequence LIMIT ?`);
  const tail = prepare(`${BY_SEQUENCE} ORDER BY e.sequence DESC LIMIT ?`);
  const hashAt = prepare(
    'SELECT e.hash FROM streams s CROSS JOIN events e ON e.stream = s.number WHERE s.name = ? AND e.revision = ?',
  );
  const head = prepare('SELECT max(sequence) FROM events');

  const rows = (statement: StatementSync, ...values: (string | number)[]): unknown[][] =>
    namingDamage(file, () => statement.all(...values) as unknown as unknown[][]);
  return {
    readStream: (stream, from, limit) => rows(forward, stream, from, limit).map(recorded),
    readStreamBackward: (stream, limit, from) => rows(backward, stream, from, limit).map(recorded),
    readAll: (afterSequence, limit) => rows(all, afterSequence, limit).map(recorded),
    readTail: (limit) =>
      rows(tail, limit).map((row) => {
        const event = recorded(row);
        const previous = rows(hashAt, event.stream, event.revision - 1)[0]?.[0];
        return { event, previousHash: previous === undefined ? undefined : buffer(previous) };
      }),
    headSequence: () => Number(rows(head)[0]?.[0] ?? 0),
    close: () => log.close(),
  };
}

type Row = readonly [number, string, number, string, string, Uint8Array, Uint8Array];

function recorded(row: unknown[]): RecordedEvent {
  const [sequence, stream, revision, eventId, type, hash, bytes] = row as unknown as Row;
  return { cursor: String(sequence), stream, revision, eventId, type, hash: buffer(hash), bytes: buffer(bytes) };
}

/** The same memory, seen as a Buffer. */
function buffer(blob: unknown): Buffer {
  const { buffer, byteOffset, byteLength } = blob as Uint8Array;
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** Throws RangeError for a text that no log of this engine gave out. */
export function sequenceOf(cursor: Cursor): number {
  if (cursor === '') return 0;
  if (!isSequence(cursor)) throw new RangeError(`"${cursor}" is no cursor of this log`);
  return Number(cursor);
}

export function isSequence(cursor: Cursor): boolean {
  return /^[1-9]\d{0,14}$/.test(cursor);
}
