import { isRefusal, type Refusal } from '@domain';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type PayoutView, readPayout, type Settlement, settlementsProjection } from '@read-models';
import { knownSettlement, type SettlementAsked } from './known-settlement';
import type { Viewed } from './viewed';
import { Views } from './views';

/** A settlement, and how far its payout has come. */
export interface SettlementWithPayout {
  readonly settlement: Settlement;
  /** Absent where it pays nothing out. */
  readonly payout?: PayoutView;
}

/** One closed settlement of a merchant. Refuses with SETTLEMENT_NOT_FOUND and as views do. */
export class GetSettlementQuery extends Query<Viewed<SettlementWithPayout> | Refusal> {
  constructor(readonly asked: SettlementAsked) {
    super();
  }
}

@QueryHandler(GetSettlementQuery)
export class GetSettlementHandler implements IQueryHandler<GetSettlementQuery> {
  constructor(private readonly views: Views) {}

  async execute({ asked }: GetSettlementQuery): Promise<Viewed<SettlementWithPayout> | Refusal> {
    const viewed = await knownSettlement(this.views, asked);
    if (isRefusal(viewed)) return viewed;
    const { answer: settlement, ...rest } = viewed;
    const { merchantId } = asked;
    const { payoutId } = settlement;
    if (payoutId === undefined) return { ...rest, answer: { settlement } };
    // A settlement never changes: what is true of it now was true of it when its payout is looked at.
    const payout = await this.views.ask(settlementsProjection, { merchantId }, (views) =>
      readPayout(views, { merchantId, payoutId }),
    );
    if (isRefusal(payout)) return payout;
    return { ...payout, answer: { settlement, ...(payout.answer && { payout: payout.answer }) } };
  }
}
