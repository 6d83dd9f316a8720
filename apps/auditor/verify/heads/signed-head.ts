import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { canonicalJson } from '@event-store/stored-form';

/** A head as it stands in a file or an event: the first `size` events of a ledger have this root, says a key. */
export interface SignedHead {
  readonly ledgerId: string;
  /** First 16 hex digits of SHA-256 over the public key, SPKI in DER. */
  readonly keyId: string;
  readonly size: number;
  /** Of the tree of RFC 9162 over the hashes of the events; lower-case hex. */
  readonly rootHash: string;
  readonly signedAt: string;
  /** Ed25519, base64. */
  readonly signature: string;
}

/** A new key, signed by the one before it. */
export interface KeyRotation {
  readonly keyId: string;
  /** SPKI in DER, base64. */
  readonly publicKey: string;
  readonly previousKeyId: string;
  readonly signature: string;
}

/** An Ed25519 key by which signatures are checked. */
export interface VerifyingKey {
  readonly keyId: string;
  readonly key: KeyObject;
}

/** Of SPKI: PEM, or base64 of DER as `LedgerOpened` has it. Undefined for any other text. */
export function verifyingKey(text: string): VerifyingKey | undefined {
  try {
    const key = text.includes('-----BEGIN')
      ? createPublicKey(text)
      : createPublicKey({ key: Buffer.from(text.trim(), 'base64'), format: 'der', type: 'spki' });
    if (key.asymmetricKeyType !== 'ed25519') return undefined;
    const der = key.export({ type: 'spki', format: 'der' });
    return { key, keyId: createHash('sha256').update(der).digest('hex').slice(0, 16) };
  } catch {
    return undefined;
  }
}

export function isSignedBy({ key }: VerifyingKey, { signature, ...head }: SignedHead): boolean {
  const { keyId, ledgerId, rootHash, signedAt, size } = head;
  return isSignature(key, { keyId, ledgerId, rootHash, signedAt, size }, signature);
}

export function isRotatedBy({ key }: VerifyingKey, ledgerId: string, rotation: KeyRotation): boolean {
  const { keyId, previousKeyId, publicKey, signature } = rotation;
  return isSignature(key, { keyId, ledgerId, previousKeyId, publicKey }, signature);
}

function isSignature(key: KeyObject, signed: object, signature: string): boolean {
  return verify(null, Buffer.from(canonicalJson(signed)), key, Buffer.from(signature, 'base64'));
}
