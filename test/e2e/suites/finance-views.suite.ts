import { accepted, authorized } from '../world/orders';
import type { Service, StartService } from '../world/service';

const ZERO = { owed: 0, captures: 0 };
const NONE = { amount: 0, orders: 0 };

export function describeFinanceViews(start: StartService): void {
  describe('what finance asks about customers and authorizations, over HTTP', () => {
    let service: Service;
    let yen: string;
    let dinar: string;
    beforeAll(async () => {
      service = await start({ CLOCK: 'simulated', CLOCK_START: '2026-03-01T10:00:00.000Z' });
      yen = await order('yen', { currency: 'JPY', orderAmount: 9_000, customerId: 'c1' });
      dinar = await order('dinar', { currency: 'KWD', orderAmount: 5_000, expiresAt: '2026-03-04T23:59:59.999Z' });
    });
    afterAll(() => service.close());

    const order = (orderId: string, body: object) => authorized(service, { orderId, ...body });
    const tell = async (path: string, body: object) =>
      accepted(await service.call('POST', `/v1/orders/${path}`, { body }));
    const advance = (to: string) => service.call('POST', '/v1/clock:advance', { key: 'ledger', body: { to } });

    /** Asks for what knows at least the last event of both orders. */
    async function ask(path: string) {
      const standing = [yen, dinar].map(async (id) => (await service.call('GET', `/v1/orders/${id}`)).body.position);
      let body: Record<string, unknown> = {};
      for (const position of await Promise.all(standing)) {
        const answer = await service.call('GET', `/v1/${path}${path.includes('?') ? '&' : '?'}atLeast=${position}`);
        body = accepted(answer);
      }
      return body;
    }

    it('tells what may be lost by expiry, order by order and in sums', async () => {
      const orders = [{ orderId: 'dinar', remainingAmount: 5_000, expiryPending: false }];
      expect(await ask('expiring-authorizations')).toMatchObject({ to: '2026-03-08', orders });
      const day = { day: '2026-03-04', remainingAmount: 5_000, orders: 1 };
      const dinars = { currency: 'KWD', remainingAmount: 5_000, orders: 1, days: [day] };
      expect(await ask('expiring-authorizations/totals?days=3')).toMatchObject({
        to: '2026-03-04',
        currencies: [dinars],
      });
      expect(await ask('expiring-authorizations/totals?days=2')).toMatchObject({ to: '2026-03-03', currencies: [] });
      const all = await ask('expiring-authorizations/totals?days=180');
      expect(all).toMatchObject({ currencies: [{ currency: 'JPY', orders: 1, remainingAmount: 9_000 }, dinars] });
    });

    it('lists what is owed, and lets it grow old', async () => {
      await tell('yen/captures', { amount: 4_000, reference: 'parcel' });
      await tell('dinar/captures', { full: true });
      const [first] = (await ask('receivables?customerId=c1'))['receivables'] as object[];
      expect(first).toMatchObject({
        ...{ invoiceNumber: 'yen/1', currency: 'JPY', owed: 4_000, dueDate: '2026-03-31', reference: 'parcel' },
        ...{ age: 'notDue', daysOverdue: 0 },
      });
      await advance('2026-05-01T00:00:00.000Z');
      const old = { age: 'overdue31To60', daysOverdue: 31 };
      expect(await ask('receivables?age=overdue31To60')).toMatchObject({
        on: '2026-05-01',
        receivables: [
          { invoiceNumber: 'dinar/1', ...old },
          { invoiceNumber: 'yen/1', ...old },
        ],
      });
      expect(await ask('receivables?age=notDue')).toMatchObject({ receivables: [] });
      expect(await ask('receivables?on=2026-03-31&age=notDue&currency=KWD')).toMatchObject({
        receivables: [{ invoiceNumber: 'dinar/1', age: 'notDue' }],
      });
    });

    it('goes through the list page by page', async () => {
      const first = await ask('receivables?limit=1');
      expect(first).toMatchObject({ receivables: [{ orderId: 'dinar' }] });
      const second = await ask(`receivables?limit=1&page=${first['next']}`);
      expect(second).toMatchObject({ receivables: [{ orderId: 'yen' }] });
      expect(second['next']).toBeUndefined();
    });

    it('shows credit beside what is owed, and never takes one off the other', async () => {
      await tell('dinar/payments', { amount: 5_001 });
      const nothing = { overdue1To30: ZERO, overdue61To90: ZERO, overdueOver90: ZERO, notDue: ZERO };
      expect(await ask('receivables/ageing')).toMatchObject({
        on: '2026-05-01',
        currencies: [
          {
            ...{ currency: 'JPY', owed: 4_000, captures: 1, credit: NONE, prepayment: NONE, overdrawn: NONE },
            ages: { ...nothing, overdue31To60: { owed: 4_000, captures: 1 } },
          },
          { currency: 'KWD', ...ZERO, prepayment: { amount: 1, orders: 1 } },
        ],
      });
      expect(await ask('receivables/ageing?on=2026-12-31&currency=JPY')).toMatchObject({
        currencies: [{ currency: 'JPY', ages: { ...nothing, overdueOver90: { owed: 4_000, captures: 1 } } }],
      });
    });

    it('finds an invoice by its number, paid or not', async () => {
      const paid = await ask('receivables?invoiceNumber=dinar/1');
      expect(paid).toMatchObject({ receivables: [{ invoiceNumber: 'dinar/1', paid: 5_000, owed: 0 }] });
      expect((paid['receivables'] as object[])[0]).not.toHaveProperty('age');
      expect(await ask('receivables?invoiceNumber=dinar/2')).toMatchObject({ receivables: [] });
    });

    it('lets a longer term make an invoice young again', async () => {
      const { captureId } =
        ((await ask('receivables?invoiceNumber=yen/1'))['receivables'] as { captureId: string }[])[0] ?? {};
      await tell(`yen/captures/${captureId}/due-date`, { dueDate: '2026-05-02' });
      expect(await ask('receivables/ageing?currency=JPY')).toMatchObject({
        currencies: [{ ages: { notDue: { owed: 4_000, captures: 1 }, overdue31To60: ZERO } }],
      });
    });

    it('counts every day in its own currency', async () => {
      const { days, next } = await ask('daily-figures?to=2026-03-01');
      expect(days).toMatchObject([
        { currency: 'JPY', authorized: { events: 1, amount: 9_000 }, captured: { events: 1, amount: 4_000 } },
        { currency: 'KWD', authorized: { events: 1, amount: 5_000 }, captured: { events: 1, amount: 5_000 } },
      ]);
      expect(next).toBeUndefined();
      expect(await ask('daily-figures?from=2026-05-01&currency=KWD')).toMatchObject({
        days: [{ day: '2026-05-01', customerPaid: { events: 1, amount: 5_001 }, captured: { events: 0, amount: 0 } }],
      });
    });

    it.each([
      'receivables?on=2026-02-30',
      'receivables?age=old',
      'receivables?invoiceNumber=no-number',
      'receivables?asOf=-1',
      'receivables?page=nonsense',
      'receivables/ageing?limit=1',
      'daily-figures?from=yesterday',
      'daily-figures?limit=367',
      'expiring-authorizations?days=181',
      'expiring-authorizations/totals?page=1',
    ])('refuses %s, and says which parameter is wrong', async (question) => {
      const [, parameter] = /[?](\w+)=/.exec(question) ?? [];
      const answer = await service.call('GET', `/v1/${question}`);
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ parameter }] } });
    });
  });
}
