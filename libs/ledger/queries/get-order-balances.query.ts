import { isRefusal, type Refusal, refuse } from '@domain';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type OrderBalances, orderBalancesProjection, readOrderBalances } from '@read-models';
import type { Viewed } from './viewed';
import { Views } from './views';

/** The figures of an order and its lines, also as of a sequence. Refuses with ORDER_NOT_FOUND and as views do. */
export class GetOrderBalancesQuery extends Query<Viewed<OrderBalances> | Refusal> {
  constructor(
    readonly asked: {
      readonly merchantId: string;
      readonly orderId: string;
      readonly asOf?: number;
      readonly atLeast?: string;
    },
  ) {
    super();
  }
}

@QueryHandler(GetOrderBalancesQuery)
export class GetOrderBalancesHandler implements IQueryHandler<GetOrderBalancesQuery> {
  constructor(private readonly views: Views) {}

  async execute({ asked }: GetOrderBalancesQuery): Promise<Viewed<OrderBalances> | Refusal> {
    const { asOf, atLeast, ...order } = asked;
    const viewed = await this.views.ask(orderBalancesProjection, asked, (views) =>
      readOrderBalances(views, order, asOf),
    );
    if (isRefusal(viewed)) return viewed;
    const { answer, ...rest } = viewed;
    if (!answer) return refuse('ORDER_NOT_FOUND', 'There is no such order.', { orderId: order.orderId });
    return { ...rest, answer };
  }
}
