import type { Instant } from '@domain';
import type { Projection } from './projection';
import type { Key, Row, Table } from './table';

/** How far a generation has come: what it has seen of the log, up to and with this event. */
export interface Checkpoint {
  readonly ledgerId: string;
  /** The event's cursor in the log's engine. */
  readonly position: string;
  /** Counted by the runner: the log promises order, not numbers. */
  readonly sequence: number;
  /** Of that event, lower-case hex. */
  readonly hash: string;
  /** Where that event stands in its stream: so that it can be read again and compared. */
  readonly stream: string;
  readonly revision: number;
}

/**
 * One set of tables, built by one version of one projection. `live` is what readers of that version see, `candidate` a
 * rebuild beside it, `retired` what was replaced and waits to be dropped.
 */
export interface Generation {
  readonly generationId: number;
  readonly projection: string;
  readonly version: number;
  readonly state: 'live' | 'candidate' | 'retired';
  /** Whether it has been at the end of the log once; before that nobody is answered from it. */
  readonly caughtUp: boolean;
  /** Undefined before the first event. */
  readonly checkpoint: Checkpoint | undefined;
  /** The last sequence of the log as the runner last knew it; null where the log does not number. */
  readonly head: number | null;
  readonly writtenAt: Instant;
}

/** The answer of a view that is still being built, or that has not come as far as the question. */
export interface CatchingUp {
  readonly catchingUp: {
    readonly projection: string;
    /** -1: nothing yet. */
    readonly sequence: number;
    readonly head: number | null;
  };
}

export function isCatchingUp(answer: object): answer is CatchingUp {
  return 'catchingUp' in answer;
}

/** What was read, and the sequence up to which it is true. */
export interface Read<Answer> {
  readonly sequence: number;
  readonly answer: Answer;
}

export type Scalar = string | number | bigint;
/** A value to equal, values to be among, bounds to lie between, or a beginning. */
export type Condition =
  | Scalar
  | { readonly in: readonly Scalar[] }
  | { readonly from?: Scalar; readonly to?: Scalar; readonly below?: Scalar }
  | { readonly startsWith: string };

export interface Query<TableRow = Row> {
  readonly where: { readonly [Name in keyof TableRow]?: Condition };
  /** Columns that hold a value in every row asked for; the key follows by itself, so that the order is total. */
  readonly orderBy?: readonly (keyof TableRow & string)[];
  /** Turns the whole order round, key columns included. */
  readonly descending?: boolean;
  /** Values of the columns that `orderOf` names: rows start behind them. */
  readonly after?: readonly Scalar[];
  readonly limit: number;
}

/** One moment of one projection: everything read from it belongs together. */
export interface Snapshot {
  /** Up to which everything is counted. With `asOf`: that. */
  readonly sequence: number;
  get<TableRow>(table: Table<TableRow>, key: Key): Promise<TableRow | undefined>;
  find<TableRow>(table: Table<TableRow>, query: Query<TableRow>): Promise<readonly TableRow[]>;
  /** The same rows as they were at an earlier sequence: `current` tables then throw NoHistory. */
  asOf(sequence: number): Snapshot;
}

/** Thrown for a question about the past of a `current` table: a reader that offers `asOf` must not ask it. */
export class NoHistory extends Error {
  constructor(table: string) {
    super(`the table ${table} keeps no history`);
  }
}

/** Thrown by a question that the engine cannot be asked now. Asking again may succeed. */
export class ViewsUnavailable extends Error {
  constructor(options?: ErrorOptions) {
    super('the views cannot be reached', options);
  }
}

/**
 * Thrown by a commit of somebody who no longer owns what it would write to: others do, and nothing is left to do here.
 */
export class Fenced extends Error {
  constructor() {
    super('others own these views by now');
  }
}

export interface ReadOptions {
  /** Everything is as it was at that sequence; `current` tables then throw NoHistory. */
  readonly asOf?: number | undefined;
  /** Whose rows are asked for, where that is one merchant. */
  readonly merchantId?: string | undefined;
}

/**
 * Some engines let several writers share a view, each with merchants of its own. Such a view stands at one sequence for
 * one merchant and at another for the next. A question that names its merchant is then answered by where that one
 * stands, any other by where the hindmost does: up to there everything is counted.
 */
export interface ReadModelReader {
  /**
   * Lets `work` read from the live generation of this very version, all at one moment. `work` must wait for nothing but
   * the snapshot.
   */
  read<Answer>(
    projection: Projection,
    work: (snapshot: Snapshot) => Promise<Answer>,
    options?: ReadOptions,
  ): Promise<Read<Answer> | CatchingUp>;

  /** The live generation of this very version, if there is one yet, and where it stands. */
  live(projection: Projection, merchantId?: string): Promise<Generation | undefined>;

  close(): Promise<void>;
}

/** Rows that a batch changes in one table. */
export interface TableChanges {
  readonly table: Table;
  readonly rows: readonly ChangedRow[];
}

export interface ChangedRow {
  readonly row: Row;
  /** Of the event that made it so. */
  readonly sequence: number;
  /** The row of this key before; undefined for a new key. The engine faults where it finds it otherwise. */
  readonly before: Row | undefined;
}

/** All that one batch does to one generation. */
export interface BatchCommit {
  readonly generationId: number;
  /** The sequence the batch was folded from: -1 for none. The commit counts only while the generation stands there. */
  readonly from: number;
  readonly checkpoint: Checkpoint | undefined;
  readonly caughtUp: boolean;
  readonly head: number | null;
  readonly writtenAt: Instant;
  /**
   * `current`: the last row of each key. `versions`: every row, in order of sequence, at most one per key and sequence.
   * `append-only`: new rows.
   */
  readonly changes: readonly TableChanges[];
}

/** The side that writes: one runner, or a rebuild beside it with a generation of its own. */
export interface ReadModelStore extends ReadModelReader {
  generations(): Promise<readonly Generation[]>;

  /**
   * Makes empty tables. A new `live` generation retires the one before it. Where writers share views and another one made
   * a live generation since this store last saw one, that one is the answer: they all mean the same.
   */
  createGeneration(projection: Projection, state: 'live' | 'candidate', at: Instant): Promise<Generation>;

  /** The rows with these keys, in the same order; undefined where there is none. The latest ones of a `versions` table. */
  load(generationId: number, table: Table, keys: readonly Key[]): Promise<readonly (Row | undefined)[]>;

  /**
   * Rows and checkpoints of all batches, or nothing. `overtaken`: a generation does not stand where its batch began, or
   * was retired meanwhile; the runner then starts again from what the store says. Throws Fenced.
   */
  commit(batches: readonly BatchCommit[]): Promise<'committed' | 'overtaken'>;

  /** SHA-256 over every row of every table in key order, history included, and the sequence at which that was. */
  digest(generationId: number, projection: Projection): Promise<{ readonly sequence: number; readonly hash: string }>;

  /** Makes the candidate the live one and retires that. */
  promote(generationId: number, at: Instant): Promise<void>;

  dropGeneration(generationId: number): Promise<void>;
}
