import { amount, integer, nullable, type RowOf, table, text } from '../../table';

export const orders = table({
  name: 'orders',
  history: 'current',
  columns: {
    merchantId: text,
    orderId: text,
    customerId: nullable(text),
    currency: text,
    status: text,
    orderAmount: amount,
    remainingAmount: amount,
    capturedAmount: amount,
    refundedAmount: amount,
    captures: integer,
    ended: nullable(text),
    recordedAt: text,
    effectiveAt: text,
    expiresAt: text,
    /** `expiresAt` while something remains, so that what is to expire is found without looking at all that ever did. */
    openUntil: nullable(text),
    reference1: nullable(text),
    reference2: nullable(text),
  },
  key: ['merchantId', 'orderId'],
  clusteredBy: ['merchantId', 'orderId'],
  indexes: [
    ['merchantId', 'recordedAt'],
    ['merchantId', 'status', 'recordedAt'],
    ['merchantId', 'expiresAt'],
    ['merchantId', 'orderAmount'],
    ['customerId', 'merchantId', 'recordedAt'],
    ['openUntil'],
  ],
});

export type OrderRow = RowOf<typeof orders>;
