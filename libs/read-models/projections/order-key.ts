import type { LedgerRecord, OrderEvent } from '@domain';

/** Whose order an event is of: the beginning of the key of every row about it. */
export function orderKey({ envelope, event }: LedgerRecord<OrderEvent>): [merchantId: string, orderId: string] {
  if (envelope.merchantId === null) throw new Error(`the order event ${envelope.eventId} names no merchant`);
  return [envelope.merchantId, event.orderId];
}
