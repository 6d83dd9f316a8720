import type { HeadSigned, LedgerState } from '@domain';
import { askConsistency, askRoot, isHeadSignedBy, type SignedHead, TileMissing, verifyConsistency } from '@log-tree';
import { type CatchingUp, isCatchingUp, type LogTree, logTreeProjection, readLogTree, waitFor } from '@read-models';
import { cursorOrderOf } from '../opening/cursor-order';
import type { OpenLedger } from '../opening/open-ledger';
import type { Projecting } from '../projecting/projecting';
import type { HeadStreams } from './head-streams';

/** What stands against each other: the tree, and a head that was signed of it. */
export interface Contradiction {
  /** Of the head. */
  readonly size: number;
  readonly what: string;
}

/** The tree as it is now, found to go on from every head that is known. */
export interface CheckedTree {
  readonly size: number;
  readonly rootHash: string;
}

/** Where heads are kept outside of the log: the last one there, if it can be read. */
export type HeadsElsewhere = () => Promise<SignedHead | undefined>;

/** Holds the tree against the last heads, in the log and elsewhere: what was signed must still be so. */
export class TreeWatch {
  private wrong: Contradiction | undefined;
  /** Of the rows in which a proof was found that proves nothing. */
  private damagedGeneration: number | undefined;
  private checked = -1;

  constructor(
    private readonly ledger: OpenLedger,
    private readonly streams: HeadStreams,
    private readonly projecting: Pick<Projecting, 'views'>,
    private readonly elsewhere: HeadsElsewhere,
  ) {}

  contradiction(): Contradiction | undefined {
    return this.wrong;
  }

  /** Of the last head that the tree was found to go on from; -1 while there is none. */
  checkedSize(): number {
    return this.checked;
  }

  /** Said by whoever found that the tree does not prove what it should. Other rows may be right again. */
  async report(wrong: Contradiction): Promise<void> {
    this.damagedGeneration = (await this.live())?.generationId;
    this.wrong = wrong;
  }

  /** Answers the tree where it goes on from the last heads. The view may be behind: then only as far as it has come. */
  async look(): Promise<CheckedTree | Contradiction | CatchingUp> {
    const live = await this.live();
    if (this.wrong && live && live.generationId === this.damagedGeneration) return this.wrong;
    const [last, elsewhere] = [await this.streams.last(), await this.elsewhere()];
    const state = await this.streams.ledgerState();
    const heads = [...(last ? [this.asSigned(last)] : []), ...(elsewhere ? [elsewhere] : [])];
    const unsigned = last && !isSignedByAny(this.asSigned(last), state);
    if (unsigned) return this.conclude({ size: last.size, what: 'no key of the ledger signed the last head' });
    const own = heads.filter((head) => head.ledgerId === this.ledger.ledgerId && isSignedByAny(head, state));
    // A head over more events than the view has seen may be one over more than the log has: the view must be at its end.
    const size = Math.max(0, ...own.map((head) => head.size));
    if (size > (live?.checkpoint?.sequence ?? -1) + 1) {
      const reached = await this.reachEnd(0);
      if (reached !== 'reached') return reached;
    }
    const read = await readLogTree(this.projecting.views, (tree) => check(tree, own));
    return isCatchingUp(read) ? read : this.conclude(read.answer, size);
  }

  /** Waits until the view has seen what is the end of the log now. */
  async reachEnd(timeoutMs: number): Promise<'reached' | CatchingUp> {
    const { store } = this.ledger;
    const head = await store.head();
    const { compare } = cursorOrderOf(store.engine);
    return waitFor(this.projecting.views, logTreeProjection, head?.cursor ?? '', { compare, timeoutMs });
  }

  private conclude(found: CheckedTree | Contradiction, size = -1): CheckedTree | Contradiction {
    this.damagedGeneration = undefined;
    this.wrong = 'what' in found ? found : undefined;
    if (!this.wrong && size > 0) this.checked = size;
    return found;
  }

  private asSigned({ type: _, ...head }: HeadSigned): SignedHead {
    return { ledgerId: this.ledger.ledgerId, ...head };
  }

  private live() {
    return this.projecting.views.live(logTreeProjection);
  }
}

async function check(tree: LogTree, heads: readonly SignedHead[]): Promise<CheckedTree | Contradiction> {
  try {
    const [rootHash = ''] = await tree.ask(askRoot(tree.size));
    for (const { size, rootHash: signed } of heads) {
      if (size > tree.size) return { size, what: `the log ends before it, with ${tree.size} events` };
      const path = size === 0 ? [] : await tree.ask(askConsistency(size, tree.size));
      const claim = { from: size, fromRoot: signed, to: tree.size, toRoot: rootHash, path };
      if (size > 0 && !verifyConsistency(claim)) return { size, what: 'the tree does not go on from it' };
    }
    return { size: tree.size, rootHash };
  } catch (cause) {
    if (!(cause instanceof TileMissing)) throw cause;
    return { size: tree.size, what: cause.message };
  }
}

function isSignedByAny(head: SignedHead, { publicKeys }: LedgerState): boolean {
  return publicKeys.some((publicKey) => isHeadSignedBy(head, publicKey));
}
