import { parse, v5 } from 'uuid';

/** What a command can create inside an order. */
export type Created = 'capture' | 'refund' | 'payment' | 'payback' | 'write-off';

/** What a command can create for a merchant. */
export type CreatedForMerchant = 'adjustment' | 'deposit';

/** Ids follow from the idempotency key, so that every try of a command gives the same: UUID version 5 in the ledger's namespace. */
export interface DerivedIds {
  orderId(merchantId: string, key: string): string;
  /** Of what a command creates for a merchant, beside orders. */
  merchantThingId(kind: CreatedForMerchant, merchantId: string, key: string): string;
  /** What the bank calls a payout: unique among all merchants, 32 characters. */
  endToEndId(merchantId: string, payoutId: string): string;
  /** What the bank calls a message with payments, where its maker did not say: 32 characters. */
  messageId(key: string): string;
  createdId(kind: Created, merchantId: string, orderId: string, key: string): string;
  eventId(appendIndex: number, stream: string, key: string): string;
}

export function derivedIds(ledgerId: string): DerivedIds {
  // As bytes: the library would otherwise read the namespace's text again for every id.
  const namespace = parse(ledgerId);
  const idOf = (name: string) => v5(Buffer.from(name), namespace);
  return {
    orderId: (merchantId, key) => idOf(`order:${merchantId}:${key}`),
    merchantThingId: (kind, merchantId, key) => idOf(`${kind}:${merchantId}:${key}`),
    endToEndId: (merchantId, payoutId) => idOf(`payout:${merchantId}:${payoutId}`).replaceAll('-', ''),
    messageId: (key) => idOf(`payment-file:${key}`).replaceAll('-', ''),
    createdId: (kind, merchantId, orderId, key) => idOf(`${kind}:${merchantId}:${orderId}:${key}`),
    eventId: (appendIndex, stream, key) => idOf(`event:${appendIndex}:${stream}:${key}`),
  };
}
