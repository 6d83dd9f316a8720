import type { Refusal } from '@domain';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { MomentAsked } from './moment';
import type { OrderHistory } from './order-history';
import { OrderReading } from './order-reading';

/** What happened to the order, one page: oldest first, from a revision on, up to now or a moment. Refuses as the order does. */
export class GetOrderHistoryQuery extends Query<OrderHistory | Refusal> {
  constructor(
    readonly asked: MomentAsked & {
      readonly merchantId: string;
      readonly orderId: string;
      readonly fromRevision?: number;
      /** At most `HISTORY_PAGE_MAX`. */
      readonly limit?: number;
      readonly atLeast?: string;
    },
  ) {
    super();
  }
}

@QueryHandler(GetOrderHistoryQuery)
export class GetOrderHistoryHandler implements IQueryHandler<GetOrderHistoryQuery> {
  constructor(private readonly orders: OrderReading) {}

  execute({ asked }: GetOrderHistoryQuery): Promise<OrderHistory | Refusal> {
    return this.orders.history(asked);
  }
}
