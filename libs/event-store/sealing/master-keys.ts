import { createHmac } from 'node:crypto';
import type { KeyStore, WrappedKey } from './key.store';
import { unwrapKey, wrapKey } from './key-wrapping';

/** What wraps data keys: the one that wraps new ones, and, while keys are wrapped anew, another that opens some still. */
export interface MasterKeys {
  readonly masterKey: Buffer;
  readonly otherMasterKey?: Buffer | undefined;
}

/** Tells master keys apart without saying anything about them. */
export function masterKeyId(masterKey: Buffer): string {
  return createHmac('sha256', masterKey).update('capture-ledger master key').digest('hex').slice(0, 16);
}

/** Throws where neither of them wrapped it. */
export function openDataKey({ masterKey, otherMasterKey }: MasterKeys, wrapped: WrappedKey): Buffer {
  if (otherMasterKey === undefined) return unwrapKey(masterKey, wrapped);
  try {
    return unwrapKey(masterKey, wrapped);
  } catch {
    return unwrapKey(otherMasterKey, wrapped);
  }
}

/** Throws for a master key that was put out of use, and for one that opens nothing of what the store holds. */
export async function assertMasterKeys(store: KeyStore, keys: MasterKeys): Promise<void> {
  if ((await retired(store)).includes(masterKeyId(keys.masterKey))) {
    throw new Error(
      'the master key was put out of use when the keys were wrapped anew: configure the new one, or run rotate-master to its end',
    );
  }
  const sample = await store.any();
  if (sample) openDataKey(keys, sample);
}

const PAGE = 500;

/**
 * Wraps every data key anew under `masterKey` that `otherMasterKey` wrapped, then puts that one out of use. It can be
 * stopped at any moment and run again. Answers how many keys there are, and how many it changed.
 */
export async function rotateMasterKey(
  store: KeyStore,
  { masterKey, otherMasterKey }: Required<MasterKeys>,
): Promise<{ readonly keys: number; readonly wrapped: number }> {
  if (otherMasterKey === undefined) throw new Error('there is no other master key to come from');
  if (otherMasterKey.equals(masterKey)) throw new Error('the new master key is the old one');
  let [keys, wrapped] = [0, 0];
  // Whoever still wrapped by the old key while the first walk was under way is met by the second.
  for (let changed = -1; changed !== 0; wrapped += changed) {
    [changed, keys] = [0, 0];
    for (let page = await store.entries(PAGE); page.length > 0; page = await store.entries(PAGE, page.at(-1)?.keyId)) {
      const kept = page.flatMap(({ keyId, wrapped: from }) => (from === undefined ? [] : [{ keyId, wrapped: from }]));
      const old = kept.filter((key) => !opens(masterKey, key));
      await store.rewrap(
        old.map((key) => ({
          ...{ keyId: key.keyId, from: key.wrapped },
          to: wrapKey(masterKey, key.keyId, unwrapKey(otherMasterKey, key)),
        })),
      );
      keys += kept.length;
      changed += old.length;
    }
  }
  await retire(store, masterKeyId(otherMasterKey));
  return { keys, wrapped };
}

function opens(masterKey: Buffer, wrapped: WrappedKey): boolean {
  try {
    unwrapKey(masterKey, wrapped);
    return true;
  } catch {
    return false;
  }
}

async function retired(store: KeyStore): Promise<readonly string[]> {
  return (await store.note('retired-master-keys'))?.split(' ') ?? [];
}

async function retire(store: KeyStore, id: string): Promise<void> {
  const before = await retired(store);
  if (!before.includes(id)) await store.keepNote('retired-master-keys', [...before, id].join(' '));
}
