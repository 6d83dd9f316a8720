import type { LedgerOpened, LedgerRecord } from '@domain';
import { wrong } from '../wrong';
import { createKeyRing } from './key-ring';
import { createRoots } from './roots';
import { isSignedBy, type KeyRotation, type SignedHead, type VerifyingKey } from './signed-head';

/** What an auditor brings along: heads that were kept elsewhere, and the key that is believed. */
export interface HeadsGiven {
  readonly key?: VerifyingKey;
  /** Each with the name under which the auditor knows it. */
  readonly heads: readonly { readonly name: string; readonly head: SignedHead }[];
}

/** Holds the root of the events against every head that was ever signed for them. */
export function createHeadsCheck({ key, heads }: HeadsGiven = { heads: [] }) {
  const roots = createRoots();
  const ring = createKeyRing(key);
  let ledgerId = '';
  let count = 0;
  /** The largest beginning of the log that a head has confirmed. */
  let confirmed = 0;

  function differing(head: SignedHead): string | undefined {
    const root = roots.rootAt(head.size);
    if (root === head.rootHash) {
      count += 1;
      confirmed = Math.max(confirmed, head.size);
      return undefined;
    }
    return `the first ${head.size} events have the root ${root}, and it signs ${head.rootHash}`;
  }

  /** A head in the log. Throws WrongEvent. */
  function checkInside(head: SignedHead): void {
    if (head.ledgerId !== ledgerId) wrong(`it is a head of the ledger ${head.ledgerId}`);
    const signer = ring.known(head.keyId);
    if (!signer) wrong(`it is signed by the key ${head.keyId}, which the ledger does not have`);
    if (!isSignedBy(signer, head)) wrong(`its signature is not that of the key ${head.keyId}`);
    if (!(head.size <= roots.size())) wrong(`it signs ${head.size} events, and ${roots.size()} stand before it`);
    const difference = differing(head);
    if (difference) wrong(difference);
  }

  function checkGiven(name: string, head: SignedHead): string[] {
    const told = (what: string) => [`the head ${name}: ${what}`];
    if (head.ledgerId !== ledgerId) return told(`it is of the ledger ${head.ledgerId}, and not of ${ledgerId}`);
    const signer = ring.known(head.keyId);
    if (!signer) return told(`it is signed by the key ${head.keyId}, which is none of this ledger`);
    if (!isSignedBy(signer, head)) return told(`it is forged: its signature is not that of the key ${head.keyId}`);
    if (head.size > roots.size()) {
      return told(
        `it signs ${head.size} events, and there are ${roots.size()}: ${head.size - roots.size()} are missing`,
      );
    }
    const before = confirmed;
    const difference = differing(head);
    return difference ? told(`${difference}. What differs stands at sequence ${before} to ${head.size - 1}`) : [];
  }

  return {
    /** The ledger's first key; the events that follow may only bring others that it leads to. */
    open(opened: LedgerOpened): void {
      ledgerId = opened.ledgerId;
      ring.open(opened.publicKey);
    },
    /** The next event. Throws WrongEvent. */
    add({ envelope, event, hash }: LedgerRecord): void {
      const { type, ...data } = event as { readonly type: string };
      if (type === 'HeadSigned') checkInside({ ledgerId: envelope.ledgerId, ...data } as SignedHead);
      if (type === 'SigningKeyRotated') ring.rotate(ledgerId, data as KeyRotation);
      roots.add(hash);
    },
    /** What is wrong with the heads and the key that were brought along, once every event was added. */
    atEnd(): string[] {
      const smallestFirst = heads.toSorted((one, other) => one.head.size - other.head.size);
      return [...ring.atEnd(), ...smallestFirst.flatMap(({ name, head }) => checkGiven(name, head))];
    },
    rootHash: () => roots.rootAt(roots.size()),
    count: () => count,
  };
}
