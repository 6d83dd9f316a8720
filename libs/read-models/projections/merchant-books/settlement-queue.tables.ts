import { amount, integer, nullable, type RowOf, table, text, total } from '../../table';

/** Entries in the order in which they arose. */
export const settlementEntries = table({
  name: 'settlement_entries',
  history: 'append-only',
  columns: {
    sequence: integer,
    index: integer,
    merchantId: text,
    currency: text,
    due: text,
    kind: text,
    /** Of a correction: the kind it takes back. */
    mirrors: nullable(text),
    amount,
    /** Of an entry about a capture: which one, and the refund where it is about that. */
    orderId: nullable(text),
    captureId: nullable(text),
    captureNumber: nullable(integer),
    refundId: nullable(text),
    /** The merchant's own references of the capture and of the refund. */
    captureReference: nullable(text),
    refundReference: nullable(text),
    /** Of any other entry: the payout, deposit or adjustment. */
    movementId: nullable(text),
    recordedAt: text,
    effectiveAt: text,
  },
  key: ['sequence', 'index'],
  indexes: [['merchantId', 'due']],
});

/** Sums per day and kind. `mirrors` is '' but for corrections, which are summed by the kind they take back. */
export const settlementTotals = table({
  name: 'settlement_totals',
  history: 'versions',
  columns: { merchantId: text, currency: text, due: text, kind: text, mirrors: text, amount: total, entries: integer },
  key: ['merchantId', 'currency', 'due', 'kind', 'mirrors'],
});

/** The days on which anything is due, and when something last came to be due then: so a closing finds what came late. */
export const dueDays = table({
  name: 'due_days',
  history: 'current',
  columns: { merchantId: text, currency: text, due: text, lastSequence: integer },
  key: ['merchantId', 'currency', 'due'],
  indexes: [['merchantId', 'currency', 'lastSequence']],
});

export type SettlementEntryRow = RowOf<typeof settlementEntries>;
export type SettlementTotalRow = RowOf<typeof settlementTotals>;
