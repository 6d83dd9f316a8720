import {
  type CloseSettlement,
  closeSettlement,
  cutOffsDue,
  type DueCutOff,
  entriesToClose,
  evolveSettlement,
  isRefusal,
  type LastClosing,
  type RecordedTerms,
  type SettlementClosed,
  settlementStream,
} from '@domain';
import { NO_STREAM } from '@event-store';
import { isCatchingUp, merchantBooksProjection, type ReadModelReader, waitFor } from '@read-models';
import { ownRequest } from '../commands/command-request';
import type { MerchantMoneyCommands } from '../commands/merchant-money/merchant-money.commands';
import { cursorOrderOf } from '../opening/cursor-order';
import type { OpenLedger } from '../opening/open-ledger';
import type { CutOffSequences } from './cut-off-sequences';
import { agendaOf, merchantsWithTerms } from './merchant-agenda';
import { nothingToClose } from './nothing-to-close';
import { summarizeEntries } from './summarize-entries';

/** How often one cut-off is looked at anew because somebody else closed meanwhile. */
const CLOSE_ATTEMPTS_MAX = 3;

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

interface Whose {
  readonly merchantId: string;
  readonly currency: string;
}

/**
 * Closes every cut-off that is due, oldest first, per merchant and currency. Each closing follows from the log alone, and
 * is appended at the revision it was reckoned on: so runs may be killed anywhere, repeated, and run beside each other.
 */
export class SettlementRun {
  constructor(
    private readonly ledger: OpenLedger,
    private readonly money: MerchantMoneyCommands,
    private readonly views: ReadModelReader,
    private readonly cutOffs: CutOffSequences,
    private readonly waitMs: number,
  ) {}

  async run(asked: RunAsked): Promise<RunReport> {
    const closed: ClosedSettlement[] = [];
    // Merchants that the views do not know of yet would be passed over.
    let complete = await this.hasSeenAll(asked.merchantId);
    for await (const { merchantId } of merchantsWithTerms(this.views, asked.merchantId)) {
      const tell = (settlement: SettlementClosed) => closed.push({ merchantId, settlement });
      complete = (await this.closeMerchant(merchantId, asked, tell)) && complete;
    }
    return { closed, complete };
  }

  /** Answers whether everything due by now is closed. */
  async closeMerchant(merchantId: string, asked: RunAsked, tell: (closed: SettlementClosed) => void): Promise<boolean> {
    // First of all: what a view has not seen yet must not pass for nothing that is due.
    if (!(await this.hasSeenAll(merchantId))) return false;
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
    asked: RunAsked,
    tell: (closed: SettlementClosed) => void,
  ): Promise<boolean> {
    let state = (await this.money.settlements.fresh(streamOf(whose)))?.state;
    const due = [...cutOffsDue(history, state?.cutOff, this.ledger.clock.now())];
    if (await nothingToClose(this.views, whose, due, state)) return true;
    for (const cutOff of due) {
      const answer = asked.dryRun ? await this.tryOut(whose, cutOff, state) : await this.close(whose, cutOff, asked);
      if (answer === 'behind') return false;
      if (answer === 'nothing') continue;
      // Another run may have closed those between: only what a dry run tells follows on what it told before.
      if (asked.dryRun) state = evolveSettlement(state, answer);
      tell(answer);
    }
    return true;
  }

  private async close(
    whose: Whose,
    due: DueCutOff,
    { actor }: RunAsked,
  ): Promise<SettlementClosed | 'nothing' | 'behind'> {
    const { merchantId, currency } = whose;
    const { cutOff } = due;
    const throughSequence = await this.cutOffs.throughSequence(cutOff, actor);
    if (throughSequence === undefined || !(await this.hasSeen(merchantId, throughSequence))) return 'behind';
    for (let attempts = 0; attempts < CLOSE_ATTEMPTS_MAX; attempts++) {
      const folded = await this.money.settlements.fresh(streamOf(whose));
      if (folded && folded.state.cutOff >= cutOff) return 'nothing';
      const closing = await this.closingOf(whose, { ...due, throughSequence }, folded?.state);
      if (!closing) return 'behind';
      const request = ownRequest<CloseSettlement>(
        {
          ...{ merchantId, key: `settlement:${cutOff}`, ids: { currency }, body: { cutOff }, actor },
          // The entries were reckoned on this state: behind any other one they would be others.
          ifMatch: folded?.revision ?? NO_STREAM,
        },
        { stream: streamOf(whose), commandType: 'CloseSettlement', make: (given) => ({ ...closing, ...given }) },
      );
      const answer = await this.money.settlement.execute(request);
      if (!isRefusal(answer)) return answer.outcome === 'recorded' ? closedBy(answer.events) : 'nothing';
      if (answer.refusal === 'NOTHING_TO_SETTLE') return 'nothing';
      if (answer.refusal === 'OUTCOME_UNKNOWN') return 'behind';
    }
    return 'behind';
  }

  private async tryOut(
    whose: Whose,
    due: DueCutOff,
    state: LastClosing | undefined,
  ): Promise<SettlementClosed | 'nothing' | 'behind'> {
    const throughSequence = await this.cutOffs.throughSequenceSoFar(due.cutOff);
    if (throughSequence === undefined || !(await this.hasSeen(whose.merchantId, throughSequence))) return 'behind';
    const closing = await this.closingOf(whose, { ...due, throughSequence }, state);
    if (!closing) return 'behind';
    const answer = closeSettlement({ ...closing, recordedAt: this.ledger.clock.now(), actor: 'dry run' }, state);
    return isRefusal(answer) ? 'nothing' : answer[0];
  }

  /** The command that closes a cut-off behind a state; undefined while the views are behind. */
  private async closingOf(
    whose: Whose,
    due: DueCutOff & { readonly throughSequence: number },
    state: LastClosing | undefined,
  ): Promise<Omit<CloseSettlement, 'recordedAt' | 'actor'> | undefined> {
    const entries = await summarizeEntries(this.views, whose, entriesToClose(state, due));
    if (isCatchingUp(entries)) return undefined;
    return { type: 'CloseSettlement', currency: whose.currency, ...due, entries };
  }

  private async hasSeen(merchantId: string, sequence: number): Promise<boolean> {
    const live = await this.views.live(merchantBooksProjection, merchantId);
    return (live?.caughtUp && (live.checkpoint?.sequence ?? -1) >= sequence) || this.hasSeenAll(merchantId);
  }

  /** Whether the books (of a merchant, or all) have come to what is the end of the log now. */
  private async hasSeenAll(merchantId?: string): Promise<boolean> {
    const { store } = this.ledger;
    const head = await store.head();
    const { compare } = cursorOrderOf(store.engine);
    const options = { compare, timeoutMs: this.waitMs, ...(merchantId !== undefined && { merchantId }) };
    return (
      head !== undefined && (await waitFor(this.views, merchantBooksProjection, head.cursor, options)) === 'reached'
    );
  }
}

function streamOf({ merchantId, currency }: Whose): string {
  return settlementStream(merchantId, currency);
}

function closedBy(events: readonly { readonly event: SettlementClosed }[]): SettlementClosed {
  const [first] = events;
  if (!first) throw new Error('a settlement was closed without an event');
  return first.event;
}
