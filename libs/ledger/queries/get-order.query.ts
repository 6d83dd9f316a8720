import { type Refusal } from '@domain';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { MomentAsked } from './moment';
import { OrderReading } from './order-reading';
import type { OrderView } from './order-view';

/** The order, its captures and its refunds, now or at a moment. Refuses with ORDER_NOT_FOUND, POSITION_UNKNOWN, and of a moment as views do. */
export class GetOrderQuery extends Query<OrderView | Refusal> {
  constructor(
    readonly asked: MomentAsked & { readonly merchantId: string; readonly orderId: string; readonly atLeast?: string },
  ) {
    super();
  }
}

@QueryHandler(GetOrderQuery)
export class GetOrderHandler implements IQueryHandler<GetOrderQuery> {
  constructor(private readonly orders: OrderReading) {}

  execute({ asked }: GetOrderQuery): Promise<OrderView | Refusal> {
    return this.orders.order(asked);
  }
}
