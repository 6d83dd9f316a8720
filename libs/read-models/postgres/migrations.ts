import { type Kysely, sql } from 'kysely';
import type { Database } from './database';

/** Run once each, in this order. What was released is never changed; a change is a further one. */
const MIGRATIONS: readonly ((db: Kysely<Database>) => Promise<void>)[] = [
  async function generations(db) {
    await db.schema
      .createTable('generations')
      .addColumn('generationId', 'integer', (column) => column.primaryKey().generatedAlwaysAsIdentity())
      .addColumn('projection', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull().check(sql`"state" IN ('live', 'candidate', 'retired')`))
      .addColumn('createdAt', 'text', (column) => column.notNull())
      .addColumn('finishing', 'jsonb')
      .execute();
    await db.schema
      .createIndex('oneLiveGeneration')
      .unique()
      .on('generations')
      .columns(['projection', 'version'])
      .where(sql.ref('state'), '=', sql.lit('live'))
      .execute();
    await db.schema
      .createTable('places')
      .addColumn('generationId', 'integer', (column) =>
        column.notNull().references('generations.generationId').onDelete('cascade'),
      )
      .addColumn('partition', 'integer', (column) => column.notNull())
      .addColumn('sequence', 'bigint', (column) => column.notNull())
      .addColumn('checkpoint', 'text')
      .addColumn('caughtUp', 'boolean', (column) => column.notNull())
      .addColumn('head', 'bigint')
      .addColumn('writtenAt', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('placesKey', ['generationId', 'partition'])
      // Every batch moves the same rows: room beside them keeps the index out of it.
      .modifyEnd(sql`WITH (fillfactor = 30)`)
      .execute();
  },

  async function leases(db) {
    await db.schema
      .createTable('leases')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('owner', 'text', (column) => column.notNull())
      .addColumn('token', 'bigint', (column) => column.notNull())
      .addColumn('expiresAt', 'timestamptz', (column) => column.notNull())
      .modifyEnd(sql`WITH (fillfactor = 30)`)
      .execute();
    await db.schema
      .createTable('owners')
      .addColumn('owner', 'text', (column) => column.primaryKey())
      .addColumn('seenAt', 'timestamptz', (column) => column.notNull())
      .execute();
  },
];

/**
 * Brings the schema to the newest form. Of several processes that do so at once one does, and the others wait. The query
 * builder's own migrator looks at every table of the database first, and fails when somebody drops one meanwhile.
 */
export async function migrate(unbound: Kysely<Database>, schema: string): Promise<void> {
  await unbound.transaction().execute(async (transaction) => {
    await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`capture-ledger views in ${schema}`}, 0))`.execute(
      transaction,
    );
    const { rows: found } = await sql`SELECT FROM pg_namespace WHERE nspname = ${schema}`.execute(transaction);
    // Not IF NOT EXISTS: who may not make a schema may still use one that was made for them.
    if (found.length === 0) await sql`CREATE SCHEMA ${sql.id(schema)}`.execute(transaction);
    const done = sql.id(schema, 'migrations');
    await sql`CREATE TABLE IF NOT EXISTS ${done} (number integer PRIMARY KEY, made_at timestamptz NOT NULL)`.execute(
      transaction,
    );
    const { rows } = await sql<{ number: number }>`SELECT coalesce(max(number), 0) AS number FROM ${done}`.execute(
      transaction,
    );
    const number = rows[0]?.number ?? 0;
    if (number > MIGRATIONS.length) throw new Error(`a newer version of this program made the views in ${schema}`);
    for (const [index, migration] of MIGRATIONS.entries()) {
      if (index < number) continue;
      await migration(transaction.withSchema(schema));
      await sql`INSERT INTO ${done} VALUES (${index + 1}, now())`.execute(transaction);
    }
  });
}
