import type { LedgerRecord } from '@domain';
import type { Checkpoint } from './read-models.port';

/** A page of the log. No records: the log has no more of them now. */
export interface FeedPage {
  readonly records: readonly LedgerRecord[];
  /** Where to go on: behind the last record, or further where the log has nothing for us. */
  readonly reached: string;
}

/** The log as projections need it: in order, from a position on. Cursors are the log's own and opaque here. */
export interface Feed {
  /**
   * Up to `limit` records behind `after`, in global order; `''` stands before the first. Fewer may come (a page is also
   * bounded in bytes).
   */
  readAll(after: string, limit: number): Promise<FeedPage>;

  /** The record at a checkpoint's stream and revision, or undefined where the log has none. */
  recordAt(checkpoint: Pick<Checkpoint, 'stream' | 'revision'>): Promise<LedgerRecord | undefined>;

  /** The sequence of the log's last event; null where the engine does not number events. -1 while the log is empty. */
  headSequence(): Promise<number | null>;

  /** Calls `wake` when there may be more to read. May call too often, must not call too seldom. Answers how to stop. */
  onAppended(wake: () => void): () => void;
}

/** Below 0 when `a` stands before `b`; only the log's engine can tell. */
export type CompareCursors = (a: string, b: string) => number;
