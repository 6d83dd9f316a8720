import { randomBytes } from 'node:crypto';
import { KEY_BYTES } from './aes-gcm';
import { forgettingWithin } from './forgetting';
import type { KeyEntry, KeyStore, KeySubject } from './key.store';
import { wrapKey } from './key-wrapping';
import { assertMasterKeys, type MasterKeys, openDataKey } from './master-keys';

const KEYS_IN_MEMORY_MAX = 10_000;
/** So long, at most, an instance can still read what another one has erased. */
export const KEY_IN_MEMORY_MS = 5_000;

export interface DataKey {
  readonly keyId: string;
  readonly key: Buffer;
}

/** The data keys of a ledger, opened by its master key. */
export interface PersonalDataKeys {
  /** The key that seals the subject's data now; durable before it is first used. */
  current(subject: KeySubject): Promise<DataKey>;
  /** Throws for a key that never was in this store. */
  find(keyId: string): Promise<DataKey | 'destroyed'>;
  /** Every key the subject ever had; none of them opens anything where it was erased since it last came. */
  entriesOf(subject: KeySubject): Promise<readonly KeyEntry[]>;
  /** Destroys the subject's keys, here and in the store: what they sealed can never be read again. Durable when it resolves. */
  destroy(subject: KeySubject): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Throws when the master key is not the one that the store's keys were wrapped by, or was put out of use. */
export async function openPersonalDataKeys(store: KeyStore, masterKeys: MasterKeys): Promise<PersonalDataKeys> {
  await assertMasterKeys(store, masterKeys);
  const opened = forgettingWithin<DataKey>(KEY_IN_MEMORY_MS, KEYS_IN_MEMORY_MAX);
  const currentOf = forgettingWithin<DataKey>(KEY_IN_MEMORY_MS, KEYS_IN_MEMORY_MAX);

  return {
    async current(subject) {
      const name = subjectName(subject);
      const kept = currentOf.get(name);
      if (kept) return kept;
      const wrapped = await store.issue(subject, (keyId) =>
        wrapKey(masterKeys.masterKey, keyId, randomBytes(KEY_BYTES)),
      );
      const current = { keyId: wrapped.keyId, key: openDataKey(masterKeys, wrapped) };
      currentOf.set(name, current);
      return current;
    },
    async find(keyId) {
      const kept = opened.get(keyId);
      if (kept) return kept;
      const found = await store.find(keyId);
      if (found === 'destroyed') return found;
      if (!found) throw new Error(`data key ${keyId} is not in the key store: was it restored from an older copy?`);
      const key = { keyId, key: openDataKey(masterKeys, found) };
      opened.set(keyId, key);
      return key;
    },
    entriesOf: (subject) => store.entriesOf(subject),
    async destroy(subject) {
      const keyIds = await store.destroy(subject);
      currentOf.delete(subjectName(subject));
      for (const keyId of keyIds) opened.delete(keyId);
      return keyIds;
    },
    close: () => store.close(),
  };
}

function subjectName({ merchantId, kind, id }: KeySubject): string {
  return JSON.stringify([merchantId, kind, id]);
}
