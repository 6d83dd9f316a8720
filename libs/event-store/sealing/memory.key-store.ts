import { randomUUID } from 'node:crypto';
import type { KeyEntry, KeyNote, KeyStore, KeySubject, WrappedKey } from './key.store';
import { takenOver } from './taken-over';

interface Row extends KeySubject {
  readonly keyId: string;
  readonly generation: number;
  wrapped: Buffer | undefined;
}

/** Forgets everything with the process, as the log in memory does. */
export function createMemoryKeyStore(): KeyStore {
  const rows = new Map<string, Row>();
  const current = new Map<string, WrappedKey>();
  /** By subject: all its generations. */
  const places = new Map<string, Row[]>();
  const notes = new Map<KeyNote, string>();
  const name = ({ merchantId, kind, id }: KeySubject) => JSON.stringify([merchantId, kind, id]);
  const entries = () => [...rows.values()].sort((a, b) => (a.keyId < b.keyId ? -1 : 1)).map(entryOf);

  function keep(row: Row): void {
    const own = places.get(name(row)) ?? [];
    if (rows.has(row.keyId) || own.some(({ generation }) => generation === row.generation)) return;
    rows.set(row.keyId, row);
    places.set(name(row), [...own, row]);
    if (row.wrapped) current.set(name(row), { keyId: row.keyId, wrapped: row.wrapped });
  }

  async function destroy(subject: KeySubject): Promise<readonly string[]> {
    current.delete(name(subject));
    const own = (places.get(name(subject)) ?? []).filter((row) => row.wrapped);
    for (const row of own) row.wrapped = undefined;
    return own.map((row) => row.keyId);
  }

  return {
    async issue(subject, wrap) {
      const kept = current.get(name(subject));
      if (kept) return kept;
      const keyId = randomUUID();
      const key = { keyId, wrapped: wrap(keyId) };
      const before = (places.get(name(subject)) ?? []).map(({ generation }) => generation);
      keep({ ...subject, ...key, generation: Math.max(0, ...before) + 1 });
      return key;
    },
    async find(keyId) {
      const row = rows.get(keyId);
      return row && (row.wrapped ? { keyId, wrapped: row.wrapped } : 'destroyed');
    },
    async any() {
      return current.values().next().value;
    },
    destroy,
    entries: async (limit, after = '') =>
      entries()
        .filter(({ keyId }) => keyId > after)
        .slice(0, limit),
    entriesOf: async (subject) => (places.get(name(subject)) ?? []).map(entryOf).sort(byGeneration),
    async rewrap(changes) {
      for (const { keyId, from, to } of changes) {
        const row = rows.get(keyId);
        if (!row?.wrapped?.equals(from)) continue;
        row.wrapped = to;
        current.set(name(row), { keyId, wrapped: to });
      }
    },
    note: async (note) => notes.get(note),
    async keepNote(note, text) {
      notes.set(note, text);
    },
    async take(taken) {
      for (const { merchantId, kind, id, keyId, generation, wrapped } of taken) {
        keep({ merchantId, kind, id, keyId, generation, wrapped });
      }
      for (const subject of takenOver(taken, entries())) await destroy(subject);
    },
    async close() {},
  };
}

const byGeneration = (one: KeyEntry, other: KeyEntry) => one.generation - other.generation;

function entryOf({ merchantId, kind, id, keyId, generation, wrapped }: Row): KeyEntry {
  return { merchantId, kind, id, keyId, generation, ...(wrapped && { wrapped }) };
}
