import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import { Migrator } from 'kysely/migration';
import { type ClientBase, Pool } from 'pg';

export interface KeyTablesOptions {
  /** Connection string of the database. */
  readonly url: string;
  /** A schema for keys only: views may be dropped at any time, and are found in dumps; keys neither. */
  readonly schema: string;
}

/** Brings the tables from one form to the next. What was released is never changed; a change is a further one. */
export type KeyTablesMigration = (db: Transaction<unknown>, schema: string) => Promise<unknown>;

/** Someone who cannot be reached, or does not answer, in this time is not there. */
const CONNECT_MS_MAX = 5_000;
const ANSWER_MS_MAX = 10_000;

/**
 * Opens the tables of one kind of keys in their newest form. Several processes may do so at once: one changes them, the
 * others wait. It throws where a newer program than this one has been.
 */
export async function openKeyTables(
  { url, schema }: KeyTablesOptions,
  { kind, connections }: { kind: string; connections: number },
  migrations: Readonly<Record<string, KeyTablesMigration>>,
): Promise<Pool> {
  const pool = new Pool({
    connectionString: url,
    application_name: 'capture-ledger keys',
    max: connections,
    connectionTimeoutMillis: CONNECT_MS_MAX,
    query_timeout: ANSWER_MS_MAX,
    keepAlive: true,
    onConnect: commitDurably,
  });
  // A connection may break while it idles. It leaves the pool, and whoever asks next gets another.
  pool.on('error', () => {});
  // Not closed by itself: it would close the pool.
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const migrator = new Migrator({
    db,
    provider: {
      getMigrations: async () =>
        Object.fromEntries(
          Object.entries(migrations).map(([name, up]) => [
            name,
            { up: async (trx) => void (await up(trx as Transaction<unknown>, schema)) },
          ]),
        ),
    },
    migrationTableSchema: schema,
    migrationTableName: `${kind}_migrations`,
    migrationLockTableName: `${kind}_migrations_lock`,
  });
  const { error } = await migrator.migrateToLatest().catch((cause: unknown) => ({ error: cause }));
  if (error === undefined) return pool;
  await pool.end();
  throw error;
}

/** Whatever the database's own setting: a key that a crash can lose must not be used. A stronger setting stays. */
async function commitDurably(client: ClientBase): Promise<void> {
  await client.query(
    `SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'`,
  );
}
