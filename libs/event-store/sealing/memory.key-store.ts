import { randomUUID } from 'node:crypto';
import type { KeyStore, KeySubject, WrappedKey } from './key.store';

interface Row extends KeySubject {
  readonly keyId: string;
  wrapped: Buffer | undefined;
}

/** Forgets everything with the process, as the log in memory does. */
export function createMemoryKeyStore(): KeyStore {
  const rows = new Map<string, Row>();
  const current = new Map<string, WrappedKey>();
  const name = ({ merchantId, kind, id }: KeySubject) => JSON.stringify([merchantId, kind, id]);
  return {
    async issue(subject, wrap) {
      const kept = current.get(name(subject));
      if (kept) return kept;
      const keyId = randomUUID();
      const key = { keyId, wrapped: wrap(keyId) };
      rows.set(keyId, { ...subject, ...key });
      current.set(name(subject), key);
      return key;
    },
    async find(keyId) {
      const row = rows.get(keyId);
      return row && (row.wrapped ? { keyId, wrapped: row.wrapped } : 'destroyed');
    },
    async any() {
      return current.values().next().value;
    },
    async destroy(subject) {
      current.delete(name(subject));
      const own = [...rows.values()].filter((row) => name(row) === name(subject) && row.wrapped);
      for (const row of own) row.wrapped = undefined;
      return own.map((row) => row.keyId);
    },
    async close() {},
  };
}
