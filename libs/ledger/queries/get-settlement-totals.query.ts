import type { Refusal } from '@domain';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import {
  merchantBooksProjection,
  type Page,
  readSettlementTotals,
  type SettlementQueueQuestion,
  type SettlementTotal,
} from '@read-models';
import type { MomentAsked } from './moment';
import type { Viewed } from './viewed';
import { Views } from './views';

/** The sums of the settlement queue by currency, due date and kind, now or at a moment. Refuses as views do. */
export class GetSettlementTotalsQuery extends Query<Viewed<Page<SettlementTotal>> | Refusal> {
  constructor(readonly asked: SettlementQueueQuestion & MomentAsked & { readonly atLeast?: string }) {
    super();
  }
}

@QueryHandler(GetSettlementTotalsQuery)
export class GetSettlementTotalsHandler implements IQueryHandler<GetSettlementTotalsQuery> {
  constructor(private readonly views: Views) {}

  execute({ asked }: GetSettlementTotalsQuery): Promise<Viewed<Page<SettlementTotal>> | Refusal> {
    const { asOf: _, at, atLeast, ...question } = asked;
    return this.views.ask(merchantBooksProjection, asked, (views, asOf) => readSettlementTotals(views, question, asOf));
  }
}
