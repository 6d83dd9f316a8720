import { hash, randomBytes, timingSafeEqual } from 'node:crypto';

const KEY_ID_BYTES = 8;
const SECRET_BYTES = 32;
/** The id is hexadecimal, so that the first underscore behind it ends it: base64url has underscores too. */
const FORM = /^clk_([0-9a-f]{16})_([A-Za-z0-9_-]{43})$/;

export interface ApiKeyText {
  readonly keyId: string;
  readonly secret: string;
}

export function newApiKeyText(): ApiKeyText & { readonly text: string } {
  const keyId = randomBytes(KEY_ID_BYTES).toString('hex');
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  return { keyId, secret, text: `clk_${keyId}_${secret}` };
}

export function parseApiKey(text: string): ApiKeyText | undefined {
  const [, keyId, secret] = FORM.exec(text) ?? [];
  return keyId !== undefined && secret !== undefined ? { keyId, secret } : undefined;
}

/** 256 random bits need no slow hash: nobody can guess them. */
export function secretHash(secret: string): Buffer {
  return hash('sha256', secret, 'buffer');
}

export function isSecretOf(kept: Uint8Array, secret: string): boolean {
  return timingSafeEqual(kept, secretHash(secret));
}
