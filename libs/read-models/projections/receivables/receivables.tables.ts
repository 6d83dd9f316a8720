import { integer, type RowOf, table, text, total } from '../../table';

/** What is owed on the invoices that are due on one day. Days without an open invoice stay, at zero. */
export const receivableDays = table({
  name: 'receivable_days',
  history: 'versions',
  columns: {
    merchantId: text,
    currency: text,
    dueDate: text,
    owed: total,
    captures: integer,
  },
  key: ['merchantId', 'currency', 'dueDate'],
});

/**
 * What customers have on their orders beside invoices: credit, prepayment, and what they owe on no invoice, because money
 * that was paid back to them bounced later. Each with the number of orders.
 */
export const customerCredits = table({
  name: 'customer_credits',
  history: 'versions',
  columns: {
    merchantId: text,
    currency: text,
    credit: total,
    ordersInCredit: integer,
    prepayment: total,
    ordersPrepaid: integer,
    overdrawn: total,
    ordersOverdrawn: integer,
  },
  key: ['merchantId', 'currency'],
});

/** The day on which an invoice was due until an event: so it is found where it stood before. */
export const replacedDueDates = table({
  name: 'replaced_due_dates',
  history: 'append-only',
  columns: { merchantId: text, orderId: text, captureId: text, sequence: integer, dueDate: text },
  key: ['merchantId', 'orderId', 'captureId', 'sequence'],
  clusteredBy: ['merchantId', 'orderId'],
  indexes: [['merchantId', 'dueDate']],
});

export type CustomerCreditRow = RowOf<typeof customerCredits>;
