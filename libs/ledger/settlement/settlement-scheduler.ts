import { type Instant, type MerchantTerms, nextCutOff } from '@domain';
import type { ReadModelReader } from '@read-models';
import type { Clock } from '../clock/clock';
import type { Duties } from '../duties/duties';
import { merchantsWithTerms } from './merchant-agenda';
import type { SettlementRun } from './settlement-run';

/** Up to when everything of a merchant is closed, and under which terms that was said. */
interface Done {
  readonly through: Instant;
  readonly terms: string;
}

/** Runs settlement as soon as a cut-off has passed, in whichever instance has the duty. */
export class SettlementScheduler {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private readonly done = new Map<string, Done>();

  constructor(
    private readonly run: SettlementRun,
    private readonly views: ReadModelReader,
    private readonly clock: Clock,
    private readonly duties: Duties,
    /** 0: settlements are closed only when told. */
    private readonly everyMs: number,
    private readonly onFault: (fault: Error) => void,
  ) {}

  start(): void {
    if (this.everyMs === 0) return;
    this.timer = setInterval(() => this.lookInTurn(), this.everyMs);
    this.timer.unref();
  }

  /** Ends with the settlement that is being closed. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Closes what is due now, and answers how many settlements that were. */
  async look(): Promise<number> {
    if (!(await this.duties.isOurs('settlement'))) return 0;
    let closed = 0;
    for await (const { merchantId, terms } of merchantsWithTerms(this.views, undefined)) {
      const now = this.clock.now();
      if (!this.isDue(merchantId, terms, now)) continue;
      const all = await this.run.closeMerchant(merchantId, { actor: 'clock' }, () => {
        closed += 1;
      });
      if (all) this.done.set(merchantId, { through: now, terms: textOf(terms) });
    }
    return closed;
  }

  /** What was closed under other terms says nothing of the cut-offs between them. */
  private isDue(merchantId: string, terms: MerchantTerms, now: Instant): boolean {
    const done = this.done.get(merchantId);
    return done === undefined || done.terms !== textOf(terms) || nextCutOff(terms, done.through) <= now;
  }

  /** A look that takes longer than its time leaves out the next one. */
  private lookInTurn(): void {
    this.running ??= this.look()
      .then(() => undefined, this.onFault)
      .finally(() => {
        this.running = undefined;
      });
  }
}

function textOf({ schedule, cutOffTime, zone }: MerchantTerms): string {
  return JSON.stringify([schedule, cutOffTime, zone]);
}
