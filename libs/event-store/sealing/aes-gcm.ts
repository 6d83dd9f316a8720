import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
export const KEY_BYTES = 32;

export interface Ciphertext {
  readonly nonce: Buffer;
  readonly ciphertext: Buffer;
  readonly tag: Buffer;
}

/** The nonce is random: 96 bits are safe for 2^32 texts under one key, far more than one customer has. */
export function encrypt(key: Buffer, plaintext: Buffer, additionalData: string): Ciphertext {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce);
  cipher.setAAD(Buffer.from(additionalData));
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return { nonce, ciphertext, tag: cipher.getAuthTag() };
}

/** Throws when key, text or additional data are not those of the encryption. */
export function decrypt(key: Buffer, { nonce, ciphertext, tag }: Ciphertext, additionalData: string): Buffer {
  // A shorter tag would be accepted too, and is easier to guess.
  const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: 16 });
  decipher.setAAD(Buffer.from(additionalData));
  decipher.setAuthTag(tag);
  return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
}
