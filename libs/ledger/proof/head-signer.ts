import { HEADS_STREAM, type HeadSigned, isRefusal, type Refusal, refuse, type SignHead } from '@domain';
import { signHeadText } from '@log-tree';
import { isCatchingUp } from '@read-models';
import type { CommandContext } from '../commands/command-context';
import { type Asked, type CommandRequest, commandRequest, ownRequest } from '../commands/command-request';
import type { StreamAnswer } from '../commands/stream-answer';
import type { LedgerMetrics } from '../metrics/ledger.metrics';
import type { OpenLedger } from '../opening/open-ledger';
import { catchingUp } from '../queries/reached-position';
import type { HeadDelivery } from './head-delivery';
import type { HeadStreams } from './head-streams';
import type { CheckedTree, Contradiction, TreeWatch } from './tree-watch';

/** A caller's command about the ledger as a whole. */
export type LedgerContext = Omit<CommandContext, 'merchantId' | 'orderId'>;

/** Signs the log as it is now, once it is found to go on from the last head. */
export class HeadSigner {
  constructor(
    private readonly ledger: OpenLedger,
    private readonly streams: HeadStreams,
    private readonly watch: TreeWatch,
    private readonly delivery: HeadDelivery,
    private readonly metrics: LedgerMetrics,
    private readonly waitMs: number,
  ) {}

  /**
   * For a caller. Refuses with VALIDATION_FAILED (a key that cannot be), SIGNING_KEY_ROTATED, CATCHING_UP,
   * TREE_CONTRADICTS_HEAD, HEAD_NOT_LATER, and as every command does.
   */
  sign(context: LedgerContext): Promise<StreamAnswer<HeadSigned, HeadSigned> | Refusal> {
    return this.signAs((asked) => commandRequest({ ...context, merchantId: null }, asked));
  }

  /** For the clock. */
  signByItself(): Promise<StreamAnswer<HeadSigned, HeadSigned> | Refusal> {
    return this.signAs((asked, { size }) =>
      ownRequest({ merchantId: null, key: `head:${size}`, ids: {}, body: { size }, actor: 'clock' }, asked),
    );
  }

  private async signAs(
    request: (asked: Asked<SignHead>, tree: CheckedTree) => CommandRequest<SignHead> | Refusal,
  ): Promise<StreamAnswer<HeadSigned, HeadSigned> | Refusal> {
    const tree = await this.treeToSign();
    if (isRefusal(tree)) return tree;
    const made = request(
      { stream: HEADS_STREAM, commandType: 'SignHead', make: (given) => this.signed(tree, given) },
      tree,
    );
    const answer = isRefusal(made) ? made : await this.streams.commands.execute(made);
    if (isRefusal(answer) || answer.outcome !== 'recorded') return answer;
    this.metrics.headsSigned.inc();
    this.delivery.deliver({ ledgerId: this.ledger.ledgerId, ...headOf(answer.state) });
    return answer;
  }

  private async treeToSign(): Promise<CheckedTree | Refusal> {
    const { publicKeys } = await this.streams.ledgerState();
    const { keyId, publicKey } = this.ledger.keys;
    if (publicKeys.at(-1) !== publicKey) {
      return refuse('SIGNING_KEY_ROTATED', 'Another key signs by now: this instance has to be started with it.', {
        keyId,
      });
    }
    const reached = await this.watch.reachEnd(this.waitMs);
    if (reached !== 'reached') return catchingUp(reached);
    const tree = await this.watch.look();
    if (isCatchingUp(tree)) return catchingUp(tree);
    return 'what' in tree ? contradicted(tree) : tree;
  }

  /** At the very time at which it is recorded. */
  private signed(tree: CheckedTree, given: Pick<SignHead, 'recordedAt' | 'actor'>): SignHead {
    const { ledgerId, keys } = this.ledger;
    const { keyId } = keys;
    const head = { ledgerId, keyId, ...tree, signedAt: given.recordedAt };
    return { type: 'SignHead', ...given, keyId, ...tree, signature: signHeadText(head, keys.signingKey) };
  }
}

/** Nothing more is signed, and no proof handed out, until somebody has found out why. */
export function contradicted({ size, what }: Contradiction): Refusal {
  return refuse('TREE_CONTRADICTS_HEAD', `The head over ${size} events: ${what}.`, { size, retryAfterSeconds: 60 });
}

export function headOf({ type: _, ...head }: HeadSigned): Omit<HeadSigned, 'type'> {
  return head;
}
