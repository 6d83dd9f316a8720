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
    orderId: text,
    captureId: text,
    captureNumber: integer,
    refundId: nullable(text),
    /** The merchant's own references of the capture and of the refund. */
    captureReference: nullable(text),
    refundReference: nullable(text),
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

/** What later events need to know of a capture to queue its returns and corrections. */
export const queuedCaptures = table({
  name: 'queued_captures',
  history: 'current',
  columns: {
    merchantId: text,
    orderId: text,
    captureNumber: integer,
    amount,
    recordedAt: text,
    reference: nullable(text),
  },
  key: ['merchantId', 'orderId', 'captureNumber'],
  clusteredBy: ['merchantId', 'orderId'],
});

export const queuedRefunds = table({
  name: 'queued_refunds',
  history: 'current',
  columns: { merchantId: text, orderId: text, refundNumber: integer, reference: nullable(text) },
  key: ['merchantId', 'orderId', 'refundNumber'],
  clusteredBy: ['merchantId', 'orderId'],
});

export type SettlementEntryRow = RowOf<typeof settlementEntries>;
export type SettlementTotalRow = RowOf<typeof settlementTotals>;
export type QueuedCaptureRow = RowOf<typeof queuedCaptures>;
