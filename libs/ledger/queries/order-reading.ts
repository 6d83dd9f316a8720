import type { Refusal } from '@domain';
import type { OpenLedger } from '../opening/open-ledger';
import type { OrderHistory } from './order-history';
import type { OrderView } from './order-view';
import { refusedPosition } from './reached-position';
import { type HistoryAsked, readHistory } from './read-history';
import { readOrder } from './read-order';

interface OrderAsked {
  readonly merchantId: string;
  readonly orderId: string;
  readonly atLeast?: string;
}

/** Questions that an order's own stream answers: always fresh, so that `atLeast` only has to be of this log. */
export class OrderReading {
  constructor(private readonly ledger: OpenLedger) {}

  async order({ merchantId, orderId, atLeast }: OrderAsked): Promise<OrderView | Refusal> {
    return (await refusedPosition(this.ledger, atLeast)) ?? readOrder(this.ledger, merchantId, orderId);
  }

  async history(asked: OrderAsked & HistoryAsked): Promise<OrderHistory | Refusal> {
    return (await refusedPosition(this.ledger, asked.atLeast)) ?? readHistory(this.ledger, asked);
  }
}
