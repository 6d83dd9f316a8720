import { type KeyTables, type KeyTablesOptions, openKeyTables } from '@event-store';
import { escapeIdentifier } from 'pg';
import type { ApiKey, ApiKeyScope, Role } from '../api-key';
import type { ApiKeyStore } from '../api-key.store';

const TABLES: KeyTables = {
  kind: 'api_keys',
  // Answers are cached for seconds: few calls come this far.
  connections: 4,
  migrations: [
    (schema) => `CREATE TABLE ${schema}.api_keys (
      made bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      key_id text COLLATE "C" NOT NULL UNIQUE,
      secret_hash bytea NOT NULL,
      scope jsonb NOT NULL,
      roles jsonb NOT NULL,
      label text NOT NULL,
      created_at text NOT NULL,
      revoked_at text
    )`,
  ],
};

interface ApiKeyRow {
  readonly key_id: string;
  readonly secret_hash: Buffer;
  readonly scope: ApiKeyScope;
  readonly roles: Role[];
  readonly label: string;
  readonly created_at: string;
  readonly revoked_at: string | null;
}

/** Opens the keys that several instances of the service, and its command lines, share. */
export async function openPostgresApiKeyStore(options: KeyTablesOptions): Promise<ApiKeyStore> {
  const pool = await openKeyTables(options, TABLES);
  const keys = `${escapeIdentifier(options.schema)}.api_keys`;
  return {
    async add({ apiKey: { keyId, scope, roles, label, createdAt }, secretHash }) {
      await pool.query(
        `INSERT INTO ${keys} (key_id, secret_hash, scope, roles, label, created_at) VALUES ($1, $2, $3, $4, $5, $6)`,
        [keyId, secretHash, JSON.stringify(scope), JSON.stringify(roles), label, createdAt],
      );
    },
    async find(keyId) {
      const { rows } = await pool.query<ApiKeyRow>(`SELECT * FROM ${keys} WHERE key_id = $1`, [keyId]);
      return rows[0] && { apiKey: apiKeyOf(rows[0]), secretHash: rows[0].secret_hash };
    },
    async list() {
      const { rows } = await pool.query<ApiKeyRow>(`SELECT * FROM ${keys} ORDER BY made`);
      return rows.map(apiKeyOf);
    },
    async revoke(keyId, at) {
      const { rowCount } = await pool.query(
        `UPDATE ${keys} SET revoked_at = coalesce(revoked_at, $1) WHERE key_id = $2`,
        [at, keyId],
      );
      return rowCount === 1;
    },
    close: () => pool.end(),
  };
}

function apiKeyOf(row: ApiKeyRow): ApiKey {
  return {
    keyId: row.key_id,
    scope: row.scope,
    roles: row.roles,
    label: row.label,
    createdAt: row.created_at,
    ...(row.revoked_at !== null && { revokedAt: row.revoked_at }),
  };
}
