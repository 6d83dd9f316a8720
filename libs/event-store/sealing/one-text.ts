import { decrypt, encrypt } from './aes-gcm';

const NONCE_END = 12;
const TAG_START = -16;

/** Seals under a key of 32 bytes: nonce, ciphertext and tag as one. `purpose` has to be the same at both ends. */
export function seal(key: Buffer, plaintext: Buffer, purpose: string): Buffer {
  const { nonce, ciphertext, tag } = encrypt(key, plaintext, purpose);
  return Buffer.concat([nonce, ciphertext, tag]);
}

/** Undefined where the key, the purpose or a single bit is another one. */
export function openSealed(key: Buffer, sealed: Buffer, purpose: string): Buffer | undefined {
  if (sealed.length < NONCE_END - TAG_START) return undefined;
  const parts = {
    nonce: sealed.subarray(0, NONCE_END),
    ciphertext: sealed.subarray(NONCE_END, TAG_START),
    tag: sealed.subarray(TAG_START),
  };
  try {
    return decrypt(key, parts, purpose);
  } catch {
    return undefined;
  }
}
