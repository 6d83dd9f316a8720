import { v5 } from 'uuid';

/** What a command can create inside an order. */
export type Created = 'capture' | 'refund' | 'payment' | 'payback' | 'write-off';

/** Ids follow from the idempotency key, so that every try of a command gives the same: UUID version 5 in the ledger's namespace. */
export interface DerivedIds {
  orderId(merchantId: string, key: string): string;
  createdId(kind: Created, merchantId: string, orderId: string, key: string): string;
  eventId(appendIndex: number, stream: string, key: string): string;
}

export function derivedIds(ledgerId: string): DerivedIds {
  return {
    orderId: (merchantId, key) => v5(`order:${merchantId}:${key}`, ledgerId),
    createdId: (kind, merchantId, orderId, key) => v5(`${kind}:${merchantId}:${orderId}:${key}`, ledgerId),
    eventId: (appendIndex, stream, key) => v5(`event:${appendIndex}:${stream}:${key}`, ledgerId),
  };
}
