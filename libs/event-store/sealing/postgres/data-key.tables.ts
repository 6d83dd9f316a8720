import type { KeyTables } from './key-tables';

/** To destroy a key, the part of the table that held it is written anew: small parts keep the others from waiting. */
const PARTS = 32;

export const DATA_KEY_TABLES: KeyTables = {
  kind: 'data_keys',
  // New customers come in crowds; the server commits those of all connections together.
  connections: 8,
  migrations: [
    // A wrapped key of NULL was destroyed: its row stays, so that "erased" and "lost" can be told apart.
    // Of several processes that make a subject's key at once, one gets past the unique index.
    (schema) => `
      CREATE TABLE ${schema}.data_keys (
        key_id text COLLATE "C" NOT NULL,
        merchant_id text COLLATE "C" NOT NULL,
        kind text COLLATE "C" NOT NULL,
        id text COLLATE "C" NOT NULL,
        generation integer NOT NULL,
        wrapped bytea,
        UNIQUE (merchant_id, kind, id, generation)
      ) PARTITION BY HASH (merchant_id, kind, id);
      ${parts(schema).join('\n')}
      CREATE INDEX ON ${schema}.data_keys (key_id);
      CREATE UNIQUE INDEX ON ${schema}.data_keys (merchant_id, kind, id) WHERE wrapped IS NOT NULL;`,
    (schema) => `CREATE TABLE ${schema}.data_key_notes (name text PRIMARY KEY, text text NOT NULL);`,
  ],
};

function parts(schema: string): string[] {
  return Array.from({ length: PARTS }, (_, part) => {
    const name = `${schema}.data_keys_${String(part).padStart(2, '0')}`;
    return `CREATE TABLE ${name} PARTITION OF ${schema}.data_keys FOR VALUES WITH (MODULUS ${PARTS}, REMAINDER ${part});`;
  });
}
