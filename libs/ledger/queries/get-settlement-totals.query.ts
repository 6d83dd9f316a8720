import type { Refusal } from '@domain';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import {
  merchantBooksProjection,
  type Page,
  readSettlementTotals,
  type SettlementQueueQuestion,
  type SettlementTotal,
} from '@read-models';
import type { Viewed } from './viewed';
import { Views } from './views';

/** The sums of the settlement queue by currency, due date and kind, also as of a sequence. Refuses as views do. */
export class GetSettlementTotalsQuery extends Query<Viewed<Page<SettlementTotal>> | Refusal> {
  constructor(readonly asked: SettlementQueueQuestion & { readonly asOf?: number; readonly atLeast?: string }) {
    super();
  }
}

@QueryHandler(GetSettlementTotalsQuery)
export class GetSettlementTotalsHandler implements IQueryHandler<GetSettlementTotalsQuery> {
  constructor(private readonly views: Views) {}

  execute({ asked }: GetSettlementTotalsQuery): Promise<Viewed<Page<SettlementTotal>> | Refusal> {
    const { asOf, atLeast, ...question } = asked;
    return this.views.ask(merchantBooksProjection, asked, (views) => readSettlementTotals(views, question, asOf));
  }
}
