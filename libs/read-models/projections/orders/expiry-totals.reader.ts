import type { CalendarDate } from '@domain';
import { findAll } from '../../paging/find-all';
import { type CatchingUp, isCatchingUp, type Read, type ReadModelReader, type Snapshot } from '../../read-models.port';
import { ordersProjection } from './orders.projection';
import { type ExpiryDayRow, expiryDays } from './orders.tables';

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

/** What a merchant loses by the end of a day unless it is captured or extended, by currency; also as of a sequence. */
export async function readExpiryTotals(
  reader: ReadModelReader,
  question: ExpiryTotalsQuestion,
  asOf?: number,
): Promise<Read<readonly ExpiryTotal[]> | CatchingUp> {
  const { merchantId } = question;
  const read = await reader.read(ordersProjection, (snapshot) => openDays(snapshot, question), { asOf, merchantId });
  if (isCatchingUp(read)) return read;
  const byCurrency = Map.groupBy(read.answer, (day) => day.currency);
  return { sequence: read.sequence, answer: [...byCurrency].map(([name, days]) => totalOf(name, days)) };
}

/** The days on which anything ends that is open; as many rows are read as there ever were such days. */
export async function openDays(
  snapshot: Snapshot,
  { merchantId, to, currency }: ExpiryTotalsQuestion,
): Promise<readonly ExpiryDayRow[]> {
  const where = { merchantId, day: { to }, ...(currency !== undefined && { currency }) };
  const days = await findAll(snapshot, expiryDays, where);
  return days.filter(({ orders }) => orders > 0);
}

function totalOf(currency: string, days: readonly ExpiryDay[]): ExpiryTotal {
  return {
    currency,
    remainingAmount: days.reduce((sum, { remainingAmount }) => sum + remainingAmount, 0n),
    orders: days.reduce((sum, { orders }) => sum + orders, 0),
    days: days.map(({ day, remainingAmount, orders }) => ({ day, remainingAmount, orders })),
  };
}
