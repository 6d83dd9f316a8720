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

export type CustomerCreditRow = RowOf<typeof customerCredits>;
