import { HEADS_STREAM, type HeadSigned, type LedgerRecord, type SigningKeyRotated } from '@domain';
import { decodeRecord, type EventStore, StoredFormFault } from '@event-store';
import { isHeadSignedBy, isRotationSignedBy, leafHash, logRootHasher } from '@log-tree';
import { wrong } from './wrong';

const PAGE = 500;

/** The sizes of all heads in the log: of so many events the root is worth remembering. They are not trusted any further. */
export async function signedSizes(store: EventStore): Promise<ReadonlySet<number>> {
  const sizes = new Set<number>();
  for (let from = 0; ; from += PAGE) {
    const page = await store.readStream(HEADS_STREAM, from, PAGE);
    for (const recorded of page) {
      try {
        const { event } = decodeRecord(recorded);
        if (event.type === 'HeadSigned') sizes.add(event.size);
      } catch (cause) {
        // It is told where it stands in the log.
        if (!(cause instanceof StoredFormFault)) throw cause;
      }
    }
    if (page.length < PAGE) return sizes;
  }
}

interface KeyInForce {
  readonly publicKey: string;
  /** From this event on. */
  readonly since: number;
}

/** Heads and the keys that sign them, held against the log itself. */
export interface VerifiedHeads {
  /** The next event of the log. Throws WrongEvent. */
  add(record: LedgerRecord): void;
}

/** Builds the tree of the log anew, in bounded memory, and holds every head against it. */
export function verifyHeads(ledgerId: string, sizes: ReadonlySet<number>): VerifiedHeads {
  const tree = logRootHasher();
  const roots = new Map<number, string>();
  const keys: KeyInForce[] = [];
  let lastSize = 0;

  function checkHead({ envelope, event: head }: LedgerRecord<HeadSigned>, sequence: number): void {
    const { size, rootHash } = head;
    if (size > sequence || size <= lastSize) wrong(`it is over ${size} events, behind a head over ${lastSize}`);
    if (roots.get(size) !== rootHash) wrong(`the tree of the first ${size} events has another root`);
    if (head.signedAt !== envelope.recordedAt) wrong(`it says that it was signed at ${head.signedAt}`);
    const own = envelope.idempotencyKey;
    if (own.startsWith(' ') && (own !== ` head:${size}` || envelope.actor !== 'clock')) wrong(`"${own}" is its key`);
    // Whoever signed may not have seen a rotation that was recorded meanwhile.
    const inForce = keys.filter((_, at) => (keys[at + 1]?.since ?? sequence) >= size);
    const isSigned = inForce.some(({ publicKey }) => isHeadSignedBy({ ledgerId, ...head }, publicKey));
    if (!isSigned) wrong('no key that was in force signed it');
    lastSize = size;
    roots.clear();
  }

  function checkRotation({ envelope, event }: LedgerRecord<SigningKeyRotated>, sequence: number): void {
    const { idempotencyKey, actor } = envelope;
    if (actor !== 'ledger' || idempotencyKey !== ` signing-key:${event.keyId}`) wrong(`"${idempotencyKey}" is its key`);
    if (!isRotationSignedBy({ ledgerId, ...event }, keys.at(-1)?.publicKey ?? '')) {
      wrong('the key before it does not vouch for the new one');
    }
    keys.push({ publicKey: event.publicKey, since: sequence });
  }

  return {
    add(record) {
      const sequence = tree.size();
      const { event } = record;
      if (event.type === 'LedgerOpened') keys.push({ publicKey: event.publicKey, since: sequence });
      if (event.type === 'SigningKeyRotated') checkRotation({ ...record, event }, sequence);
      if (event.type === 'HeadSigned') checkHead({ ...record, event }, sequence);
      tree.add(leafHash(record.hash));
      if (sizes.has(tree.size())) roots.set(tree.size(), tree.root());
    },
  };
}
