import type { LedgerRecord, SigningKeyRotated } from '@domain';
import { isHeadSignedBy, isRotationSignedBy, keyIdOf, type SignedHead } from '@log-tree';
import { wrong } from '../wrong';
import type { VerifyingKey } from './verifying-key';

interface KeyInForce extends VerifyingKey {
  /** From this event on. */
  readonly since: number;
}

/** The keys of a ledger, from its first one on, each signed by the one before it. */
export function createKeyRing(given: VerifyingKey | undefined) {
  const keys: KeyInForce[] = [];
  const take = (publicKey: string, since: number) =>
    keys.push({ publicKey, keyId: keyIdOf(Buffer.from(publicKey, 'base64')), since });

  return {
    /** The key of `LedgerOpened`, which is known to be one. */
    open: (publicKey: string) => take(publicKey, 0),

    /** Throws WrongEvent unless the key that signs until now vouches for the next one. */
    rotate({ envelope, event }: LedgerRecord<SigningKeyRotated>, sequence: number): void {
      const { idempotencyKey, actor, ledgerId } = envelope;
      if (actor !== 'ledger' || idempotencyKey !== ` signing-key:${event.keyId}`)
        wrong(`"${idempotencyKey}" is its key`);
      if (!isRotationSignedBy({ ledgerId, ...event }, keys.at(-1)?.publicKey ?? '')) {
        wrong('the key before it does not vouch for the new one');
      }
      take(event.publicKey, sequence);
    },

    /** Whether a key signed the head that was in force then. Whoever signed may not have seen a rotation recorded meanwhile. */
    signedInForce: (head: SignedHead, sequence: number): boolean =>
      keys
        .filter((_, at) => (keys[at + 1]?.since ?? sequence) >= head.size)
        .some(({ publicKey }) => isHeadSignedBy(head, publicKey)),

    known: (keyId: string): VerifyingKey | undefined => keys.find((key) => key.keyId === keyId),

    /** Whether the key that the auditor believes is one of the ledger's. */
    atEnd(): string[] {
      if (!given || keys.some(({ keyId }) => keyId === given.keyId)) return [];
      const ours = keys.map(({ keyId }) => keyId).join(', ');
      return [`the key that was given is ${given.keyId}, and the ledger has ${ours}`];
    },
  };
}
