import { isRefusal, type Refusal, refuse } from '@domain';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { readPayout, settlementsProjection } from '@read-models';
import { knownSettlement } from './known-settlement';
import type { MomentAsked } from './moment';
import type { SettlementWithPayout } from './settlement-with-payout';
import type { Viewed } from './viewed';
import { Views } from './views';

/** One payout, with the settlement that it pays out. Refuses with PAYOUT_NOT_FOUND and as views do. */
export class GetPayoutQuery extends Query<Viewed<Required<SettlementWithPayout>> | Refusal> {
  constructor(
    readonly asked: MomentAsked & { readonly merchantId: string; readonly payoutId: string; readonly atLeast?: string },
  ) {
    super();
  }
}

@QueryHandler(GetPayoutQuery)
export class GetPayoutHandler implements IQueryHandler<GetPayoutQuery> {
  constructor(private readonly views: Views) {}

  async execute({ asked }: GetPayoutQuery): Promise<Viewed<Required<SettlementWithPayout>> | Refusal> {
    const { merchantId, payoutId } = asked;
    const viewed = await this.views.ask(settlementsProjection, asked, (views, asOf) =>
      readPayout(views, { merchantId, payoutId }, asOf),
    );
    if (isRefusal(viewed)) return viewed;
    const { answer: payout, ...rest } = viewed;
    if (!payout) return refuse('PAYOUT_NOT_FOUND', 'No settlement of the merchant has such a payout.', { payoutId });
    const { currency, settlementNumber } = payout;
    const settlement = await knownSettlement(this.views, { merchantId, currency, settlementNumber });
    if (isRefusal(settlement)) return settlement;
    return { ...rest, answer: { payout, settlement: settlement.answer } };
  }
}
