import { addCalendarDays, addDays, type Order, remaining, utcDate } from '@domain';
import fc from 'fast-check';
import { isPageUnknown } from '../../paging/page';
import { isCatchingUp } from '../../read-models.port';
import { foldedViews } from '../folded-views.fixture';
import { histories, type Moment } from '../histories.fixture';
import { type ExpiryTotal, type ExpiryTotalsQuestion, readExpiryTotals } from './expiry-totals.reader';
import { type FindExpiringOrders, findExpiringOrders, type OrderSummary } from './orders.reader';

const END_OF_TIME = '9999-12-31';
const day = fc.oneof(
  fc.integer({ min: 0, max: 240 }).map((days) => addCalendarDays('2026-01-01', days)),
  fc.constant(END_OF_TIME),
);

describe('what may be lost by expiry', () => {
  it('are the orders that end in time and have something remaining, the first to end first, page by page', async () => {
    await fc.assert(
      fc.asyncProperty(histories, day, fc.integer({ min: 1, max: 3 }), async ({ log, moments }, last, limit) => {
        const views = await foldedViews(log);
        const before = addDays(`${last}T00:00:00.000Z`, last === END_OF_TIME ? 0 : 1);
        for (const merchantId of ['m0', 'm1']) {
          const found = await everyPage(views, { merchantId, before, limit });
          const open = openOrders(moments, merchantId).filter(({ expiresAt }) => expiresAt < before);
          expect(found.map(({ orderId }) => orderId).sort()).toEqual(open.map(({ orderId }) => orderId).sort());
          const ends = found.map(({ expiresAt }) => expiresAt);
          expect(ends).toEqual(ends.toSorted());
          const inEuro = await everyPage(views, { merchantId, before, limit, currency: 'EUR' });
          expect(inEuro).toEqual(found.filter(({ currency }) => currency === 'EUR'));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is summed by currency and day to what remains on those orders', async () => {
    await fc.assert(
      fc.asyncProperty(histories, day, async ({ log, moments }, to) => {
        const views = await foldedViews(log);
        for (const merchantId of ['m0', 'm1']) {
          const expected = naiveTotals(openOrders(moments, merchantId), to);
          expect(await totals(views, { merchantId, to })).toEqual(expected);
          const inYen = expected.filter(({ currency }) => currency === 'JPY');
          expect(await totals(views, { merchantId, to, currency: 'JPY' })).toEqual(inYen);
        }
      }),
      { numRuns: 100 },
    );
  });
});

type Views = Awaited<ReturnType<typeof foldedViews>>;

function openOrders(moments: readonly Moment[], merchantId: string): Order[] {
  const mine = moments.filter((moment) => moment.merchantId === merchantId);
  const last = [...new Map(mine.map(({ order }) => [order.orderId, order])).values()];
  return last.filter((order) => order.ended === undefined && remaining(order).amount > 0n);
}

function naiveTotals(orders: readonly Order[], to: string): ExpiryTotal[] {
  const inTime = orders.filter(({ expiresAt }) => utcDate(expiresAt) <= to);
  const sumOf = (some: readonly Order[]) => ({
    remainingAmount: some.reduce((sum, order) => sum + remaining(order).amount, 0n),
    orders: some.length,
  });
  const valuesOf = (some: readonly Order[], value: (order: Order) => string) =>
    [...new Set(some.map(value))].toSorted();
  return valuesOf(inTime, ({ currency }) => currency).map((currency) => {
    const inCurrency = inTime.filter((order) => order.currency === currency);
    const days = valuesOf(inCurrency, ({ expiresAt }) => utcDate(expiresAt)).map((each) => ({
      day: each,
      ...sumOf(inCurrency.filter(({ expiresAt }) => utcDate(expiresAt) === each)),
    }));
    return { currency, ...sumOf(inCurrency), days };
  });
}

async function totals(views: Views, question: ExpiryTotalsQuestion): Promise<readonly ExpiryTotal[]> {
  const read = await readExpiryTotals(views, question);
  if (isCatchingUp(read)) throw new Error('the view is caught up');
  return read.answer;
}

async function everyPage(views: Views, question: FindExpiringOrders): Promise<OrderSummary[]> {
  const read = await findExpiringOrders(views, question);
  if (isCatchingUp(read) || isPageUnknown(read)) throw new Error('the view is caught up and the page its own');
  const { items, next } = read.answer;
  return next === undefined ? [...items] : [...items, ...(await everyPage(views, { ...question, page: next }))];
}
