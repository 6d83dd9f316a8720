import type { Envelope, OrderEvent, Refusal } from '@domain';
import { Query } from '@nestjs/cqrs';

/** What happened to the order, one page: oldest first, from a revision on. Refuses with ORDER_NOT_FOUND, POSITION_UNKNOWN. */
export class GetOrderHistoryQuery extends Query<OrderHistory | Refusal> {
  constructor(
    readonly asked: {
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

export const HISTORY_PAGE_MAX = 200;

export interface OrderHistory {
  readonly events: readonly HistoryEvent[];
  /** Where the next page starts; absent on the last one. */
  readonly nextRevision?: number;
}

export interface HistoryEvent {
  readonly envelope: Envelope;
  /** Personal values are readable, or still sealed where their key was erased. */
  readonly event: OrderEvent;
  /** Lower-case hex of the stream's hash chain up to and with this event. */
  readonly hash: string;
  readonly position: string;
}
