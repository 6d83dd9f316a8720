import type { Refusal } from '@domain';
import { Query } from '@nestjs/cqrs';
import type { OrderView } from './order-view';

/** The order, its captures and its refunds, as of now. Refuses with ORDER_NOT_FOUND, POSITION_UNKNOWN. */
export class GetOrderQuery extends Query<OrderView | Refusal> {
  constructor(readonly asked: { readonly merchantId: string; readonly orderId: string; readonly atLeast?: string }) {
    super();
  }
}
