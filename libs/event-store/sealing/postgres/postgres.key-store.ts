import { randomUUID } from 'node:crypto';
import { escapeIdentifier } from 'pg';
import type { KeyStore, KeySubject, WrappedKey } from '../key.store';
import { takenOver } from '../taken-over';
import { entriesBehind, entriesOfSubject, keepWhereFree, rewrapKeys } from './carried-keys';
import { DATA_KEY_TABLES } from './data-key.tables';
import { destroyIn } from './destroy-key';
import { type KeyTablesOptions, openKeyTables } from './key-tables';

/** One more than it takes unless the subject's keys are made and destroyed at the same time. */
const ISSUE_ATTEMPTS_MAX = 3;
const OF_SUBJECT = 'merchant_id = $1 AND kind = $2 AND id = $3';

interface KeyRow {
  readonly key_id: string;
  readonly wrapped: Buffer | null;
}

/** Opens a key store that several instances of the service share. */
export async function openPostgresKeyStore(options: KeyTablesOptions): Promise<KeyStore> {
  const pool = await openKeyTables(options, DATA_KEY_TABLES);
  const keys = `${escapeIdentifier(options.schema)}.data_keys`;

  const notes = `${escapeIdentifier(options.schema)}.data_key_notes`;

  // Named, so that each connection plans them once: planning a look into all parts takes longer than looking.
  async function one(name: string, condition: string, values: string[]): Promise<KeyRow | undefined> {
    const text = `SELECT key_id, wrapped FROM ${keys} WHERE ${condition} LIMIT 1`;
    return (await pool.query<KeyRow>({ name, text, values })).rows[0];
  }

  const store: KeyStore = {
    async issue(subject, wrap) {
      for (let attempt = 0; attempt < ISSUE_ATTEMPTS_MAX; attempt++) {
        const kept = wrappedKey(await one('current', `${OF_SUBJECT} AND wrapped IS NOT NULL`, subjectValues(subject)));
        if (kept) return kept;
        const keyId = randomUUID();
        const wrapped = wrap(keyId);
        const { rowCount } = await pool.query({
          name: 'issue',
          text: `INSERT INTO ${keys} (merchant_id, kind, id, key_id, wrapped, generation)
           SELECT $1, $2, $3, $4, $5, coalesce(max(generation), 0) + 1 FROM ${keys} WHERE ${OF_SUBJECT}
           ON CONFLICT DO NOTHING`,
          values: [...subjectValues(subject), keyId, wrapped],
        });
        if (rowCount === 1) return { keyId, wrapped };
        // Someone else was first: their key is the subject's.
      }
      throw new Error('the keys of one subject were made and destroyed faster than one could be had');
    },
    async find(keyId) {
      const row = await one('find', 'key_id = $1', [keyId]);
      return row && (wrappedKey(row) ?? 'destroyed');
    },
    any: async () => wrappedKey(await one('any', 'wrapped IS NOT NULL', [])),
    async destroy(subject) {
      const values = subjectValues(subject);
      const { rows } = await pool.query<{ part: string }>(
        `SELECT tableoid::regclass::text AS part FROM ${keys} WHERE ${OF_SUBJECT} AND wrapped IS NOT NULL`,
        values,
      );
      return rows[0] ? destroyIn(pool, rows[0].part, { where: OF_SUBJECT, values }) : [];
    },
    entries: (limit, after = '') => entriesBehind(pool, keys, after, limit),
    entriesOf: (subject) => entriesOfSubject(pool, keys, subjectValues(subject)),
    rewrap: (changes) => rewrapKeys(pool, keys, changes),
    async note(name) {
      const { rows } = await pool.query<{ text: string }>(`SELECT text FROM ${notes} WHERE name = $1`, [name]);
      return rows[0]?.text;
    },
    async keepNote(name, text) {
      await pool.query(`INSERT INTO ${notes} VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET text = $2`, [name, text]);
    },
    async take(entries) {
      for (const subject of takenOver(entries, await keepWhereFree(pool, keys, entries))) await store.destroy(subject);
    },
    close: () => pool.end(),
  };
  return store;
}

function subjectValues({ merchantId, kind, id }: KeySubject): string[] {
  return [merchantId, kind, id];
}

function wrappedKey(row: KeyRow | undefined): WrappedKey | undefined {
  return row?.wrapped ? { keyId: row.key_id, wrapped: row.wrapped } : undefined;
}
