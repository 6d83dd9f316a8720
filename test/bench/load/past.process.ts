import { isRefusal } from '@domain';
import {
  GetCustomerCapturesQuery,
  GetDailyFiguresQuery,
  GetExpiryTotalsQuery,
  GetOrderBalancesQuery,
  GetOrderQuery,
  GetReceivablesAgeingQuery,
  GetSettlementQueueQuery,
  GetSettlementTotalsQuery,
  GetTrialBalanceQuery,
  GetUpcomingSettlementsQuery,
  ListExpiringAuthorizationsQuery,
  ListJournalQuery,
  ListOrdersQuery,
  ListReceivablesQuery,
  loadConfiguration,
  openQuestions,
} from '@ledger';
import type { Query } from '@nestjs/cqrs';
import { customerOf, EVENTS_PER_PAST_ORDER, timeOf } from '../world/past-log';
import { MERCHANT, orderIdOf } from '../world/sample-order';
import type { PastJob, PastResult } from './past.job';
import { sendResult } from './send-result';

/** A moment somewhere in the log, and an order that was there then. */
interface Somewhere {
  readonly asOf: number;
  readonly at: string;
  readonly index: number;
  readonly orders: number;
}

const whose = { merchantId: MERCHANT };
const books = { ...whose, currency: 'EUR' };

const QUESTIONS: Readonly<Record<string, (somewhere: Somewhere) => Query<unknown>>> = {
  'balances of an order': ({ asOf, index }) => new GetOrderBalancesQuery({ ...whose, orderId: orderIdOf(index), asOf }),
  'balances of an order at an instant': ({ at, index }) =>
    new GetOrderBalancesQuery({ ...whose, orderId: orderIdOf(index), at }),
  'an order': ({ asOf, index }) => new GetOrderQuery({ ...whose, orderId: orderIdOf(index), asOf }),
  'a page of 50 orders': ({ asOf }) => new ListOrdersQuery({ ...whose, limit: 50, asOf }),
  'a page of 50 orders of one status': ({ asOf }) =>
    new ListOrdersQuery({ ...whose, limit: 50, status: ['PART_CAPTURED'], asOf }),
  'five orders of a customer': ({ asOf, index, orders }) =>
    new GetCustomerCapturesQuery({ ...whose, of: { customerId: customerOf(index, orders) }, limit: 5, asOf }),
  'ageing of receivables': ({ asOf }) => new GetReceivablesAgeingQuery({ ...whose, on: '2026-06-01', asOf }),
  'a page of 50 receivables': ({ asOf }) => new ListReceivablesQuery({ ...whose, limit: 50, asOf }),
  'a page of 50 expiring authorizations': ({ asOf }) =>
    new ListExpiringAuthorizationsQuery({ ...whose, days: 180, limit: 50, asOf }),
  'what is lost by expiry': ({ asOf }) => new GetExpiryTotalsQuery({ ...whose, days: 180, asOf }),
  'a hundred daily figures': ({ asOf }) => new GetDailyFiguresQuery({ ...whose, limit: 100, asOf }),
  'the next settlement': ({ asOf }) => new GetUpcomingSettlementsQuery({ ...books, asOf }),
  'a page of 100 entries of the queue': ({ asOf }) => new GetSettlementQueueQuery({ ...whose, limit: 100, asOf }),
  'totals of the queue by effective date': ({ asOf, at }) =>
    new GetSettlementTotalsQuery({ ...books, limit: 100, asOf, effectiveTo: at.slice(0, 10) }),
  'a page of 100 entries of the journal': ({ asOf }) => new ListJournalQuery({ ...books, limit: 100, asOf }),
  'trial balance': ({ asOf }) => new GetTrialBalanceQuery({ ...books, asOf }),
  'trial balance at an instant': ({ at }) => new GetTrialBalanceQuery({ ...books, at }),
  'trial balance by effective date': ({ asOf, at }) =>
    new GetTrialBalanceQuery({ ...books, asOf, effectiveTo: at.slice(0, 10) }),
};

/** Asks a ledger, alone in a process beside no service, about moments all over its log. */
process.once('message', async ({ settings, orders, times }: PastJob) => {
  const questions = await openQuestions(loadConfiguration(settings));
  const result: Record<string, number[]> = {};
  for (const [what, make] of Object.entries(QUESTIONS)) {
    const took: number[] = [];
    for (let time = 0; time < times; time += 1) {
      const query = make(somewhereIn(orders));
      const start = performance.now();
      const answer = await questions.execute(query);
      took.push(performance.now() - start);
      if (isRefusal(answer as object)) throw new Error(`${what}: ${JSON.stringify(answer)}`);
    }
    result[what] = took;
  }
  await questions.close();
  sendResult<PastResult>(result);
});

function somewhereIn(orders: number): Somewhere {
  // Behind the first orders, so that there is something to tell.
  const turn = Math.floor(orders * (0.1 + 0.9 * Math.random()));
  const index = Math.floor(turn * 0.8 * Math.random());
  return { asOf: turn * EVENTS_PER_PAST_ORDER - 1, at: timeOf(turn), index, orders };
}
