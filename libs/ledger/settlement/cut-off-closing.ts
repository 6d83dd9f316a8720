import {
  type CloseSettlement,
  closeSettlement,
  type DueCutOff,
  entriesToClose,
  isRefusal,
  type LastClosing,
  type SettlementClosed,
  settlementStream,
} from '@domain';
import { NO_STREAM } from '@event-store';
import { isCatchingUp, type ReadModelReader } from '@read-models';
import { ownRequest } from '../commands/command-request';
import type { MerchantMoneyCommands } from '../commands/merchant-money/merchant-money.commands';
import type { OpenLedger } from '../opening/open-ledger';
import type { BooksSeen } from './books-seen';
import type { CutOffSequences } from './cut-off-sequences';
import { summarizeEntries } from './summarize-entries';

/** How often one cut-off is looked at anew because somebody else closed meanwhile. */
const CLOSE_ATTEMPTS_MAX = 3;

export interface Whose {
  readonly merchantId: string;
  readonly currency: string;
}

/** `nothing`: there is nothing to close, or it is closed already. `behind`: it cannot be said yet. */
export type Closing = SettlementClosed | 'nothing' | 'behind';

/** Closes one cut-off of a merchant in one currency. */
export class CutOffClosing {
  constructor(
    private readonly ledger: OpenLedger,
    private readonly money: MerchantMoneyCommands,
    private readonly views: ReadModelReader,
    private readonly cutOffs: CutOffSequences,
    private readonly seen: BooksSeen,
  ) {}

  /** How far the settlements of a merchant have come in a currency, by their stream. */
  async state(whose: Whose): Promise<LastClosing | undefined> {
    return (await this.money.settlements.fresh(streamOf(whose)))?.state;
  }

  async close(whose: Whose, due: DueCutOff, actor: string): Promise<Closing> {
    const { merchantId, currency } = whose;
    const { cutOff } = due;
    const throughSequence = await this.cutOffs.throughSequence(cutOff, actor);
    if (throughSequence === undefined || !(await this.seen.through(merchantId, throughSequence))) return 'behind';
    for (let attempts = 0; attempts < CLOSE_ATTEMPTS_MAX; attempts++) {
      const folded = await this.money.settlements.fresh(streamOf(whose));
      if (folded && folded.state.cutOff >= cutOff) return 'nothing';
      const command = await this.commandOf(whose, { ...due, throughSequence }, folded?.state);
      if (!command) return 'behind';
      const request = ownRequest<CloseSettlement>(
        {
          ...{ merchantId, key: `settlement:${cutOff}`, ids: { currency }, body: { cutOff }, actor },
          // The entries were reckoned on this state: behind any other one they would be others.
          ifMatch: folded?.revision ?? NO_STREAM,
        },
        { stream: streamOf(whose), commandType: 'CloseSettlement', make: (given) => ({ ...command, ...given }) },
      );
      const answer = await this.money.settlement.execute(request);
      if (!isRefusal(answer)) return answer.outcome === 'recorded' ? closedBy(answer.events) : 'nothing';
      if (answer.refusal === 'NOTHING_TO_SETTLE') return 'nothing';
      if (answer.refusal === 'OUTCOME_UNKNOWN') return 'behind';
    }
    return 'behind';
  }

  /** What closing it behind a state would come to; nothing is written. */
  async tryOut(whose: Whose, due: DueCutOff, state: LastClosing | undefined): Promise<Closing> {
    const throughSequence = await this.cutOffs.throughSequenceSoFar(due.cutOff);
    if (throughSequence === undefined || !(await this.seen.through(whose.merchantId, throughSequence))) return 'behind';
    const command = await this.commandOf(whose, { ...due, throughSequence }, state);
    if (!command) return 'behind';
    const answer = closeSettlement({ ...command, recordedAt: this.ledger.clock.now(), actor: 'dry run' }, state);
    return isRefusal(answer) ? 'nothing' : answer[0];
  }

  /** Undefined while the views are behind. */
  private async commandOf(
    whose: Whose,
    due: DueCutOff & { readonly throughSequence: number },
    state: LastClosing | undefined,
  ): Promise<Omit<CloseSettlement, 'recordedAt' | 'actor'> | undefined> {
    const entries = await summarizeEntries(this.views, whose, entriesToClose(state, due));
    if (isCatchingUp(entries)) return undefined;
    return { type: 'CloseSettlement', currency: whose.currency, ...due, entries };
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
