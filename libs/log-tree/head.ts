import { createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto';

/** What a head says: exactly these members are signed. */
export interface Head {
  readonly ledgerId: string;
  readonly keyId: string;
  /** Of how many events, from sequence 0 on. */
  readonly size: number;
  /** Lower-case hex. */
  readonly rootHash: string;
  /** `YYYY-MM-DDTHH:mm:ss.sssZ`. */
  readonly signedAt: string;
}

/** As it is kept outside of the log. The signature is base64. */
export interface SignedHead extends Head {
  readonly signature: string;
}

/** A new key, as the one before vouches for it. The public key is SPKI in DER, base64. */
export interface Rotation {
  readonly ledgerId: string;
  readonly keyId: string;
  readonly publicKey: string;
  readonly previousKeyId: string;
}

/** The first 16 hex digits of SHA-256 over the public key's SPKI in DER. */
export function keyIdOf(publicKey: Uint8Array): string {
  return hash('sha256', publicKey, 'hex').slice(0, 16);
}

/** Ed25519; base64. */
export function signHeadText(head: Head, signingKey: KeyObject): string {
  return sign(null, headText(head), signingKey).toString('base64');
}

/** Ed25519; base64. The key is the one before. */
export function signRotationText(rotation: Rotation, previousKey: KeyObject): string {
  return sign(null, rotationText(rotation), previousKey).toString('base64');
}

/** Whether the holder of a public key (SPKI in DER, base64) signed the head under its own name. Never throws. */
export function isHeadSignedBy(head: SignedHead, publicKey: string): boolean {
  const key = Buffer.from(publicKey, 'base64');
  return head.keyId === keyIdOf(key) && isSigned(headText(head), key, head.signature);
}

/** Whether the holder of the previous public key (SPKI in DER, base64) vouches for the new one. Never throws. */
export function isRotationSignedBy(rotation: Rotation & { readonly signature: string }, previousPublicKey: string) {
  const previous = Buffer.from(previousPublicKey, 'base64');
  const isNamed = rotation.keyId === keyIdOf(Buffer.from(rotation.publicKey, 'base64'));
  return (
    isNamed &&
    rotation.previousKeyId === keyIdOf(previous) &&
    isSigned(rotationText(rotation), previous, rotation.signature)
  );
}

/** RFC 8785: the members stand in sorted order, so JSON.stringify need not sort. */
function headText({ keyId, ledgerId, rootHash, signedAt, size }: Head): Buffer {
  return Buffer.from(JSON.stringify({ keyId, ledgerId, rootHash, signedAt, size }));
}

function rotationText({ keyId, ledgerId, previousKeyId, publicKey }: Rotation): Buffer {
  return Buffer.from(JSON.stringify({ keyId, ledgerId, previousKeyId, publicKey }));
}

function isSigned(text: Buffer, publicKey: Buffer, signature: string): boolean {
  try {
    const key = createPublicKey({ key: publicKey, format: 'der', type: 'spki' });
    const bytes = Buffer.from(signature, 'base64');
    // One signature has one spelling.
    return (
      key.asymmetricKeyType === 'ed25519' && bytes.toString('base64') === signature && verify(null, text, key, bytes)
    );
  } catch {
    return false;
  }
}
