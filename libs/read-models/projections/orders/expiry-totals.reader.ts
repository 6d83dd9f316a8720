import type { CalendarDate } from '@domain';
import { findAll } from '../../paging/find-all';
import type { CatchingUp, Read, ReadModelReader } from '../../read-models.port';
import { ordersProjection } from './orders.projection';
import { expiryDays } from './orders.tables';

export interface ExpiryTotalsQuestion {
  readonly merchantId: string;
  /** The last day in UTC, included. */
  readonly to: CalendarDate;
  readonly currency?: string;
}

/** What remains on the authorizations that end on one day. */
export interface ExpiryDay {
  readonly day: CalendarDate;
  readonly remainingAmount: bigint;
  readonly orders: number;
}

/** The same over all days asked for, in one currency. */
export interface ExpiryTotal extends Omit<ExpiryDay, 'day'> {
  readonly currency: string;
  /** In their order; days without any are left out. */
  readonly days: readonly ExpiryDay[];
}

/** What a merchant loses by the end of a day unless it is captured or extended, by currency. */
export async function readExpiryTotals(
  reader: ReadModelReader,
  { merchantId, to, currency }: ExpiryTotalsQuestion,
): Promise<Read<readonly ExpiryTotal[]> | CatchingUp> {
  const where = { openFor: merchantId, day: { to }, ...(currency !== undefined && { currency }) };
  const read = await reader.read(ordersProjection, (snapshot) => findAll(snapshot, expiryDays, where), { merchantId });
  if (!('answer' in read)) return read;
  const byCurrency = Map.groupBy(read.answer, (day) => day.currency);
  return { sequence: read.sequence, answer: [...byCurrency].map(([name, days]) => totalOf(name, days)) };
}

function totalOf(currency: string, days: readonly ExpiryDay[]): ExpiryTotal {
  return {
    currency,
    remainingAmount: days.reduce((sum, { remainingAmount }) => sum + remainingAmount, 0n),
    orders: days.reduce((sum, { orders }) => sum + orders, 0),
    days: days.map(({ day, remainingAmount, orders }) => ({ day, remainingAmount, orders })),
  };
}
