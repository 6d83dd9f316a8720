import { randomUUID } from 'node:crypto';
import { describeWithServer, serverUrl } from './describe-with-server';

export interface FreshSchema {
  readonly url: string;
  /** Not made yet: what is under test makes its own. */
  readonly schema: string;
  /** Drops it, and every schema whose name begins with it and an underscore. */
  drop(): Promise<void>;
}

export function describePostgres(name: string, specs: () => void): void {
  describeWithServer('postgres', name, specs);
}

export async function freshSchema(): Promise<FreshSchema> {
  const url = await serverUrl('postgres');
  const schema = `test_${randomUUID().replaceAll('-', '')}`;
  return { url, schema, drop: () => drop(url, schema) };
}

async function drop(connectionString: string, schema: string): Promise<void> {
  const { Client } = await import('pg');
  const client = new Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT nspname AS name FROM pg_namespace WHERE nspname = $1 OR starts_with(nspname, $1 || '_')`,
      [schema],
    );
    for (const { name } of rows) await client.query(`DROP SCHEMA ${client.escapeIdentifier(name)} CASCADE`);
  } finally {
    await client.end();
  }
}
