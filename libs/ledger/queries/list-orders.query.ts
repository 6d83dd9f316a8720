import { isRefusal, type Refusal } from '@domain';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import {
  type FindOrders,
  findOrders,
  findOrdersAsOf,
  type OrderSummary,
  orderBalancesProjection,
  ordersProjection,
  type Page,
} from '@read-models';
import { type MomentAsked, momentOf, pastMomentAt } from './moment';
import type { Viewed } from './viewed';
import { Views } from './views';

/** A page of a merchant's orders, now or at a moment: that may show fewer than were asked for, and still have a next one. Refuses as views do. */
export class ListOrdersQuery extends Query<Viewed<Page<OrderSummary>> | Refusal> {
  constructor(readonly asked: FindOrders & MomentAsked & { readonly atLeast?: string }) {
    super();
  }
}

@QueryHandler(ListOrdersQuery)
export class ListOrdersHandler implements IQueryHandler<ListOrdersQuery> {
  constructor(private readonly views: Views) {}

  async execute({ asked }: ListOrdersQuery): Promise<Viewed<Page<OrderSummary>> | Refusal> {
    const { asOf: _, at, atLeast, ...question } = asked;
    const moment = await momentOf(this.views, [ordersProjection, orderBalancesProjection], asked);
    if (isRefusal(moment)) return moment;
    const { asOf, told } = moment;
    const { merchantId } = asked;
    if (asOf === undefined) {
      return this.views.askNow(ordersProjection, asked, (views) => findOrders(views, question));
    }
    const then = await pastMomentAt(this.views, asOf);
    if (isRefusal(then)) return then;
    const viewed = await this.views.askNow(ordersProjection, { merchantId, atLeast }, (views) =>
      findOrdersAsOf(views, question, then),
    );
    return isRefusal(viewed) ? viewed : { ...viewed, ...told };
  }
}
