import { captured, refunded, remaining, status } from '@domain';
import fc from 'fast-check';
import { isPageUnknown, type Page } from '../../paging/page';
import { isCatchingUp } from '../../read-models.port';
import { foldedViews } from '../folded-views.fixture';
import { histories, type Moment } from '../histories.fixture';
import { type FindOrders, findOrders, findOverdueOrders, type OrderSummary } from './orders.reader';

type Views = Awaited<ReturnType<typeof foldedViews>>;

describe('the list of orders', () => {
  it('shows of every order what it folds to', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async ({ log, moments }) => {
        const views = await foldedViews(log);
        for (const { merchantId, order } of lastOf(moments)) {
          const [found, ...others] = (await list(views, { merchantId, orderIdPrefix: order.orderId, limit: 10 })).items;
          expect(others).toEqual([]);
          expect(found).toMatchObject({
            orderId: order.orderId,
            customerId: order.customerId,
            currency: order.currency,
            status: status(order),
            orderAmount: order.orderAmount,
            remainingAmount: remaining(order).amount,
            capturedAmount: captured(order).amount,
            refundedAmount: refunded(order).amount,
            recordedAt: order.recordedAt,
            expiresAt: order.expiresAt,
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('goes through all orders of a merchant page by page, each once and in order', async () => {
    const question = fc.record({
      sort: fc.constantFrom('recordedAt' as const, 'expiresAt' as const, 'orderAmount' as const),
      descending: fc.boolean(),
      limit: fc.integer({ min: 1, max: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(histories, question, async ({ log, moments }, asked) => {
        const views = await foldedViews(log);
        const all = await everyPage(views, { merchantId: 'm0', ...asked });
        const mine = lastOf(moments).filter(({ merchantId }) => merchantId === 'm0');
        expect(all.map(({ orderId }) => orderId).sort()).toEqual(mine.map(({ order }) => order.orderId).sort());
        const values = all.map((order) => order[asked.sort]);
        const sorted = values.toSorted((a, b) => (a < b ? -1 : 1));
        expect(values).toEqual(asked.descending ? sorted.reverse() : sorted);
      }),
      { numRuns: 40 },
    );
  });

  it('filters by status, currency, customer and times', async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.nat(), async ({ log, moments }, which) => {
        const views = await foldedViews(log);
        const mine = lastOf(moments).filter(({ merchantId }) => merchantId === 'm0');
        const wanted = mine[which % mine.length]?.order;
        if (wanted === undefined) throw new Error('the first order is of this merchant');
        const filters: [Partial<FindOrders>, (order: Moment['order']) => boolean][] = [
          [{ status: [status(wanted)] }, (order) => status(order) === status(wanted)],
          [{ status: ['CANCELLED', status(wanted)] }, (order) => ['CANCELLED', status(wanted)].includes(status(order))],
          [{ currency: wanted.currency }, (order) => order.currency === wanted.currency],
          [{ customerId: wanted.customerId ?? '' }, (order) => order.customerId === wanted.customerId],
          [{ recordedFrom: wanted.recordedAt }, (order) => order.recordedAt >= wanted.recordedAt],
          [{ recordedBefore: wanted.recordedAt }, (order) => order.recordedAt < wanted.recordedAt],
          [{ expiringBefore: wanted.expiresAt }, (order) => order.expiresAt < wanted.expiresAt],
        ];
        for (const [filter, fits] of filters) {
          const { items } = await list(views, { merchantId: 'm0', limit: 10, ...filter });
          const expected = mine.filter(({ order }) => fits(order)).map(({ order }) => order.orderId);
          expect(items.map(({ orderId }) => orderId).sort()).toEqual(expected.sort());
        }
      }),
      { numRuns: 40 },
    );
  });

  it('finds what the clock has to expire, of every merchant, the longest overdue first', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async ({ log, moments }) => {
        const views = await foldedViews(log);
        const at = '2026-03-01T00:00:00.000Z';
        const read = await findOverdueOrders(views, { at, limit: 10 });
        if (!('answer' in read)) throw new Error('the view is caught up');
        const open = lastOf(moments).filter(({ order }) => order.ended === undefined && remaining(order).amount > 0n);
        const overdue = open.filter(({ order }) => order.expiresAt <= at).map(({ order }) => order.orderId);
        expect(read.answer.items.map(({ orderId }) => orderId).sort()).toEqual(overdue.sort());
        const times = read.answer.items.map(({ expiresAt }) => expiresAt);
        expect(times).toEqual(times.toSorted());
      }),
      { numRuns: 40 },
    );
  });

  it('does not know a page that it did not give out, or gave out for another order of things', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async ({ log }) => {
        const views = await foldedViews(log);
        expect(await findOrders(views, { merchantId: 'm0', page: 'x', limit: 1 })).toEqual({ pageUnknown: 'x' });
        const { next } = await list(views, { merchantId: 'm0', limit: 1 });
        if (next === undefined) return;
        const other = await findOrders(views, { merchantId: 'm0', page: next, sort: 'orderAmount', limit: 1 });
        expect(other).toEqual({ pageUnknown: next });
      }),
      { numRuns: 10 },
    );
  });
});

async function list(views: Views, question: FindOrders): Promise<Page<OrderSummary>> {
  const read = await findOrders(views, question);
  if (isCatchingUp(read) || isPageUnknown(read)) throw new Error('the view is caught up and the page its own');
  return read.answer;
}

async function everyPage(views: Views, question: FindOrders): Promise<OrderSummary[]> {
  const { items, next } = await list(views, question);
  return next === undefined ? [...items] : [...items, ...(await everyPage(views, { ...question, page: next }))];
}

function lastOf(moments: readonly Moment[]): Moment[] {
  return [...new Map(moments.map((moment) => [moment.order.orderId, moment])).values()];
}
