import { createPublicKey } from 'node:crypto';
import { keyIdOf } from '@log-tree';

/** An Ed25519 key by which signatures are checked. */
export interface VerifyingKey {
  readonly keyId: string;
  /** SPKI in DER, base64. */
  readonly publicKey: string;
}

/** Of SPKI: PEM, or base64 of DER as `LedgerOpened` has it. Undefined for any other text. */
export function verifyingKey(text: string): VerifyingKey | undefined {
  try {
    const key = text.includes('-----BEGIN')
      ? createPublicKey(text)
      : createPublicKey({ key: Buffer.from(text.trim(), 'base64'), format: 'der', type: 'spki' });
    if (key.asymmetricKeyType !== 'ed25519') return undefined;
    const der = key.export({ type: 'spki', format: 'der' });
    return { keyId: keyIdOf(der), publicKey: der.toString('base64') };
  } catch {
    return undefined;
  }
}
