import { rm } from 'node:fs/promises';
import { Client } from 'pg';
import { describePostgres, freshSchema } from './describe-postgres';
import { startPostgres } from './postgres.server';
import type { Server } from './server';

async function query(connectionString: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

describePostgres('a PostgreSQL for specs', () => {
  it('answers, and sorts text as people do', async () => {
    const { url } = await freshSchema();
    const rows = await query(url, `SELECT name FROM (VALUES ('B'), ('a')) AS names (name) ORDER BY name`);
    expect(rows).toEqual([{ name: 'a' }, { name: 'B' }]);
  });

  it('gives everyone a schema, and drops it with its companions', async () => {
    const [mine, other] = await Promise.all([freshSchema(), freshSchema()]);
    for (const schema of [mine.schema, `${mine.schema}_keys`, other.schema]) {
      await query(mine.url, `CREATE SCHEMA ${schema} CREATE TABLE one (id int)`);
    }
    await mine.drop();
    const left = `SELECT nspname FROM pg_namespace WHERE nspname ~ '^${mine.schema}' OR nspname = '${other.schema}'`;
    expect(await query(mine.url, left)).toEqual([{ nspname: other.schema }]);
    await other.drop();
  });

  describe('of a spec that kills it', () => {
    let server: Server;
    beforeAll(async () => {
      server = await startPostgres({ durable: true });
    }, 60_000);
    afterAll(async () => {
      await server.stop();
      await rm(server.folder, { recursive: true });
    });

    it('has what was committed when it is started again', async () => {
      await query(server.url, 'CREATE TABLE kept AS SELECT 1 AS id');
      const { pid } = server;
      await server.kill();
      await expect(query(server.url, 'SELECT 1')).rejects.toThrow();
      await server.restart();
      expect(server.pid).not.toBe(pid);
      expect(await query(server.url, 'SELECT id FROM kept')).toEqual([{ id: 1 }]);
      expect(await query(server.url, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
    }, 60_000);
  });
});
