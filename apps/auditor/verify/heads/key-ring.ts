import { wrong } from '../wrong';
import { isRotatedBy, type KeyRotation, type VerifyingKey, verifyingKey } from './signed-head';

/** The keys of a ledger, from its first one on, each signed by the one before it. */
export function createKeyRing(given: VerifyingKey | undefined) {
  const keys = new Map<string, VerifyingKey>();
  let current: VerifyingKey | undefined;

  function take(key: VerifyingKey): void {
    keys.set(key.keyId, key);
    current = key;
  }

  return {
    /** The key of `LedgerOpened`, which is known to be one. */
    open(publicKey: string): void {
      const key = verifyingKey(publicKey);
      if (key) take(key);
    },
    /** Throws WrongEvent unless the key that signs until now signs the next one. */
    rotate(ledgerId: string, rotation: KeyRotation): void {
      const next = verifyingKey(rotation.publicKey);
      if (!next) wrong('its public key is no Ed25519 key');
      if (next.keyId !== rotation.keyId) wrong(`its key id is ${rotation.keyId}, and its key gives ${next.keyId}`);
      if (!current || rotation.previousKeyId !== current.keyId) {
        wrong(`it follows the key ${rotation.previousKeyId}, and ${current?.keyId} signs`);
      }
      if (!isRotatedBy(current, ledgerId, rotation)) wrong(`it is not signed by the key ${current.keyId}`);
      take(next);
    },
    known: (keyId: string): VerifyingKey | undefined => keys.get(keyId),
    /** Whether the key that the auditor believes is one of the ledger's. */
    atEnd(): string[] {
      if (!given || keys.has(given.keyId)) return [];
      return [`the key that was given is ${given.keyId}, and the ledger has ${[...keys.keys()].join(', ')}`];
    },
  };
}
