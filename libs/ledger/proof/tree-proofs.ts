import { isRefusal, type Refusal, refuse } from '@domain';
import {
  askConsistency,
  askEventHash,
  askInclusion,
  askRoot,
  hexOf,
  leafHash,
  type SignedHead,
  TileMissing,
  verifyConsistency,
  verifyInclusion,
} from '@log-tree';
import type { LogTree, SignedHeadRow } from '@read-models';

/** That an event is in what a head was signed over. Hashes are lower-case hex. */
export interface InclusionProof {
  readonly sequence: number;
  /** Of the event, chained to the one before it in its stream. Its leaf is SHA-256(0x00 || these 32 bytes). */
  readonly eventHash: string;
  readonly path: readonly string[];
  readonly head: SignedHead;
}

/** That what a head was signed over begins with the first `from` events, as they were. Hashes are lower-case hex. */
export interface ConsistencyProof {
  readonly from: number;
  /** Of the tree over these. */
  readonly fromRootHash: string;
  readonly path: readonly string[];
  readonly head: SignedHead;
}

/** A proof that does not hold: the rows it was made from are not those of the log that was signed. */
export interface Unproved {
  readonly unproved: string;
  readonly size: number;
}

export function isUnproved(proof: object): proof is Unproved {
  return 'unproved' in proof;
}

/** Holds itself against the head before it is handed out. Refuses with HEAD_NOT_FOUND. */
export async function proveInclusion(
  tree: LogTree,
  ledgerId: string,
  { sequence, size }: { readonly sequence: number; readonly size?: number | undefined },
): Promise<InclusionProof | Refusal | Unproved> {
  const head = await headOver(tree, ledgerId, size);
  if (isRefusal(head)) return head;
  if (sequence >= head.size)
    return notFound(`The head over ${head.size} events does not cover event ${sequence}.`, head);
  return proved(head, async () => {
    const [eventHash = ''] = await tree.ask(askEventHash(sequence));
    const path = await tree.ask(askInclusion(sequence, head.size));
    const leaf = hexOf(leafHash(Buffer.from(eventHash, 'hex')));
    const holds = verifyInclusion({ leaf, index: sequence, size: head.size, path, root: head.rootHash });
    return holds && { sequence, eventHash, path, head };
  });
}

/** Holds itself against the head before it is handed out. `from` is at least 1. Refuses with HEAD_NOT_FOUND. */
export async function proveConsistency(
  tree: LogTree,
  ledgerId: string,
  { from, to }: { readonly from: number; readonly to?: number | undefined },
): Promise<ConsistencyProof | Refusal | Unproved> {
  const head = await headOver(tree, ledgerId, to);
  if (isRefusal(head)) return head;
  if (from > head.size) return notFound(`The head over ${head.size} events is over fewer than ${from}.`, head);
  return proved(head, async () => {
    const [fromRootHash = ''] = await tree.ask(askRoot(from));
    const path = await tree.ask(askConsistency(from, head.size));
    const claim = { from, fromRoot: fromRootHash, to: head.size, toRoot: head.rootHash, path };
    return verifyConsistency(claim) && { from, fromRootHash, path, head };
  });
}

/** The head over so many events, or the last one. */
export async function headOver(
  tree: LogTree,
  ledgerId: string,
  size: number | undefined,
): Promise<SignedHead | Refusal> {
  const row = await tree.head(size);
  if (row) return signedHead(ledgerId, row);
  return notFound(size === undefined ? 'No head was signed yet.' : `No head was signed over ${size} events.`);
}

export function signedHead(ledgerId: string, { sequence: _, ...head }: SignedHeadRow): SignedHead {
  return { ledgerId, ...head };
}

function notFound(detail: string, head?: SignedHead): Refusal {
  return refuse('HEAD_NOT_FOUND', detail, head && { size: head.size });
}

async function proved<Proof extends object>(
  { size }: SignedHead,
  prove: () => Promise<Proof | false>,
): Promise<Proof | Unproved> {
  try {
    return (await prove()) || { unproved: 'a proof of what it covers does not hold', size };
  } catch (cause) {
    if (!(cause instanceof TileMissing)) throw cause;
    return { unproved: cause.message, size };
  }
}
