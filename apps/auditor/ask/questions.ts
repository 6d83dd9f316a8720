import type { Instant, Refusal } from '@domain';
import {
  GetCustomerCapturesQuery,
  GetDailyFiguresQuery,
  GetExpiryTotalsQuery,
  GetOrderBalancesQuery,
  GetOrderHistoryQuery,
  GetOrderQuery,
  GetPayoutQuery,
  GetReceivablesAgeingQuery,
  GetSettlementQuery,
  GetSettlementQueueQuery,
  GetSettlementTotalsQuery,
  GetTrialBalanceQuery,
  GetUpcomingSettlementsQuery,
  ListAdjustmentsQuery,
  ListExpiringAuthorizationsQuery,
  ListJournalQuery,
  ListOrdersQuery,
  ListOwedQuery,
  ListPayoutsQuery,
  ListReceivablesQuery,
  ListSettlementEntriesQuery,
  ListSettlementsQuery,
  ListTermsHistoryQuery,
  ListUpcomingEntriesQuery,
} from '@ledger';
import type { Query } from '@nestjs/cqrs';
import { CommandFault } from '../command.fault';

/** What was typed behind the question. */
export interface Asked {
  readonly merchant: string;
  readonly order?: string;
  readonly customer?: string;
  readonly currency?: string;
  readonly payout?: string;
  readonly settlement?: number;
  readonly asOf?: number;
  readonly at?: Instant;
  readonly effectiveTo?: string;
  readonly days?: number;
  readonly limit: number;
  readonly page?: string;
}

/** A week. */
const EXPIRING_DAYS_PRESET = 7;

type Asks = (asked: Asked) => Query<object | Refusal>;

/** By the word with which each is asked; the service answers the same over HTTP. */
export const QUESTIONS: Readonly<Record<string, Asks>> = {
  order: (asked) => new GetOrderQuery({ ...ofMoment(asked), orderId: needed(asked, 'order') }),
  history: (asked) =>
    new GetOrderHistoryQuery({ ...ofMoment(asked), orderId: needed(asked, 'order'), limit: asked.limit }),
  balances: (asked) => new GetOrderBalancesQuery({ ...ofDay(asked), orderId: needed(asked, 'order') }),
  orders: (asked) =>
    new ListOrdersQuery({ ...inPages(asked), ...(asked.customer !== undefined && { customerId: asked.customer }) }),
  customer: (asked) =>
    new GetCustomerCapturesQuery({ ...inPages(asked), of: { customerId: needed(asked, 'customer') } }),
  owed: (asked) => new ListOwedQuery({ ...inPages(asked), ...ofDay(asked), customerId: needed(asked, 'customer') }),
  receivables: (asked) =>
    new ListReceivablesQuery({
      ...inPages(asked),
      ...(asked.customer !== undefined && { customerId: asked.customer }),
    }),
  ageing: (asked) => new GetReceivablesAgeingQuery({ ...ofMoment(asked), ...inCurrency(asked) }),
  'daily-figures': (asked) => new GetDailyFiguresQuery(inPages(asked)),
  expiring: (asked) => new ListExpiringAuthorizationsQuery({ ...inPages(asked), days: daysOf(asked) }),
  'expiry-totals': (asked) =>
    new GetExpiryTotalsQuery({ ...ofMoment(asked), ...inCurrency(asked), days: daysOf(asked) }),
  queue: (asked) => new GetSettlementQueueQuery({ ...inPages(asked), ...ofDay(asked) }),
  'queue-totals': (asked) => new GetSettlementTotalsQuery({ ...inPages(asked), ...ofDay(asked) }),
  journal: (asked) => new ListJournalQuery({ ...inPages(asked), ...ofDay(asked), currency: needed(asked, 'currency') }),
  'trial-balance': (asked) => new GetTrialBalanceQuery({ ...ofDay(asked), currency: needed(asked, 'currency') }),
  settlements: (asked) => new ListSettlementsQuery(inPages(asked)),
  settlement: (asked) => new GetSettlementQuery({ ...ofMoment(asked), ...settlementIn(asked) }),
  'settlement-entries': (asked) => new ListSettlementEntriesQuery({ ...inPages(asked), ...settlementIn(asked) }),
  upcoming: (asked) => new GetUpcomingSettlementsQuery({ ...ofMoment(asked), ...inCurrency(asked) }),
  'upcoming-entries': (asked) =>
    new ListUpcomingEntriesQuery({ ...inPages(asked), currency: needed(asked, 'currency') }),
  payouts: (asked) => new ListPayoutsQuery(inPages(asked)),
  payout: (asked) => new GetPayoutQuery({ ...ofMoment(asked), payoutId: needed(asked, 'payout') }),
  adjustments: (asked) => new ListAdjustmentsQuery(inPages(asked)),
  terms: (asked) => new ListTermsHistoryQuery(ofMoment(asked)),
};

/** Those about figures that take effect on a day. */
export const BY_DAY: readonly string[] = ['balances', 'owed', 'queue', 'queue-totals', 'journal', 'trial-balance'];

function ofMoment({ merchant, asOf, at }: Asked) {
  return { merchantId: merchant, ...(asOf !== undefined && { asOf }), ...(at !== undefined && { at }) };
}

function ofDay(asked: Asked) {
  const { effectiveTo } = asked;
  return { ...ofMoment(asked), ...(effectiveTo !== undefined && { effectiveTo }) };
}

function inCurrency({ currency }: Asked) {
  return currency === undefined ? {} : { currency };
}

function inPages(asked: Asked) {
  const { limit, page } = asked;
  return { ...ofMoment(asked), ...inCurrency(asked), limit, ...(page !== undefined && { page }) };
}

function daysOf({ days }: Asked): number {
  return days ?? EXPIRING_DAYS_PRESET;
}

function settlementIn(asked: Asked) {
  return { currency: needed(asked, 'currency'), settlementNumber: needed(asked, 'settlement') };
}

function needed<Name extends keyof Asked>(asked: Asked, name: Name): NonNullable<Asked[Name]> {
  const value = asked[name];
  if (value === undefined || value === null) throw new CommandFault(`this question needs --${name}`);
  return value as NonNullable<Asked[Name]>;
}
