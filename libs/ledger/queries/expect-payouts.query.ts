import {
  type CalendarDate,
  captureFactsOf,
  cutOffsAfter,
  entriesOfOrderEvent,
  type Instant,
  localDate,
  type MerchantTerms,
  merchantStream,
} from '@domain';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { CommandAnswer } from '../commands/command-answer';
import { MerchantMoneyCommands } from '../commands/merchant-money/merchant-money.commands';

/** What a capture adds to a settlement, net of fees and of what is held back, in minor units. */
export interface ExpectedPayout {
  readonly due: CalendarDate;
  readonly amount: bigint;
  /** The cut-off of the settlement that it will be in; absent where no terms are agreed. */
  readonly closesAt?: Instant;
}

/** When a capture will be paid out under the terms of now: the part that is due first, and what is released later. */
export class ExpectPayoutsQuery extends Query<readonly ExpectedPayout[]> {
  constructor(readonly captured: CommandAnswer) {
    super();
  }
}

@QueryHandler(ExpectPayoutsQuery)
export class ExpectPayoutsHandler implements IQueryHandler<ExpectPayoutsQuery> {
  constructor(private readonly money: MerchantMoneyCommands) {}

  async execute({ captured: { merchantId, events } }: ExpectPayoutsQuery): Promise<readonly ExpectedPayout[]> {
    const [first] = events;
    if (first?.event.type !== 'OrderCaptured' && first?.event.type !== 'PartialCaptureRecorded') return [];
    const { event, recordedAt } = first;
    const terms = (await this.money.merchants.fresh(merchantStream(merchantId)))?.state.terms;
    const known = { recordedAt, ...(terms && { terms }) };
    const entries = entriesOfOrderEvent(event, { ...known, captureFacts: () => captureFactsOf(event, known) });
    const byDue = Map.groupBy(entries, ({ due }) => due);
    return [...byDue]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([due, own]) => ({
        due,
        amount: own.reduce((sum, { amount }) => sum + amount, 0n),
        ...(terms && { closesAt: closingOf(due, terms, recordedAt) }),
      }));
  }
}

/** The first cut-off that reaches the day. */
function closingOf(due: CalendarDate, terms: MerchantTerms, after: Instant): Instant {
  for (const cutOff of cutOffsAfter(terms, after)) if (localDate(cutOff, terms.zone) >= due) return cutOff;
  throw new Error('cut-offs came to an end');
}
