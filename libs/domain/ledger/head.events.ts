import type { Instant } from '../time/instant';

/**
 * The log as it was at a moment, vouched for: whoever keeps this elsewhere can prove that nothing of it was changed since.
 * Every event before the first `size` is covered, and the event itself is not.
 */
export interface HeadSigned {
  readonly type: 'HeadSigned';
  /** The first 16 hex digits of SHA-256 of the public key (SPKI in DER). */
  readonly keyId: string;
  /** Of how many events, from sequence 0 on. */
  readonly size: number;
  /** Of the tree of RFC 9162 over the hashes of these events, lower-case hex. */
  readonly rootHash: string;
  readonly signedAt: Instant;
  /** Ed25519 over the RFC 8785 form of `{keyId, ledgerId, rootHash, signedAt, size}`; base64. */
  readonly signature: string;
}

/** From this event on another key signs the heads; the one before it says so. */
export interface SigningKeyRotated {
  readonly type: 'SigningKeyRotated';
  readonly keyId: string;
  /** Ed25519, SPKI in DER, base64. */
  readonly publicKey: string;
  readonly previousKeyId: string;
  /** By the previous key, over the RFC 8785 form of `{keyId, ledgerId, previousKeyId, publicKey}`; base64. */
  readonly signature: string;
}
