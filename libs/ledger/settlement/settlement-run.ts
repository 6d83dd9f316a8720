import { cutOffsDue, evolveSettlement, type RecordedTerms, type SettlementClosed } from '@domain';
import type { ReadModelReader } from '@read-models';
import type { Clock } from '../clock/clock';
import type { BooksSeen } from './books-seen';
import type { CutOffClosing, Whose } from './cut-off-closing';
import { agendaOf, merchantsWithTerms } from './merchant-agenda';
import { nothingToClose } from './nothing-to-close';

export interface RunAsked {
  /** Absent: all merchants. */
  readonly merchantId?: string | undefined;
  /** Who runs: the id of an API key, or `clock`. */
  readonly actor: string;
  /** Tells what would be closed, and closes nothing. */
  readonly dryRun?: boolean;
}

export interface ClosedSettlement {
  readonly merchantId: string;
  readonly settlement: SettlementClosed;
}

export interface RunReport {
  /** By this run; what another one was faster with is not among them. */
  readonly closed: readonly ClosedSettlement[];
  /** Whether everything due was looked at. Where views are behind, or an outcome is unknown, a later run goes on. */
  readonly complete: boolean;
}

/**
 * Closes every cut-off that is due, oldest first, per merchant and currency. Each closing follows from the log alone, and
 * is appended at the revision it was reckoned on: so runs may be killed anywhere, repeated, and run beside each other.
 */
export class SettlementRun {
  constructor(
    private readonly clock: Clock,
    private readonly views: ReadModelReader,
    private readonly seen: BooksSeen,
    private readonly closing: CutOffClosing,
  ) {}

  async run(asked: RunAsked): Promise<RunReport> {
    const closed: ClosedSettlement[] = [];
    // Merchants that the views do not know of yet would be passed over.
    let complete = await this.seen.toTheEnd(asked.merchantId);
    for await (const { merchantId } of merchantsWithTerms(this.views, asked.merchantId)) {
      const tell = (settlement: SettlementClosed) => closed.push({ merchantId, settlement });
      complete = (await this.closeMerchant(merchantId, asked, tell)) && complete;
    }
    return { closed, complete };
  }

  /** Answers whether everything due by now is closed. */
  async closeMerchant(merchantId: string, asked: RunAsked, tell: (closed: SettlementClosed) => void): Promise<boolean> {
    if (!(await this.seen.toTheEnd(merchantId))) return false;
    const agenda = await agendaOf(this.views, merchantId);
    if (!agenda) return false;
    let done = true;
    for (const currency of agenda.currencies) {
      done = (await this.closeCurrency({ merchantId, currency }, agenda.history, asked, tell)) && done;
    }
    return done;
  }

  private async closeCurrency(
    whose: Whose,
    history: readonly RecordedTerms[],
    { dryRun, actor }: RunAsked,
    tell: (closed: SettlementClosed) => void,
  ): Promise<boolean> {
    let state = await this.closing.state(whose);
    const due = [...cutOffsDue(history, state?.cutOff, this.clock.now())];
    if (await nothingToClose(this.views, whose, due, state)) return true;
    for (const cutOff of due) {
      const answer = dryRun
        ? await this.closing.tryOut(whose, cutOff, state)
        : await this.closing.close(whose, cutOff, actor);
      if (answer === 'behind') return false;
      if (answer === 'nothing') continue;
      // Another run may have closed those between: only what a dry run tells follows on what it told before.
      if (dryRun) state = evolveSettlement(state, answer);
      tell(answer);
    }
    return true;
  }
}
