import type { Refusal } from '@domain';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { SettlementAsked } from './known-settlement';
import { type SettlementWithPayout, settlementWithPayout } from './settlement-with-payout';
import type { Viewed } from './viewed';
import { Views } from './views';

/** One closed settlement of a merchant. Refuses with SETTLEMENT_NOT_FOUND and as views do. */
export class GetSettlementQuery extends Query<Viewed<SettlementWithPayout> | Refusal> {
  constructor(readonly asked: SettlementAsked) {
    super();
  }
}

@QueryHandler(GetSettlementQuery)
export class GetSettlementHandler implements IQueryHandler<GetSettlementQuery> {
  constructor(private readonly views: Views) {}

  execute({ asked }: GetSettlementQuery): Promise<Viewed<SettlementWithPayout> | Refusal> {
    return settlementWithPayout(this.views, asked);
  }
}
