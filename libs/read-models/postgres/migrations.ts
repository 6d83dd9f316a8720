import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Database } from './database';

/** Run once each, in order of their names. What was released is never changed; a change is a further one. */
const MIGRATIONS: Readonly<Record<string, (schema: string) => Migration>> = {
  '0001-generations': (schema) => ({
    async up(unbound) {
      const db = unbound.withSchema(schema);
      await db.schema
        .createTable('generations')
        .addColumn('generationId', 'integer', (column) => column.primaryKey().generatedAlwaysAsIdentity())
        .addColumn('projection', 'text', (column) => column.notNull())
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('state', 'text', (column) =>
          column.notNull().check(sql`"state" IN ('live', 'candidate', 'retired')`),
        )
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
  }),

  '0002-leases': (schema) => ({
    async up(unbound) {
      const db = unbound.withSchema(schema);
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
  }),
};

/** Brings the schema to the newest form. Several processes may do so at once: one does, the others wait. */
export async function migrate(db: Kysely<Database>, schema: string): Promise<void> {
  const migrations = Object.fromEntries(Object.entries(MIGRATIONS).map(([name, make]) => [name, make(schema)]));
  const migrator = new Migrator({
    db: db.withSchema(schema),
    provider: { getMigrations: async () => migrations },
    migrationTableSchema: schema,
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
