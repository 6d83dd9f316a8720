import { amount, integer, nullable, type RowOf, table, text, total } from '../../table';

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
    /** The merchant, as long as there is an `openUntil`: what one merchant may lose is found without looking at the others. */
    openFor: nullable(text),
    /** The merchant once nothing remains, and since which event: what was open at an earlier moment was closed after it. */
    closedFor: nullable(text),
    closedSequence: nullable(integer),
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
    ['openFor', 'openUntil'],
    ['closedFor', 'expiresAt', 'orderId', 'closedSequence'],
  ],
});

/**
 * What an order's row said of these until an event, of those few events that changed them: everything else of an order's
 * past stands with its balances, or never changes. So orders are found and sorted as they were at any sequence.
 */
export const replacedOrders = table({
  name: 'replaced_orders',
  history: 'append-only',
  columns: {
    merchantId: text,
    orderId: text,
    sequence: integer,
    expiresAt: text,
    orderAmount: amount,
    reference1: nullable(text),
    reference2: nullable(text),
  },
  key: ['merchantId', 'orderId', 'sequence'],
  clusteredBy: ['merchantId', 'orderId'],
  indexes: [
    ['merchantId', 'expiresAt'],
    ['merchantId', 'orderAmount'],
  ],
});

/** What remains on the authorizations that end on one day in UTC. Days on which nothing is open any more stay, at zero. */
export const expiryDays = table({
  name: 'expiry_days',
  history: 'versions',
  columns: { merchantId: text, currency: text, day: text, remainingAmount: total, orders: integer },
  key: ['merchantId', 'currency', 'day'],
});

export type ExpiryDayRow = RowOf<typeof expiryDays>;
export type OrderRow = RowOf<typeof orders>;
