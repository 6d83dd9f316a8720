import type { Observable } from 'rxjs';

/** 0, 1, 2 ...: the place of an event in its stream. `NO_STREAM` stands before the first. */
export type Revision = number;
export const NO_STREAM = -1;

/** Where an engine stands in its global order: opaque, comparable only by that engine. `START` stands before everything. */
export type Cursor = string;
export const START: Cursor = '';

/** An event as every engine keeps it. An engine never changes `bytes`, and gives back these very bytes. */
export interface StoredEvent {
  readonly eventId: string;
  readonly type: string;
  /** The hashed form, byte for byte: a JSON object in the canonical form of RFC 8785, in UTF-8. */
  readonly bytes: Buffer;
  /** SHA-256 over the previous hash of the stream and `bytes`; 32 bytes. */
  readonly hash: Buffer;
}

export interface RecordedEvent extends StoredEvent {
  readonly stream: string;
  readonly revision: Revision;
  readonly cursor: Cursor;
}

/** A page of the whole log. No events: the log has no more of them now. */
export interface LogPage {
  readonly events: readonly RecordedEvent[];
  /** Where to go on: behind the last event, or further where what follows was looked at and is not this log's. */
  readonly reached: Cursor;
}

export type AppendAnswer =
  /** Durable: it survives a crash of process and machine from now on. `cursor` is that of the last event. */
  | { readonly appended: true; readonly cursor: Cursor }
  /** Somebody else was first; nothing was written. */
  | { readonly appended: false };

/**
 * Thrown when an engine cannot say whether an append was recorded: a time-out, a broken connection, a failed disk.
 * The truth is found by reading the stream, not before `landsWithinMs` from then.
 */
export class OutcomeUnknown extends Error {
  constructor(
    readonly landsWithinMs: number,
    options?: ErrorOptions,
  ) {
    super('the store cannot say whether the append was recorded', options);
  }
}

/** Thrown by a read that the engine cannot do now. Nothing follows from it; asking again may succeed. */
export class StoreUnavailable extends Error {
  constructor(options?: ErrorOptions) {
    super('the store cannot be reached', options);
  }
}

export interface EventStore {
  /** `memory`, `sqlite` ...: the middle part of position tokens. */
  readonly engine: string;

  /**
   * Appends all events or none, directly behind `expected` (`NO_STREAM` for a stream that must not exist).
   * Throws OutcomeUnknown when it cannot say.
   */
  append(stream: string, expected: Revision, events: readonly StoredEvent[]): Promise<AppendAnswer>;

  /** Up to `limit` events of a stream from `from` on, in order; empty behind the end and for an unknown stream. */
  readStream(stream: string, from: Revision, limit: number): Promise<readonly RecordedEvent[]>;

  /** Up to `limit` events of a stream, newest first, from `from` downwards (absent: from the end). */
  readStreamBackward(stream: string, limit: number, from?: Revision): Promise<readonly RecordedEvent[]>;

  /** Up to `limit` events of the whole log behind `after`, in global order. */
  readAll(after: Cursor, limit: number): Promise<LogPage>;

  /** Tells, until the store is closed, when there may be more to read than before, whoever wrote it. May tell too often. */
  readonly arrivals: Observable<unknown>;

  /** Every event behind `after` and then each new one, in global order, without gap or repetition, until unsubscribed. */
  subscribe(after: Cursor): Observable<RecordedEvent>;

  /** The last event of the log, or undefined while the log is empty. */
  head(): Promise<RecordedEvent | undefined>;

  /** Whether the cursor could be one of this log's. */
  knows(cursor: Cursor): Promise<boolean>;

  /** Rejects with the reason while appends cannot succeed. */
  ready(): Promise<void>;

  /** Finishes what was accepted, then lets go of files and connections. */
  close(): Promise<void>;
}
