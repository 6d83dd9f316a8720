import { decrypt, encrypt } from './aes-gcm';
import type { WrappedKey } from './key.store';

const NONCE_END = 12;
const TAG_START = -16;

/** Bound to its id: a wrapped key put in another's place does not open. */
const additionalData = (keyId: string): string => JSON.stringify(['data-key', keyId]);

export function wrapKey(masterKey: Buffer, keyId: string, dataKey: Buffer): Buffer {
  const { nonce, ciphertext, tag } = encrypt(masterKey, dataKey, additionalData(keyId));
  return Buffer.concat([nonce, ciphertext, tag]);
}

/** Throws when another master key wrapped it. */
export function unwrapKey(masterKey: Buffer, { keyId, wrapped }: WrappedKey): Buffer {
  const parts = {
    nonce: wrapped.subarray(0, NONCE_END),
    ciphertext: wrapped.subarray(NONCE_END, TAG_START),
    tag: wrapped.subarray(TAG_START),
  };
  try {
    return decrypt(masterKey, parts, additionalData(keyId));
  } catch (cause) {
    throw new Error(`the master key does not open data key ${keyId}: it is not the one that wrapped it`, { cause });
  }
}
