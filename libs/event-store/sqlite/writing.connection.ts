import { DatabaseSync } from 'node:sqlite';
import { pragma } from './log.schema';

const PAGE_SIZE = 8192;
/** 64 MiB: the pages that one large commit changes fit, and are not written twice. */
const CACHE = 'PRAGMA cache_size = -65536';
/** Another 64 MiB of log between checkpoints: a page that changes in each commit is moved to its place once for many. */
const CHECKPOINT = 'PRAGMA wal_autocheckpoint = 8000';
/** Nobody else writes; a copy being made may hold the file for a moment. */
const BUSY_MS = 5_000;
const SYNCHRONOUS_FULL = 2;

/**
 * A connection whose every commit is on the disk when it returns. The settings are read back after a write, because a
 * driver may lower them quietly at its first one; a connection that does not keep them is not used.
 */
export function openForWriting(file: string): DatabaseSync {
  const connection = new DatabaseSync(file, { timeout: BUSY_MS });
  // The page size counts for a new file only, and before it becomes a write-ahead log.
  connection.exec(`PRAGMA page_size = ${PAGE_SIZE}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL`);
  connection.exec(`${CACHE}; ${CHECKPOINT}`);
  // Without these macOS acknowledges what is still in the drive's cache.
  if (process.platform === 'darwin') connection.exec('PRAGMA fullfsync = 1; PRAGMA checkpoint_fullfsync = 1');
  return connection;
}

/** Writes, then throws unless the connection still is as durable as it was opened. */
export function assertDurable(connection: DatabaseSync): void {
  connection.exec('DELETE FROM write_check; INSERT INTO write_check (one) VALUES (1)');
  const expected: readonly (readonly [string, unknown])[] = [
    ['journal_mode', 'wal'],
    ['synchronous', SYNCHRONOUS_FULL],
    ...(process.platform === 'darwin'
      ? ([
          ['fullfsync', 1],
          ['checkpoint_fullfsync', 1],
        ] as const)
      : []),
  ];
  for (const [name, value] of expected) {
    const found = pragma(connection, name);
    if (found !== value) throw new Error(`SQLite did not keep ${name} = ${value}, it is ${found}: not durable`);
  }
}
