import type { CalendarDate } from '@domain';
import { findAll } from '../../paging/find-all';
import type { CatchingUp, Read, ReadModelReader, Snapshot } from '../../read-models.port';
import { customerCapturesProjection } from '../customer-captures/customer-captures.projection';
import { AGES, type Age, ageOf } from './ageing';
import { type CustomerCreditRow, customerCredits, receivableDays } from './receivables.tables';

export interface AgeingQuestion {
  readonly merchantId: string;
  readonly on: CalendarDate;
  readonly currency?: string;
}

export interface OwedOnInvoices {
  readonly owed: bigint;
  readonly captures: number;
}

export interface OnOrders {
  readonly amount: bigint;
  readonly orders: number;
}

/** What a merchant's customers owe in one currency. Nothing here is netted: credit of one customer pays no other. */
export interface Ageing extends OwedOnInvoices {
  readonly currency: string;
  /** They add up to what is owed on all invoices. */
  readonly ages: { readonly [Name in Age]: OwedOnInvoices };
  /** Paid too much, to be paid back. */
  readonly credit: OnOrders;
  /** Paid before there was an invoice. */
  readonly prepayment: OnOrders;
  /** Owed on the order and on no invoice, because a payment bounced that had been paid back. It has no due date. */
  readonly overdrawn: OnOrders;
}

/** One entry for each currency in which anything is owed, in credit or prepaid, by currency; also as of a sequence. */
export function readReceivablesAgeing(
  reader: ReadModelReader,
  question: AgeingQuestion,
  asOf?: number,
): Promise<Read<readonly Ageing[]> | CatchingUp> {
  const { merchantId } = question;
  return reader.read(customerCapturesProjection, (snapshot) => ageingsOf(snapshot, question), {
    asOf,
    merchantId,
  });
}

async function ageingsOf(snapshot: Snapshot, { merchantId, on, currency }: AgeingQuestion): Promise<Ageing[]> {
  const only = currency !== undefined && { currency };
  const every = await findAll(snapshot, receivableDays, { merchantId, ...only });
  const days = every.filter(({ captures }) => captures > 0);
  const credits = await findAll(snapshot, customerCredits, { merchantId, ...only });
  const currencies = new Set([...days, ...credits.filter(hasAny)].map((row) => row.currency));
  return [...currencies].toSorted().map((each) => {
    const ofCurrency = days.filter((day) => day.currency === each);
    const byAge = Map.groupBy(ofCurrency, ({ dueDate }) => ageOf(dueDate, on));
    return {
      currency: each,
      ...sumOf(ofCurrency),
      ages: Object.fromEntries(AGES.map((age) => [age, sumOf(byAge.get(age) ?? [])])) as Ageing['ages'],
      ...creditOf(credits.find((row) => row.currency === each)),
    };
  });
}

function sumOf(days: readonly OwedOnInvoices[]): OwedOnInvoices {
  return {
    owed: days.reduce((sum, { owed }) => sum + owed, 0n),
    captures: days.reduce((sum, { captures }) => sum + captures, 0),
  };
}

function hasAny({ ordersInCredit, ordersPrepaid, ordersOverdrawn }: CustomerCreditRow): boolean {
  return ordersInCredit + ordersPrepaid + ordersOverdrawn > 0;
}

function creditOf(row: CustomerCreditRow | undefined): Pick<Ageing, 'credit' | 'prepayment' | 'overdrawn'> {
  return {
    credit: { amount: row?.credit ?? 0n, orders: row?.ordersInCredit ?? 0 },
    prepayment: { amount: row?.prepayment ?? 0n, orders: row?.ordersPrepaid ?? 0 },
    overdrawn: { amount: row?.overdrawn ?? 0n, orders: row?.ordersOverdrawn ?? 0 },
  };
}
