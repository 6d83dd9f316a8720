import { isExpiryPending, type Order, type OrderEvent } from '@domain';
import type { AnsweredEvent, StreamAnswer } from './stream-answer';

/** What a command on an order led to. */
export interface CommandAnswer extends Omit<StreamAnswer<OrderEvent, Order>, 'state' | 'recordedAt'> {
  readonly merchantId: string;
  readonly events: readonly AnsweredEvent<OrderEvent>[];
  /** The order up to and with the append's last event. */
  readonly order: Order;
  /** The authorization had run out by then, and only the clock's event was missing. */
  readonly expiryPending: boolean;
}

export function orderAnswer(
  merchantId: string,
  { state, recordedAt, ...answer }: StreamAnswer<OrderEvent, Order>,
): CommandAnswer {
  return { ...answer, merchantId, order: state, expiryPending: isExpiryPending(state, recordedAt) };
}
