import { type ClientBase, escapeIdentifier, Pool, type PoolClient } from 'pg';

export interface KeyTablesOptions {
  /** Connection string of the database. */
  readonly url: string;
  /** A schema for keys only: views may be dropped at any time, and are found in dumps; keys neither. */
  readonly schema: string;
}

export interface KeyTables {
  /** Names its tables' migrations: kinds of keys share a schema and know nothing of each other. */
  readonly kind: string;
  /** Each brings the tables from one form to the next. What was released is never changed; a change is a further one. */
  readonly migrations: readonly ((schema: string) => string)[];
  readonly connections: number;
}

/** Someone who cannot be reached, or does not answer, in this time is not there. */
const CONNECT_MS_MAX = 5_000;
const ANSWER_MS_MAX = 10_000;

/** Opens the tables of one kind of keys in their newest form. It throws where a newer program has been. */
export async function openKeyTables({ url, schema }: KeyTablesOptions, tables: KeyTables): Promise<Pool> {
  const pool = new Pool({
    connectionString: url,
    application_name: 'capture-ledger keys',
    max: tables.connections,
    connectionTimeoutMillis: CONNECT_MS_MAX,
    query_timeout: ANSWER_MS_MAX,
    keepAlive: true,
    onConnect: commitDurably,
  });
  // A connection may break while it idles. It leaves the pool, and whoever asks next gets another.
  pool.on('error', () => {});
  try {
    await inTransaction(pool, (client) => migrate(client, schema, tables));
    return pool;
  } catch (cause) {
    await pool.end();
    throw cause;
  }
}

export async function inTransaction<Answer>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Answer>,
): Promise<Answer> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const answer = await work(client);
    await client.query('COMMIT');
    client.release();
    return answer;
  } catch (cause) {
    // Whatever it was in the middle of ends with its connection.
    client.release(true);
    throw cause;
  }
}

/**
 * Instances that start at the same time take turns. A query builder's migrator would do the same, but it looks at every
 * table of the database first, and fails when somebody drops one meanwhile, as those who keep the views do.
 */
async function migrate(client: PoolClient, name: string, { kind, migrations }: KeyTables): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`capture-ledger keys in ${name}`]);
  const schema = escapeIdentifier(name);
  const { rowCount: made } = await client.query('SELECT FROM pg_namespace WHERE nspname = $1', [name]);
  // Not IF NOT EXISTS: who may not make a schema may still use one that was made for them.
  if (made === 0) await client.query(`CREATE SCHEMA ${schema}`);
  const done = `${schema}.${escapeIdentifier(`${kind}_migrations`)}`;
  await client.query(`CREATE TABLE IF NOT EXISTS ${done} (number integer PRIMARY KEY, made_at timestamptz NOT NULL)`);
  const { rows } = await client.query<{ number: number }>(`SELECT coalesce(max(number), 0) AS number FROM ${done}`);
  const number = rows[0]?.number ?? 0;
  if (number > migrations.length) throw new Error(`a newer version of this program made the ${kind} in ${name}`);
  for (const [index, migration] of migrations.entries()) {
    if (index < number) continue;
    await client.query(migration(schema));
    await client.query(`INSERT INTO ${done} VALUES ($1, now())`, [index + 1]);
  }
}

/** Whatever the database's own setting: a key that a crash can lose must not be used. A stronger setting stays. */
async function commitDurably(client: ClientBase): Promise<void> {
  await client.query(
    `SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'`,
  );
}
