import { randomBytes } from 'node:crypto';
import { keepAtMost } from '../keep-at-most';
import { KEY_BYTES } from './aes-gcm';
import type { KeyStore, KeySubject } from './key.store';
import { unwrapKey, wrapKey } from './key-wrapping';

const KEYS_IN_MEMORY_MAX = 10_000;

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
  /** What these keys sealed can never be read again. */
  destroy(subject: KeySubject): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Throws when the master key is not the one that the store's keys were wrapped by. */
export async function openPersonalDataKeys(store: KeyStore, masterKey: Buffer): Promise<PersonalDataKeys> {
  const sample = await store.any();
  if (sample) unwrapKey(masterKey, sample);
  const opened = keepAtMost<DataKey>(KEYS_IN_MEMORY_MAX);
  const currentOf = keepAtMost<DataKey>(KEYS_IN_MEMORY_MAX);

  return {
    async current(subject) {
      const name = subjectName(subject);
      const kept = currentOf.get(name);
      if (kept) return kept;
      const wrapped = await store.issue(subject, (keyId) => wrapKey(masterKey, keyId, randomBytes(KEY_BYTES)));
      const current = { keyId: wrapped.keyId, key: unwrapKey(masterKey, wrapped) };
      currentOf.set(name, current);
      return current;
    },
    async find(keyId) {
      const kept = opened.get(keyId);
      if (kept) return kept;
      const found = await store.find(keyId);
      if (found === 'destroyed') return found;
      if (!found) throw new Error(`data key ${keyId} is not in the key store: was it restored from an older copy?`);
      const key = { keyId, key: unwrapKey(masterKey, found) };
      opened.set(keyId, key);
      return key;
    },
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
