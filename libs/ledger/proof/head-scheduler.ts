import { type HeadSigned, isRefusal, type LedgerState } from '@domain';
import type { Clock } from '../clock/clock';
import type { Duties } from '../duties/duties';
import type { OpenLedger } from '../opening/open-ledger';
import type { HeadDelivery } from './head-delivery';
import { type HeadSigner, headOf } from './head-signer';
import type { HeadStreams } from './head-streams';
import type { TreeWatch } from './tree-watch';

const LOOK_EVERY_MS = 5_000;

/** Holds the tree against its heads in every instance, and signs the next head in whichever has the duty. */
export class HeadScheduler {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;

  constructor(
    private readonly ledger: Pick<OpenLedger, 'ledgerId' | 'clock'>,
    private readonly streams: HeadStreams,
    private readonly watch: TreeWatch,
    private readonly signer: HeadSigner,
    private readonly delivery: HeadDelivery,
    private readonly duties: Duties,
    /** 0: only on demand. */
    private readonly everyMs: number,
    private readonly onFault: (fault: Error) => void,
  ) {}

  start(): void {
    this.timer = setInterval(() => this.lookInTurn(), LOOK_EVERY_MS);
    this.timer.unref();
  }

  /** Ends with the head that is being signed, and gives up handing heads on. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
    await this.delivery.stop();
  }

  /** Answers whether a head was signed. A refusal is dropped: the next look finds out whether it still holds. */
  async look(): Promise<boolean> {
    await this.watch.look();
    if (!(await this.duties.isOurs('heads'))) return false;
    const last = await this.streams.last();
    if (last) this.delivery.deliverAgain({ ledgerId: this.ledger.ledgerId, ...headOf(last) });
    if (!this.isDue(last, await this.streams.ledgerState())) return false;
    const answer = await this.signer.signByItself();
    return !isRefusal(answer) && answer.outcome === 'recorded';
  }

  private isDue(last: HeadSigned | undefined, { openedAt }: LedgerState): boolean {
    const clock: Clock = this.ledger.clock;
    return this.everyMs > 0 && Date.parse(clock.now()) - Date.parse(last?.signedAt ?? openedAt) >= this.everyMs;
  }

  /** A look that takes longer than its time leaves out the next one. */
  private lookInTurn(): void {
    this.looking ??= this.look()
      .then(() => undefined, this.onFault)
      .finally(() => {
        this.looking = undefined;
      });
  }
}
