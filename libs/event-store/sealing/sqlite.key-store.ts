import { randomUUID } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { assertDurable, openForWriting } from '../sqlite/writing.connection';
import type { KeyEntry, KeyStore, KeySubject, WrappedKey } from './key.store';
import { takenOver } from './taken-over';

/** A wrapped key of NULL was destroyed: its row stays, so that "erased" and "lost" can be told apart. */
const TABLES = `
  CREATE TABLE IF NOT EXISTS data_keys (
    key_id TEXT PRIMARY KEY,
    merchant_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    generation INTEGER NOT NULL,
    wrapped BLOB,
    UNIQUE (merchant_id, kind, id, generation)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS notes (name TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS write_check (one INTEGER PRIMARY KEY CHECK (one = 1)) STRICT;
`;
const OF_SUBJECT = 'merchant_id = ? AND kind = ? AND id = ?';

interface Waiting {
  readonly subject: KeySubject;
  readonly wrap: (keyId: string) => Buffer;
  readonly issued: (key: WrappedKey) => void;
  readonly failed: (cause: unknown) => void;
}

/** Opens the key store's own file, readable by its owner only. */
export function openSqliteKeyStore(file: string): KeyStore {
  // SQLite gives its companion files the mode of this one.
  closeSync(openSync(file, 'a', 0o600));
  const database = openForWriting(file);
  // What is destroyed is overwritten with zeros, not only unlinked.
  database.exec(`PRAGMA secure_delete = ON; ${TABLES}`);
  assertDurable(database);
  return keyStore(database);
}

function keyStore(database: DatabaseSync): KeyStore {
  const current = database.prepare(
    `SELECT key_id, wrapped FROM data_keys WHERE ${OF_SUBJECT} AND wrapped IS NOT NULL ORDER BY generation DESC LIMIT 1`,
  );
  const insert = database.prepare(
    `INSERT INTO data_keys SELECT ?1, ?2, ?3, ?4, coalesce(max(generation), 0) + 1, ?5
     FROM data_keys WHERE merchant_id = ?2 AND kind = ?3 AND id = ?4`,
  );
  const find = database.prepare('SELECT key_id, wrapped FROM data_keys WHERE key_id = ?');
  const any = database.prepare('SELECT key_id, wrapped FROM data_keys WHERE wrapped IS NOT NULL LIMIT 1');
  const destroy = database.prepare(
    `UPDATE data_keys SET wrapped = NULL WHERE ${OF_SUBJECT} AND wrapped IS NOT NULL RETURNING key_id`,
  );
  const entries = database.prepare('SELECT * FROM data_keys WHERE key_id > ? ORDER BY key_id LIMIT ?');
  const entriesOf = database.prepare(`SELECT * FROM data_keys WHERE ${OF_SUBJECT} ORDER BY generation`);
  const rewrap = database.prepare('UPDATE data_keys SET wrapped = ?3 WHERE key_id = ?1 AND wrapped = ?2');
  const note = database.prepare('SELECT text FROM notes WHERE name = ?');
  const keepNote = database.prepare('INSERT OR REPLACE INTO notes VALUES (?, ?)');
  const entry = database.prepare('SELECT * FROM data_keys WHERE key_id = ?');
  const take = database.prepare('INSERT OR IGNORE INTO data_keys VALUES (?, ?, ?, ?, ?, ?)');
  let waiting: Waiting[] = [];
  let fault: unknown;

  function destroyNow(subject: KeySubject): readonly string[] {
    const rows = destroy.all(...subjectValues(subject));
    // The write-ahead log still holds the page as it was.
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    return rows.map((row) => String(row['key_id']));
  }

  function issueNow({ subject, wrap }: Waiting): WrappedKey {
    const values = subjectValues(subject);
    const kept = wrappedKey(current.get(...values));
    if (kept) return kept;
    const keyId = randomUUID();
    const wrapped = wrap(keyId);
    insert.run(keyId, ...values, wrapped);
    return { keyId, wrapped };
  }

  function together(work: () => void): void {
    database.exec('BEGIN IMMEDIATE');
    try {
      work();
      database.exec('COMMIT');
    } finally {
      if (database.isTransaction) database.exec('ROLLBACK');
    }
  }

  /** New customers come in crowds: those of one turn of the event loop share a commit. */
  function commitWaiting(): void {
    const group = waiting;
    waiting = [];
    try {
      if (fault !== undefined) throw fault;
      database.exec('BEGIN IMMEDIATE');
      const keys = group.map(issueNow);
      database.exec('COMMIT');
      for (const [index, one] of group.entries()) one.issued(keys[index] as WrappedKey);
    } catch (cause) {
      // As with the log: after a failed commit nothing that this process reads back proves that it is on the disk.
      fault = cause;
      if (database.isTransaction) database.exec('ROLLBACK');
      for (const one of group) one.failed(new Error('the key store cannot keep a new key', { cause }));
    }
  }

  return {
    async issue(subject, wrap) {
      const kept = wrappedKey(current.get(...subjectValues(subject)));
      if (kept) return kept;
      return new Promise((issued, failed) => {
        waiting.push({ subject, wrap, issued, failed });
        if (waiting.length === 1) setImmediate(commitWaiting);
      });
    },
    async find(keyId) {
      const row = find.get(keyId);
      return row && (wrappedKey(row) ?? 'destroyed');
    },
    any: async () => wrappedKey(any.get()),
    destroy: async (subject) => destroyNow(subject),
    entries: async (limit, after = '') => entries.all(after, limit).map(keyEntry),
    entriesOf: async (subject) => entriesOf.all(...subjectValues(subject)).map(keyEntry),
    rewrap: async (changes) =>
      together(() => {
        for (const { keyId, from, to } of changes) rewrap.run(keyId, from, to);
      }),
    note: async (name) => note.get(name)?.['text'] as string | undefined,
    keepNote: async (name, text) => void keepNote.run(name, text),
    async take(taken) {
      together(() => {
        for (const one of taken) take.run(one.keyId, ...subjectValues(one), one.generation, one.wrapped ?? null);
      });
      const standing = taken.flatMap(({ keyId }) => entry.all(keyId).map(keyEntry));
      for (const subject of takenOver(taken, standing)) destroyNow(subject);
    },
    async close() {
      if (waiting.length > 0) commitWaiting();
      database.close();
    },
  };
}

function subjectValues({ merchantId, kind, id }: KeySubject): [string, string, string] {
  return [merchantId, kind, id];
}

function wrappedKey(row: Record<string, unknown> | undefined): WrappedKey | undefined {
  const wrapped = row?.['wrapped'] as Uint8Array | null | undefined;
  return wrapped ? { keyId: String(row?.['key_id']), wrapped: Buffer.from(wrapped) } : undefined;
}

function keyEntry(row: Record<string, unknown>): KeyEntry {
  const wrapped = wrappedKey(row)?.wrapped;
  return {
    merchantId: String(row['merchant_id']),
    kind: row['kind'] as KeySubject['kind'],
    id: String(row['id']),
    keyId: String(row['key_id']),
    generation: Number(row['generation']),
    ...(wrapped && { wrapped }),
  };
}
