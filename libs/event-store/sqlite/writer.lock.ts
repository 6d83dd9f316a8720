import { DatabaseSync } from 'node:sqlite';
import { pragma } from './log.schema';

const SQLITE_BUSY = 5;

/** Held by the one process that writes a log. The kernel releases it with the process, however that ends. */
export interface WriterLock {
  /** Whether a log was completed in this folder before: then a log without events' tables was cut, and is not new. */
  readonly logExists: boolean;
  /** Notes that the log now exists. */
  noteLog(): void;
  release(): void;
}

/**
 * An exclusive transaction, never finished, on a small database that holds nothing else. Nobody may open that file by
 * other means in the process: closing it would drop the lock.
 */
export function lockForWriting(file: string): WriterLock {
  const database = new DatabaseSync(file);
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    database.close();
    if (!isBusy(cause)) throw cause;
    throw new Error(`another process writes this log and holds ${file}; there can be one writer only`, { cause });
  }
  return {
    logExists: pragma(database, 'user_version') === 1,
    noteLog() {
      database.exec('PRAGMA user_version = 1; COMMIT; BEGIN EXCLUSIVE');
    },
    release: () => database.close(),
  };
}

/** Not `instanceof Error`: under a test runner the driver's errors come from another realm. */
function isBusy(cause: unknown): boolean {
  return (cause as { readonly errcode?: unknown }).errcode === SQLITE_BUSY;
}
