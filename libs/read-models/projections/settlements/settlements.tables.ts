import type { EntryKind, PayoutAccount } from '@domain';
import { integer, json, nullable, type RowOf, table, text, total } from '../../table';
import { pastOf } from '../past-of';

/** Entries of one kind in a settlement; minor units as decimal text, because JSON knows no bigint. */
export interface StoredKindTotal {
  readonly kind: EntryKind;
  readonly count: number;
  readonly amount: string;
}

/** How far the settlement before had come: what is left out of this one. */
export interface StoredReach {
  readonly cutOff: string;
  readonly dueThrough: string;
  readonly throughSequence: number;
}

export const settlements = table({
  name: 'settlements',
  history: 'append-only',
  columns: {
    sequence: integer,
    merchantId: text,
    currency: text,
    settlementNumber: integer,
    cutOff: text,
    dueThrough: text,
    throughSequence: integer,
    count: integer,
    totalsByKind: json<readonly StoredKindTotal[]>(),
    openingBalance: total,
    payoutAmount: total,
    closingBalance: total,
    rootHash: text,
    payoutId: nullable(text),
    recordedAt: text,
    before: nullable(json<StoredReach>()),
  },
  key: ['merchantId', 'currency', 'settlementNumber'],
  indexes: [['merchantId', 'cutOff']],
});

export const lastSettlements = table({
  name: 'last_settlements',
  history: 'current',
  columns: {
    merchantId: text,
    currency: text,
    settlementNumber: integer,
    cutOff: text,
    dueThrough: text,
    throughSequence: integer,
    closingBalance: total,
  },
  key: ['merchantId', 'currency'],
});

/** `due` once its settlement is closed; then what the bank was told, and what it said. */
export const payouts = table({
  name: 'payouts',
  history: 'current',
  columns: {
    merchantId: text,
    payoutId: text,
    currency: text,
    settlementNumber: integer,
    amount: total,
    status: text,
    /** Of its settlement. */
    closedSequence: integer,
    closedAt: text,
    sentSequence: nullable(integer),
    sentAt: nullable(text),
    messageId: nullable(text),
    endToEndId: nullable(text),
    account: nullable(json<PayoutAccount>()),
    bankReference: nullable(text),
    /** When the bank's last word was recorded, and when it happened there. */
    answeredAt: nullable(text),
    effectiveAt: nullable(text),
    reason: nullable(text),
  },
  key: ['merchantId', 'payoutId'],
  indexes: [['merchantId', 'closedSequence'], ['status', 'currency'], ['messageId'], ['endToEndId'], ['bankReference']],
});

/** Adjustments by hand, also those that wait for the second pair of eyes. */
export const adjustments = table({
  name: 'adjustments',
  history: 'current',
  columns: {
    merchantId: text,
    adjustmentId: text,
    currency: text,
    amount: total,
    account: text,
    status: text,
    reason: text,
    proposedBy: text,
    proposedSequence: integer,
    proposedAt: text,
    decidedBy: nullable(text),
    decidedAt: nullable(text),
    rejection: nullable(text),
    effectiveAt: nullable(text),
  },
  key: ['merchantId', 'adjustmentId'],
  indexes: [['merchantId', 'proposedSequence']],
});

export const payoutsPast = pastOf(payouts);
export const adjustmentsPast = pastOf(adjustments);

export type SettlementRow = RowOf<typeof settlements>;
export type PayoutRow = RowOf<typeof payouts>;
export type AdjustmentRow = RowOf<typeof adjustments>;
