import { Pool, type PoolClient, type PoolConfig, types } from 'pg';

/** Someone who cannot be reached in this time is not there. */
const CONNECT_TIMEOUT_MS = 5_000;
/** Prepared statements live as long as their connection, also those about tables that were dropped. */
const LIFETIME_SECONDS = 60 * 60;
const BIGINT_OID: number = types.builtins.INT8;

export type Types = NonNullable<PoolConfig['types']>;

/** Numbers of generations, sequences and tokens never come near 2^53. */
const SAFE_NUMBERS: Types = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === BIGINT_OID ? Number : types.getTypeParser(oid, format ?? 'text')) as typeof types.getTypeParser,
};

export function createPool(url: string, { max, timeoutMs }: { max: number; timeoutMs?: number }): Pool {
  const config: PoolConfig & { pipeline: true } = {
    connectionString: url,
    application_name: 'capture-ledger',
    max,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    maxLifetimeSeconds: LIFETIME_SECONDS,
    keepAlive: true,
    types: SAFE_NUMBERS,
    // Statements of a transaction go out without waiting for the answer to the one before.
    pipeline: true,
    ...(timeoutMs !== undefined && { query_timeout: timeoutMs }),
  };
  const pool = new Pool(config);
  // A connection may break while it idles. It leaves the pool, and whoever asks next gets another.
  pool.on('error', () => undefined);
  // One that breaks while it is lent says so to whoever asks it next.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return pool;
}

/** All of `work` or nothing. */
export async function inTransaction<Answer>(
  pool: Pool,
  begin: string,
  work: (client: PoolClient) => Promise<Answer>,
): Promise<Answer> {
  const client = await pool.connect();
  try {
    const [, answer] = await Promise.all([client.query(begin), work(client)]);
    await client.query('COMMIT');
    client.release();
    return answer;
  } catch (error) {
    await client.query('ROLLBACK').then(
      () => client.release(),
      () => client.release(true),
    );
    throw error;
  }
}
