import { sql } from 'kysely';
import type { KeyTablesMigration } from './key-tables';

/**
 * To destroy a key, the part of the table that held it is written anew: small parts keep the others from waiting.
 * Never change it: parts that were made divide by it.
 */
const PARTS = 16;

export const DATA_KEY_MIGRATIONS: Readonly<Record<string, KeyTablesMigration>> = {
  async '0001-data-keys'(db, schema) {
    const table = sql.id(schema, 'data_keys');
    // A wrapped key of NULL was destroyed: its row stays, so that "erased" and "lost" can be told apart.
    await sql`CREATE TABLE ${table} (
      key_id text COLLATE "C" NOT NULL,
      merchant_id text COLLATE "C" NOT NULL,
      kind text COLLATE "C" NOT NULL,
      id text COLLATE "C" NOT NULL,
      generation integer NOT NULL,
      wrapped bytea,
      UNIQUE (merchant_id, kind, id, generation)
    ) PARTITION BY HASH (merchant_id, kind, id)`.execute(db);
    for (let part = 0; part < PARTS; part++) {
      const name = sql.id(schema, `data_keys_${String(part).padStart(2, '0')}`);
      const [parts, rest] = [sql.lit(PARTS), sql.lit(part)];
      await sql`CREATE TABLE ${name} PARTITION OF ${table} FOR VALUES WITH (MODULUS ${parts}, REMAINDER ${rest})`.execute(
        db,
      );
    }
    await sql`CREATE INDEX ON ${table} (key_id)`.execute(db);
    // Of several processes that make a subject's key at once, one succeeds.
    await sql`CREATE UNIQUE INDEX ON ${table} (merchant_id, kind, id) WHERE wrapped IS NOT NULL`.execute(db);
  },
};
