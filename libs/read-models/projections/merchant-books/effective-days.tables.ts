import { amount, integer, json, table, text, total } from '../../table';
import type { StoredBalances, StoredPosting } from './journal.tables';

const ofBooks = { merchantId: text, currency: text };
const ofLateEntries = { ...ofBooks, due: text, kind: text, mirrors: text, effectiveOn: text };

/** The latest day in UTC on which anything was recorded in some books. */
export const bookDays = table({
  name: 'book_days',
  history: 'current',
  columns: { ...ofBooks, day: text },
  key: ['merchantId', 'currency'],
});

/** Where each of those days began: everything before was recorded on an earlier one, and had taken effect by then. */
export const bookDayStarts = table({
  name: 'book_day_starts',
  history: 'append-only',
  columns: { ...ofBooks, day: text, sequence: integer },
  key: ['merchantId', 'currency', 'day'],
});

/** What was posted when the books stood on a later day than that on which it took effect. */
export const latePostings = table({
  name: 'late_postings',
  history: 'append-only',
  columns: { ...ofBooks, sequence: integer, effectiveOn: text, postings: json<readonly StoredPosting[]>() },
  key: ['sequence'],
  indexes: [['merchantId', 'currency']],
});

/** The entries of the queue that came with them. `mirrors` is '' but for corrections. */
export const lateEntries = table({
  name: 'late_entries',
  history: 'append-only',
  columns: { ...ofLateEntries, sequence: integer, index: integer, amount },
  key: ['sequence', 'index'],
});

/** Their sums, as those of the queue, by the day on which they took effect. */
export const lateTotals = table({
  name: 'late_totals',
  history: 'versions',
  columns: { ...ofLateEntries, amount: total, entries: integer },
  key: ['merchantId', 'currency', 'due', 'kind', 'mirrors', 'effectiveOn'],
});

/** Sums of the late postings by the day on which they took effect. */
export const lateBalances = table({
  name: 'late_balances',
  history: 'versions',
  columns: { ...ofBooks, effectiveOn: text, accounts: json<StoredBalances>() },
  key: ['merchantId', 'currency', 'effectiveOn'],
});
