import { DatabaseSync, type StatementSync } from 'node:sqlite';

/** How long a writer waits for another one, such as a rebuild beside the service, before it faults. */
const BUSY_TIMEOUT_MS = 10_000;
/** Statements kept ready. There are as many as shapes of questions times generations; more than this is a leak. */
const STATEMENTS_MAX = 500;
const CACHE_KIB = 32 * 1024;
/** A batch touches a little of many pages: small ones cost less to write. */
const PAGE_BYTES = 4096;
/** 64 MiB. A page that batch after batch touches then goes to the file once, and the disk is waited for seldom. */
const CHECKPOINT_PAGES = 16_384;

export interface Connection {
  readonly database: DatabaseSync;
  /** Prepared once; rows come as arrays and integers as bigint. */
  prepare(sql: string): StatementSync;
  /** All of `work` or nothing, alone among writers. */
  write<Answer>(work: () => Answer): Answer;
  forgetStatements(): void;
}

export function openConnection(file: string, { readOnly }: { readonly readOnly: boolean }): Connection {
  const database = new DatabaseSync(file, { readOnly, timeout: BUSY_TIMEOUT_MS });
  database.exec(`PRAGMA cache_size = -${CACHE_KIB}`);
  if (!readOnly) {
    // NORMAL may lose the last batches in a power cut, rows and checkpoint together: they are folded from the log again.
    database.exec(`PRAGMA page_size = ${PAGE_BYTES}; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
      PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  }
  const statements = new Map<string, StatementSync>();
  return {
    database,

    prepare(sql) {
      const known = statements.get(sql);
      if (known !== undefined) return known;
      if (statements.size >= STATEMENTS_MAX) statements.clear();
      const statement = database.prepare(sql);
      statement.setReturnArrays(true);
      statement.setReadBigInts(true);
      statements.set(sql, statement);
      return statement;
    },

    write(work) {
      database.exec('BEGIN IMMEDIATE');
      try {
        const answer = work();
        database.exec('COMMIT');
        return answer;
      } catch (error) {
        if (database.isTransaction) database.exec('ROLLBACK');
        throw error;
      }
    },

    forgetStatements: () => statements.clear(),
  };
}
