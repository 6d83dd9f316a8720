import type { Account, Posting } from '@domain';
import { integer, json, type RowOf, table, text } from '../../table';

/** Account, side, and minor units as decimal text, because JSON knows no bigint. */
export type StoredPosting = readonly [Account, Posting['side'], amount: string];

/** What an account was debited and credited with, in minor units as decimal text. Accounts without either are left out. */
export type StoredBalances = { readonly [Name in Account]?: readonly [debited: string, credited: string] };

/** One entry for each event that posts, in the order of the log. */
export const journal = table({
  name: 'journal',
  history: 'append-only',
  columns: {
    sequence: integer,
    merchantId: text,
    currency: text,
    type: text,
    /** The order, payout, deposit or adjustment, or the number of the settlement. */
    subjectId: text,
    recordedAt: text,
    effectiveAt: text,
    postings: json<readonly StoredPosting[]>(),
  },
  key: ['sequence'],
  indexes: [['merchantId', 'currency']],
});

/** Running totals of every account, so that a trial balance of any sequence is one row. */
export const accountBalances = table({
  name: 'account_balances',
  history: 'versions',
  columns: { merchantId: text, currency: text, accounts: json<StoredBalances>() },
  key: ['merchantId', 'currency'],
});

export type JournalRow = RowOf<typeof journal>;
