import type { WrappedKey } from './key.store';
import { openSealed, seal } from './one-text';

/** Bound to its id: a wrapped key put in another's place does not open. */
const additionalData = (keyId: string): string => JSON.stringify(['data-key', keyId]);

export function wrapKey(masterKey: Buffer, keyId: string, dataKey: Buffer): Buffer {
  return seal(masterKey, dataKey, additionalData(keyId));
}

/** Throws when another master key wrapped it. */
export function unwrapKey(masterKey: Buffer, { keyId, wrapped }: WrappedKey): Buffer {
  const key = openSealed(masterKey, wrapped, additionalData(keyId));
  if (!key) throw new Error(`the master key does not open data key ${keyId}: it is not the one that wrapped it`);
  return key;
}
