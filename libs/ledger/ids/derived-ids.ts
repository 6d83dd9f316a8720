import { parse, v5 } from 'uuid';

/** What a command can create inside an order. */
export type Created = 'capture' | 'refund' | 'payment' | 'payback' | 'write-off';

/** Ids follow from the idempotency key, so that every try of a command gives the same: UUID version 5 in the ledger's namespace. */
export interface DerivedIds {
  orderId(merchantId: string, key: string): string;
  createdId(kind: Created, merchantId: string, orderId: string, key: string): string;
  eventId(appendIndex: number, stream: string, key: string): string;
}

export function derivedIds(ledgerId: string): DerivedIds {
  // As bytes: the library would otherwise read the namespace's text again for every id.
  const namespace = parse(ledgerId);
  const idOf = (name: string) => v5(Buffer.from(name), namespace);
  return {
    orderId: (merchantId, key) => idOf(`order:${merchantId}:${key}`),
    createdId: (kind, merchantId, orderId, key) => idOf(`${kind}:${merchantId}:${orderId}:${key}`),
    eventId: (appendIndex, stream, key) => idOf(`event:${appendIndex}:${stream}:${key}`),
  };
}
