import type { Ask } from '../world/caller';
import { accepted, CHAIRS } from '../world/orders';
import type { Service, StartService } from '../world/service';

const SIMULATED = { CLOCK: 'simulated', CLOCK_START: '2026-03-02T10:00:00.000Z' };
/** Daily at 18:00; the next day's money, whole. */
const TERMS = {
  schedule: { every: 'day' },
  cutOffTime: '18:00',
  zone: 'UTC',
  delay: { days: 1, kind: 'calendar' },
  fee: { rate: 0, fixed: [] },
  feeVatRate: 0,
  holdback: { rate: 0, days: 0 },
};
const AS_M1 = { 'merchant-id': 'm1' };

interface Shown {
  readonly amount: number;
  readonly broughtForward: number;
  readonly carriedForward: number;
  readonly shares: readonly { readonly amount: number; readonly type: string; readonly sequence: number }[];
  readonly next?: string;
}

export function describeExplanations(start: StartService): void {
  describe('explanations and differences, over HTTP', () => {
    let service: Service;
    let position: string;
    /** Of the order's authorization, and of its refund. */
    const sequences: number[] = [];
    beforeAll(async () => {
      service = await start(SIMULATED);
      accepted(await byLedger('PUT', '/v1/terms', { body: TERMS }));
      await say('POST', '/v1/orders', { body: { ...CHAIRS, orderId: 'o-1', customerId: 'c1' } });
      const lines = [{ reference: 'chair', quantity: 1 }];
      await say('POST', '/v1/orders/o-1/captures', { body: { lines } });
      await say('POST', '/v1/orders/o-1/captures', { body: { full: true } });
      await say('POST', '/v1/orders/o-1/payments', { body: { amount: 20_000 } });
      await say('POST', '/v1/orders/o-1/refunds', { body: { lines } });
      await byLedger('POST', '/v1/clock:advance', { body: { to: '2026-03-05T10:00:00.000Z' } });
      await byLedger('POST', '/v1/settlements:run', { body: {} }).then((answer) => {
        position = accepted(answer).position;
      });
      const { shares } = await explained('orders/o-1/balances', 'figure=refunded');
      const { shares: first } = await explained('orders/o-1/balances', 'figure=total');
      sequences.push(first[0]?.sequence ?? -1, shares[0]?.sequence ?? -1);
    });
    afterAll(() => service.close());

    const byLedger = (method: string, path: string, ask: Ask = {}) =>
      service.call(method, path, { key: 'ledger', ...ask, headers: { ...AS_M1, ...ask.headers } });
    const say = async (method: string, path: string, ask: Ask) => {
      position = accepted(await service.call(method, path, ask)).position;
    };
    const view = async (path: string, ask: Ask = {}) =>
      accepted(await service.call('GET', `/v1/${path}${path.includes('?') ? '&' : '?'}atLeast=${position}`, ask));

    /** All pages as one; each can be checked alone, and the last comes to the figure. */
    async function explained(of: string, query: string, ask: Ask = {}): Promise<Shown> {
      const all: Shown['shares'][number][] = [];
      let sum = 0;
      for (let page = ''; ; ) {
        const shown = (await view(`${of}/explanation?${query}&limit=2${page}`, ask)) as Shown;
        expect(shown.broughtForward).toBe(sum);
        sum += shown.shares.reduce((total, { amount }) => total + amount, 0);
        expect(shown.carriedForward).toBe(sum);
        all.push(...shown.shares);
        if (shown.next === undefined) {
          expect(shown.amount).toBe(sum);
          return { ...shown, shares: all };
        }
        page = `&page=${shown.next}`;
      }
    }

    it('say of each figure of an order which events it follows from, now and then', async () => {
      const balances = await view('orders/o-1/balances');
      for (const figure of ['total', 'remaining', 'captured', 'refunded', 'released', 'expired', 'cancelled']) {
        for (const measure of ['amount', 'taxAmount', 'quantity']) {
          const { amount } = await explained('orders/o-1/balances', `figure=${figure}&measure=${measure}`);
          expect({ figure, measure, amount }).toEqual({ figure, measure, amount: balances[figure][measure] });
        }
      }
      const { shares } = await explained('orders/o-1/balances', 'figure=remaining');
      expect(shares).toMatchObject([
        { type: 'OrderAuthorized', amount: 22_500, stream: 'order-m1:o-1', revision: 0, about: { orderId: 'o-1' } },
        { type: 'PartialCaptureRecorded', amount: -10_000, about: { captureNumber: 1, invoiceNumber: 'o-1/1' } },
        { type: 'OrderCaptured', amount: -12_500, about: { captureNumber: 2 } },
      ]);
      const early = await explained('orders/o-1/balances', `figure=captured&lineId=1&asOf=${shares[1]?.sequence ?? 0}`);
      expect(early).toMatchObject({ amount: 10_000, shares: [{ sequence: shares[1]?.sequence }] });
    });

    it('say it of an instant, and before there was anything', async () => {
      const then = await view('orders/o-1/balances/explanation?figure=captured&at=2026-03-03T00:00:00Z');
      expect(then).toMatchObject({ amount: 22_500, at: '2026-03-03T00:00:00.000Z', final: true });
      const path = `/v1/orders/o-1/balances/explanation?figure=captured&at=2026-03-01T00:00:00Z&atLeast=${position}`;
      expect(await service.call('GET', path)).toMatchObject({ status: 404, body: { code: 'ORDER_NOT_FOUND' } });
      const books = await view('trial-balance/explanation?currency=EUR&account=cash&at=2026-03-01T00:00:00Z');
      expect(books).toMatchObject({ amount: 0, shares: [], sequence: -1 });
    });

    it('say what a customer owes, to the customer too', async () => {
      const { orders } = await view('customers/c1/captures');
      const query = 'figure=owed&currency=EUR';
      const { amount, shares } = await explained('customers/c1/captures', query, { key: 'customer' });
      expect(amount).toBe(orders[0].owed);
      expect(shares.map((share) => [share.type, share.amount])).toEqual([
        ['PartialCaptureRecorded', 10_000],
        ['OrderCaptured', 12_500],
        ['CustomerPaymentRecorded', -20_000],
        ['RefundRecorded', -10_000],
      ]);
      const other = await service.call('GET', `/v1/customers/c2/captures/explanation?${query}`, { key: 'customer' });
      expect(other).toMatchObject({ status: 403 });
      const nobody = await explained('customers/nobody/captures', query);
      expect(nobody).toMatchObject({ amount: 0, shares: [] });
    });

    it('say what a settlement, its payout, the queue and the accounts follow from', async () => {
      const { settlements } = await view('settlements?currency=EUR');
      const [settlement] = settlements;
      expect(settlement).toBeDefined();
      const address = `settlements/EUR/${settlement.settlementNumber}`;
      expect((await explained(address, 'figure=payoutAmount')).amount).toBe(settlement.payoutAmount);
      for (const { kind, amount } of settlement.totalsByKind) {
        expect((await explained(address, `figure=entriesAmount&kind=${kind}`)).amount).toBe(amount);
      }
      const paid = await explained(`payouts/${settlement.payoutId}`, '');
      expect(paid.amount).toBe(settlement.payoutAmount);
      expect(paid.shares[0]).toMatchObject({ entry: { kind: 'sale', index: 0 }, about: { orderId: 'o-1' } });
      const { totals } = await view('settlement-queue/totals?currency=EUR&limit=500');
      const due = totals.reduce((sum: number, { amount }: { amount: number }) => sum + amount, 0);
      expect((await explained('settlement-queue', 'currency=EUR')).amount).toBe(due);
      const books = await view('trial-balance?currency=EUR');
      for (const { account, balance, debited } of books.accounts) {
        const query = `currency=EUR&account=${account}`;
        expect((await explained('trial-balance', query)).amount).toBe(balance);
        expect((await explained('trial-balance', `${query}&figure=debited`)).amount).toBe(debited);
      }
    });

    it('tell what lies between two points, as reading both tells', async () => {
      const [from = 0, to = 0] = sequences;
      const found = await view(`differences?from=${from}&to=${to}`);
      expect(found).toMatchObject({ from, to, through: to });
      expect(found.eventsByType).toEqual([
        { type: 'CustomerPaymentRecorded', count: 1 },
        { type: 'OrderCaptured', count: 1 },
        { type: 'PartialCaptureRecorded', count: 1 },
        { type: 'RefundRecorded', count: 1 },
      ]);
      const [order] = found.orders;
      expect(order).toMatchObject({
        orderId: 'o-1',
        customerId: 'c1',
        statusBefore: 'AUTHORIZED',
        statusAfter: 'CAPTURED',
      });
      expect(order.figures).toContainEqual({
        figure: 'captured',
        measure: 'amount',
        before: 0,
        after: 22_500,
        by: 22_500,
      });
      const [was, is] = [
        await view(`trial-balance?currency=EUR&asOf=${from}`),
        await view(`trial-balance?currency=EUR&asOf=${to}`),
      ];
      for (const { account, before, after, by } of found.accounts) {
        const balanceIn = (books: typeof was) =>
          books.accounts.find((each: { account: string }) => each.account === account).balance;
        expect([before, after, by]).toEqual([balanceIn(was), balanceIn(is), balanceIn(is) - balanceIn(was)]);
      }
      expect(found.settlementQueue).toMatchObject([
        { kind: 'sale', by: 22_500 },
        { kind: 'return', by: -10_000 },
      ]);
      const theirs = await view(`differences?from=${from}&to=${to}&customerId=c1&limit=2`);
      expect(theirs.customer).toContainEqual({ currency: 'EUR', figure: 'owed', before: 0, after: -7_500, by: -7_500 });
      expect(theirs.events).toHaveLength(2);
      const rest = await view(`differences?from=${from}&to=${to}&customerId=c1&limit=2&page=${theirs.next}`);
      expect([...theirs.events, ...rest.events]).toEqual(found.events);
      const byTime = await view('differences?fromInstant=2026-03-01T00:00:00.000Z&toInstant=2026-03-02T00:00:00.000Z');
      expect(byTime).toMatchObject({ from: -1, to: -1, events: [] });
    });

    it('are a merchant’s own, and refused for what there is not', async () => {
      const path = `/v1/differences?atLeast=${position}`;
      const mine = await service.call('GET', path);
      expect(accepted(mine).events.length).toBeGreaterThan(4);
      expect(accepted(await service.call('GET', path, { key: 'otherMerchant' })).events).toEqual([]);
      const all = accepted(await service.call('GET', path, { key: 'ledger' })).events;
      expect(all[0]).toMatchObject({ sequence: 0, type: 'LedgerOpened', merchantId: null });
      const refusedAs = async (query: string, ask: Ask = {}) => {
        const answer = await service.call('GET', `/v1/${query}`, ask);
        return [answer.status, answer.body.code];
      };
      expect(await refusedAs('differences', { key: 'fulfilment' })).toEqual([403, 'FORBIDDEN']);
      expect(await refusedAs('differences?from=4&to=2')).toEqual([400, 'VALIDATION_FAILED']);
      expect(await refusedAs('differences?orderId=nothing')).toEqual([404, 'ORDER_NOT_FOUND']);
      expect(await refusedAs('differences?page=AAAA')).toEqual([400, 'VALIDATION_FAILED']);
      const order = 'orders/o-1/balances/explanation?figure';
      expect(await refusedAs(`${order}=sold`)).toEqual([400, 'VALIDATION_FAILED']);
      expect(await refusedAs(`${order}=owed&lineId=1`)).toEqual([400, 'VALIDATION_FAILED']);
      expect(await refusedAs(`${order}=total&lineId=9`)).toEqual([422, 'LINE_NOT_FOUND']);
      expect(await refusedAs(`${order}=total`, { key: 'otherMerchant' })).toEqual([404, 'ORDER_NOT_FOUND']);
      expect(await refusedAs(`${order}=total&asOf=999999`)).toEqual([503, 'CATCHING_UP']);
      expect(await refusedAs('payouts/EUR-99/explanation')).toEqual([404, 'PAYOUT_NOT_FOUND']);
      expect(await refusedAs('settlements/EUR/99/explanation')).toEqual([404, 'SETTLEMENT_NOT_FOUND']);
      const sales = 'settlements/EUR/1/explanation?kind=sale';
      expect(await refusedAs(sales)).toEqual([400, 'VALIDATION_FAILED']);
    });
  });
}
