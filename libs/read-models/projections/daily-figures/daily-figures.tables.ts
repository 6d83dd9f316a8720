import { json, type RowOf, table, text } from '../../table';

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

/** One row a merchant, currency and day in UTC on which anything was recorded. */
export const dailyFigures = table({
  name: 'daily_figures',
  history: 'current',
  columns: { merchantId: text, currency: text, day: text, figures: json<StoredDay>() },
  key: ['merchantId', 'currency', 'day'],
  indexes: [['merchantId', 'day']],
});

export type DailyFiguresRow = RowOf<typeof dailyFigures>;
