import type { Pool } from 'pg';
import type { KeyEntry, KeySubject, Rewrapped } from '../key.store';

interface EntryRow {
  readonly key_id: string;
  readonly merchant_id: string;
  readonly kind: KeySubject['kind'];
  readonly id: string;
  readonly generation: number;
  readonly wrapped: Buffer | null;
}

const COLUMNS = 'key_id, merchant_id, kind, id, generation, wrapped';

export async function entriesBehind(pool: Pool, keys: string, after: string, limit: number): Promise<KeyEntry[]> {
  const { rows } = await pool.query<EntryRow>(
    `SELECT ${COLUMNS} FROM ${keys} WHERE key_id > $1 ORDER BY key_id LIMIT $2`,
    [after, limit],
  );
  return rows.map(entryOf);
}

export async function entriesOfSubject(pool: Pool, keys: string, subject: readonly string[]): Promise<KeyEntry[]> {
  const { rows } = await pool.query<EntryRow>(
    `SELECT ${COLUMNS} FROM ${keys} WHERE merchant_id = $1 AND kind = $2 AND id = $3 ORDER BY generation`,
    [...subject],
  );
  return rows.map(entryOf);
}

/** Keeps the entries whose place is free, and answers what stands under their ids then. */
export async function keepWhereFree(pool: Pool, keys: string, entries: readonly KeyEntry[]): Promise<KeyEntry[]> {
  const ids = entries.map(({ keyId }) => keyId);
  // The index on `key_id` is not a unique one: what stands there is left out by name.
  await pool.query(
    `INSERT INTO ${keys} (${COLUMNS})
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::integer[], $6::bytea[]) AS given (${COLUMNS})
     WHERE NOT EXISTS (SELECT FROM ${keys} kept WHERE kept.key_id = given.key_id)
     ON CONFLICT DO NOTHING`,
    [
      ids,
      entries.map(({ merchantId }) => merchantId),
      entries.map(({ kind }) => kind),
      entries.map(({ id }) => id),
      entries.map(({ generation }) => generation),
      entries.map(({ wrapped }) => wrapped ?? null),
    ],
  );
  const { rows } = await pool.query<EntryRow>(`SELECT ${COLUMNS} FROM ${keys} WHERE key_id = ANY ($1)`, [ids]);
  return rows.map(entryOf);
}

export async function rewrapKeys(pool: Pool, keys: string, changes: readonly Rewrapped[]): Promise<void> {
  await pool.query(
    `UPDATE ${keys} kept SET wrapped = given.next
     FROM unnest($1::text[], $2::bytea[], $3::bytea[]) AS given (key_id, before, next)
     WHERE kept.key_id = given.key_id AND kept.wrapped = given.before`,
    [changes.map(({ keyId }) => keyId), changes.map(({ from }) => from), changes.map(({ to }) => to)],
  );
}

function entryOf({ key_id: keyId, merchant_id: merchantId, kind, id, generation, wrapped }: EntryRow): KeyEntry {
  return { merchantId, kind, id, keyId, generation, ...(wrapped && { wrapped }) };
}
