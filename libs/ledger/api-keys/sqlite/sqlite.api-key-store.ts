import { closeSync, existsSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { ApiKey, ApiKeyScope, Role } from '../api-key';
import type { ApiKeyStore } from '../api-key.store';

const TABLE = `
  CREATE TABLE IF NOT EXISTS api_keys (
    made INTEGER PRIMARY KEY,
    key_id TEXT NOT NULL UNIQUE,
    secret_hash BLOB NOT NULL,
    scope TEXT NOT NULL,
    roles TEXT NOT NULL,
    label TEXT NOT NULL,
    created_at TEXT NOT NULL,
    revoked_at TEXT
  ) STRICT;
`;

interface ApiKeyRow {
  readonly key_id: string;
  readonly secret_hash: Uint8Array;
  readonly scope: string;
  readonly roles: string;
  readonly label: string;
  readonly created_at: string;
  readonly revoked_at: string | null;
}

/** Keeps nothing behind the process: for a ledger in memory. */
export const IN_MEMORY = ':memory:';

/** Opens the keys' own file, readable by its owner only. Only the service creates it, so that a wrong folder is noticed. */
export function openSqliteApiKeyStore(file: string, mayCreate: boolean): ApiKeyStore {
  if (file !== IN_MEMORY) {
    if (!mayCreate && !existsSync(file)) throw new Error(`there is no ${file}: was the service started there once?`);
    // SQLite gives its companion files the mode of this one.
    closeSync(openSync(file, 'a', 0o600));
  }
  const database = new DatabaseSync(file);
  database.exec(`PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; ${TABLE}`);
  return apiKeyStore(database);
}

function apiKeyStore(database: DatabaseSync): ApiKeyStore {
  const insert = database.prepare(
    'INSERT INTO api_keys (key_id, secret_hash, scope, roles, label, created_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const find = database.prepare('SELECT * FROM api_keys WHERE key_id = ?');
  const list = database.prepare('SELECT * FROM api_keys ORDER BY made');
  const revoke = database.prepare('UPDATE api_keys SET revoked_at = coalesce(revoked_at, ?) WHERE key_id = ?');
  return {
    async add({ apiKey: { keyId, scope, roles, label, createdAt }, secretHash }) {
      insert.run(keyId, secretHash, JSON.stringify(scope), JSON.stringify(roles), label, createdAt);
    },
    async find(keyId) {
      const row = find.get(keyId) as ApiKeyRow | undefined;
      return row && { apiKey: apiKeyOf(row), secretHash: row.secret_hash };
    },
    list: async () => (list.all() as unknown as ApiKeyRow[]).map(apiKeyOf),
    revoke: async (keyId, at) => revoke.run(at, keyId).changes === 1,
    close: async () => database.close(),
  };
}

function apiKeyOf(row: ApiKeyRow): ApiKey {
  return {
    keyId: row.key_id,
    scope: JSON.parse(row.scope) as ApiKeyScope,
    roles: JSON.parse(row.roles) as Role[],
    label: row.label,
    createdAt: row.created_at,
    ...(row.revoked_at !== null && { revokedAt: row.revoked_at }),
  };
}
