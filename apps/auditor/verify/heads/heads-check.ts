import type { HeadSigned, LedgerOpened, LedgerRecord } from '@domain';
import { isHeadSignedBy, type SignedHead } from '@log-tree';
import { wrong } from '../wrong';
import { createKeyRing } from './key-ring';
import { createRoots } from './roots';
import type { VerifyingKey } from './verifying-key';

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
  let [ledgerId, count, lastSize] = ['', 0, 0];
  /** The largest beginning of the log that a head has confirmed. */
  let confirmed = 0;

  function confirm(size: number): void {
    count += 1;
    confirmed = Math.max(confirmed, size);
  }

  /** A head in the log. Throws WrongEvent. */
  function checkInside({ envelope, event: head }: LedgerRecord<HeadSigned>, sequence: number): void {
    const { size, rootHash } = head;
    if (size > sequence || size <= lastSize) wrong(`it is over ${size} events, behind a head over ${lastSize}`);
    const root = roots.rootAt(size);
    if (root !== rootHash) {
      wrong(`the tree of the first ${size} events has another root: ${root}, and it signs ${rootHash}`);
    }
    if (head.signedAt !== envelope.recordedAt) wrong(`it says that it was signed at ${head.signedAt}`);
    const own = envelope.idempotencyKey;
    if (own.startsWith(' ') && (own !== ` head:${size}` || envelope.actor !== 'clock')) wrong(`"${own}" is its key`);
    if (!ring.signedInForce({ ledgerId, ...head }, sequence)) wrong('no key that was in force signed it');
    lastSize = size;
    confirm(size);
  }

  function checkGiven(name: string, head: SignedHead): string[] {
    const told = (what: string) => [`the head ${name}: ${what}`];
    if (head.ledgerId !== ledgerId) return told(`it is of the ledger ${head.ledgerId}, and not of ${ledgerId}`);
    const signer = ring.known(head.keyId);
    if (!signer) return told(`it is signed by the key ${head.keyId}, which is none of this ledger`);
    if (!isHeadSignedBy(head, signer.publicKey)) {
      return told(`it is forged: its signature is not that of the key ${head.keyId}`);
    }
    const { size, rootHash } = head;
    if (size > roots.size()) {
      return told(`it signs ${size} events, and there are ${roots.size()}: ${size - roots.size()} are missing`);
    }
    const root = roots.rootAt(size);
    if (root === rootHash) {
      confirm(size);
      return [];
    }
    // Heads come smallest first: what stands before one that is right is right.
    const where = confirmed < size ? `. What differs stands at sequence ${confirmed} to ${size - 1}` : '';
    return told(`the first ${size} events have the root ${root}, and it signs ${rootHash}${where}`);
  }

  return {
    /** The ledger's first key; the events that follow may only bring others that it leads to. */
    open(opened: LedgerOpened): void {
      ledgerId = opened.ledgerId;
      ring.open(opened.publicKey);
    },
    /** The next event. Throws WrongEvent. */
    add(record: LedgerRecord): void {
      const { event, hash } = record;
      const sequence = roots.size();
      if (event.type === 'SigningKeyRotated') ring.rotate({ ...record, event }, sequence);
      if (event.type === 'HeadSigned') checkInside({ ...record, event }, sequence);
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
