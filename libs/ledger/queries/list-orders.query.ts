import type { Refusal } from '@domain';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type FindOrders, findOrders, type OrderSummary, ordersProjection, type Page } from '@read-models';
import type { Viewed } from './viewed';
import { Views } from './views';

/** A page of a merchant's orders. Refuses as views do. */
export class ListOrdersQuery extends Query<Viewed<Page<OrderSummary>> | Refusal> {
  constructor(readonly asked: FindOrders & { readonly atLeast?: string }) {
    super();
  }
}

@QueryHandler(ListOrdersQuery)
export class ListOrdersHandler implements IQueryHandler<ListOrdersQuery> {
  constructor(private readonly views: Views) {}

  execute({ asked }: ListOrdersQuery): Promise<Viewed<Page<OrderSummary>> | Refusal> {
    const { atLeast, ...question } = asked;
    return this.views.ask(ordersProjection, asked, (views) => findOrders(views, question));
  }
}
