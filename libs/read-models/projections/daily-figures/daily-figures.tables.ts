import { integer, json, type RowOf, table, text } from '../../table';

/** What a day is told of, in the order in which it is shown. */
export const DAILY_FIGURES = [
  'authorized',
  'updated',
  'captured',
  'refunded',
  'released',
  'expired',
  'cancelled',
  'captureFailed',
  'refundFailed',
  'customerPaid',
  'paymentReversed',
  'customerPaidBack',
  'writtenOff',
  'paidOut',
  'payoutReturned',
] as const;
export type DailyFigureName = (typeof DAILY_FIGURES)[number];

/** Events of a day, and their sum in minor units as decimal text. Figures without an event are left out. */
export type StoredDay = { readonly [Name in DailyFigureName]?: readonly [events: number, amount: string] };

/** One event of a day: its figure by the place among all of them, the amount as decimal text in minor units. */
export type CountedEvent = readonly [sequence: number, figure: number, amount: string];

/**
 * Events that one row remembers: an earlier moment is what was counted later, less so many at most. More of them would not
 * fit into a quarter of a page of SQLite, and then take a page for each row.
 */
export const EVENTS_REMEMBERED = 32;

const ofDay = {
  ...{ merchantId: text, currency: text, day: text },
  figures: json<StoredDay>(),
  /** The events that were counted last, in the order of the log; no other row remembers them. */
  remembered: json<readonly CountedEvent[]>(),
};

/** One row a merchant, currency and day in UTC on which anything was recorded. */
export const dailyFigures = table({
  name: 'daily_figures',
  history: 'current',
  columns: ofDay,
  key: ['merchantId', 'currency', 'day'],
  indexes: [['merchantId', 'day']],
});

/** The same row as it was each time that it remembered enough, by the sequence of its last event. */
export const keptFigures = table({
  name: 'kept_figures',
  history: 'append-only',
  columns: { ...ofDay, sequence: integer },
  key: ['merchantId', 'currency', 'day', 'sequence'],
});

export type DailyFiguresRow = RowOf<typeof dailyFigures>;
