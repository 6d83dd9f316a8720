import { addCalendarDays, captured, type DomainEvent, remaining, utcDate } from '@domain';
import fc from 'fast-check';
import { isPageUnknown } from '../../paging/page';
import { isCatchingUp } from '../../read-models.port';
import { createTestLog, OPENED, type TestLog } from '../../runner/log.fixture';
import { foldedViews } from '../folded-views.fixture';
import { histories, type Moment } from '../histories.fixture';
import { dailyFiguresProjection } from './daily-figures.projection';
import { type DailyFigures, type DailyFiguresQuestion, readDailyFigures } from './daily-figures.reader';
import { DAILY_FIGURES, type DailyFigureName } from './daily-figures.tables';

describe('the figures of a day', () => {
  it('count the events that were recorded on it, and no others', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async ({ log }) => {
        const views = await foldedViews(log);
        for (const merchantId of ['m0', 'm1']) {
          const found = await everyPage(views, { merchantId, limit: 1_000 });
          const counted = found.flatMap((figures) =>
            DAILY_FIGURES.filter((name) => figures[name].events > 0).map((name) =>
              [figures.day, figures.currency, name, figures[name].events].join(' '),
            ),
          );
          expect(counted.sort()).toEqual(naiveCounts(log, merchantId));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('add up over all days to what the orders fold to', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async ({ log, moments }) => {
        const views = await foldedViews(log);
        for (const currency of ['EUR', 'JPY', 'KWD', 'SEK']) {
          const days = await everyPage(views, { merchantId: 'm0', currency, limit: 1_000 });
          const sum = (name: DailyFigureName) => days.reduce((total, figures) => total + figures[name].amount, 0n);
          const orders = ordersOf(moments).filter((order) => order.currency === currency);
          const total = (amounts: readonly bigint[]) => amounts.reduce((a, b) => a + b, 0n);
          const net = sum('captured') - sum('captureFailed');
          expect(sum('authorized') + sum('updated')).toBe(total(orders.map(({ orderAmount }) => orderAmount)));
          expect(net).toBe(total(orders.map((order) => captured(order).amount)));
          expect(sum('refunded') - sum('refundFailed')).toBe(
            total(orders.flatMap(({ captures }) => captures.map(({ refunded }) => refunded.amount))),
          );
          const late = orders.flatMap((order) => (order.ended === undefined ? [] : lateFailures(log, order.orderId)));
          expect(sum('authorized') + sum('updated') - net - sum('released') - sum('expired') - sum('cancelled')).toBe(
            total(orders.map((order) => remaining(order).amount)) + total(late),
          );
          const standing = orders.flatMap(({ payments }) => payments.filter(({ reversed }) => !reversed));
          expect(sum('customerPaid') - sum('paymentReversed')).toBe(total(standing.map(({ amount }) => amount)));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('come page by page, each day once and in order, and only those asked for', async () => {
    const bounds = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }));
    await fc.assert(
      fc.asyncProperty(histories, bounds, fc.integer({ min: 1, max: 3 }), async ({ log }, [first, second], limit) => {
        const views = await foldedViews(log);
        const all = await everyPage(views, { merchantId: 'm0', limit: 1_000 });
        const places = all.map(({ day, currency }) => `${day} ${currency}`);
        expect(places).toEqual([...new Set(places)].toSorted());
        const from = addCalendarDays('2026-01-01', Math.min(first, second));
        const to = addCalendarDays('2026-01-01', Math.max(first, second));
        const found = await everyPage(views, { merchantId: 'm0', from, to, limit });
        expect(found).toEqual(all.filter(({ day }) => from <= day && day <= to));
      }),
      { numRuns: 40 },
    );
  });

  it('tell what was paid out and came back, on the day it was recorded', async () => {
    const payout = { payoutId: 'p', currency: 'KWD', settlementNumber: 1, amount: 12_345n };
    const said = (event: DomainEvent, recordedAt: string) => ({ event, merchantId: 'm0', recordedAt });
    const log = createTestLog([
      OPENED,
      said({ type: 'PayoutConfirmed', ...payout, effectiveAt: '2026-01-01T00:00:00.000Z' }, '2026-01-02T23:59:59.999Z'),
      said({ type: 'PayoutReturned', ...payout }, '2026-01-03T00:00:00.000Z'),
    ]);
    const views = await foldedViews(log, undefined, undefined, [dailyFiguresProjection]);
    const days = await everyPage(views, { merchantId: 'm0', limit: 10 });
    const paid = { events: 1, amount: 12_345n };
    expect(days).toMatchObject([
      { day: '2026-01-02', currency: 'KWD', paidOut: paid, payoutReturned: { events: 0, amount: 0n } },
      { day: '2026-01-03', currency: 'KWD', paidOut: { events: 0, amount: 0n }, payoutReturned: paid },
    ]);
  });
});

type Views = Awaited<ReturnType<typeof foldedViews>>;

const NAMES: { readonly [Type in DomainEvent['type']]?: DailyFigureName } = {
  OrderAuthorized: 'authorized',
  OrderUpdated: 'updated',
  OrderCaptured: 'captured',
  PartialCaptureRecorded: 'captured',
  RefundRecorded: 'refunded',
  RemainingAuthorizationReleased: 'released',
  AuthorizationExpired: 'expired',
  OrderCancelled: 'cancelled',
  CaptureFailed: 'captureFailed',
  RefundFailed: 'refundFailed',
  CustomerPaymentRecorded: 'customerPaid',
  CustomerPaymentReversed: 'paymentReversed',
  CustomerPaidBack: 'customerPaidBack',
  ReceivableWrittenOff: 'writtenOff',
};

function naiveCounts(log: TestLog, merchantId: string): string[] {
  const named = log.records.flatMap(({ event, envelope }) => {
    const name = NAMES[event.type];
    if (name === undefined || envelope.merchantId !== merchantId || !('currency' in event)) return [];
    return [`${utcDate(envelope.recordedAt)} ${event.currency} ${name}`];
  });
  return [...Map.groupBy(named, (name) => name)].map(([name, events]) => `${name} ${events.length}`).sort();
}

/** What failed captures gave back to a release or an expiry that was recorded before: it no longer remains. */
function lateFailures(log: TestLog, orderId: string): bigint[] {
  return log.records.flatMap(({ event }) =>
    event.type === 'CaptureFailed' && event.orderId === orderId && event.returnedTo !== 'lines'
      ? event.lines.map(({ amount }) => amount)
      : [],
  );
}

function ordersOf(moments: readonly Moment[]) {
  const mine = moments.filter(({ merchantId }) => merchantId === 'm0');
  return [...new Map(mine.map(({ order }) => [order.orderId, order])).values()];
}

async function everyPage(views: Views, question: DailyFiguresQuestion): Promise<DailyFigures[]> {
  const read = await readDailyFigures(views, question);
  if (isCatchingUp(read) || isPageUnknown(read)) throw new Error('the view is caught up and the page its own');
  const { items, next } = read.answer;
  return next === undefined ? [...items] : [...items, ...(await everyPage(views, { ...question, page: next }))];
}
