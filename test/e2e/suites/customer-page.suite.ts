import { setTimeout as sleep } from 'node:timers/promises';
import { accepted, CHAIRS } from '../world/orders';
import type { Service, StartService } from '../world/service';

const START = '2026-03-01T10:00:00.000Z';
const ADA = { name: 'Ada Lovelace', email: 'ada@example.org' };
const HEARD_MS_MAX = 20_000;

export function describeCustomerPage(start: StartService): void {
  describe('the page of a customer', () => {
    let service: Service;
    beforeAll(async () => {
      service = await start({ CLOCK: 'simulated', CLOCK_START: START, ACCESS_LOG: 'on' });
    });
    afterAll(() => service.close());

    const say = async (path: string, body: object) => accepted(await service.call('POST', path, { body }));
    const linkTo = async (orderId: string, body: object = {}, key = 'fulfilment') => {
      const made = accepted(await service.call('POST', `/v1/orders/${orderId}/customer-links`, { key, body }));
      return { ...made, token: made.url.split('#')[1] as string };
    };
    const page = (token: string, path = '/v1/customer-page') =>
      service.call('GET', path, { key: null, headers: { authorization: `Link ${token}` } });
    const erase = (customerId: string) => service.call('DELETE', `/v1/customers/${customerId}/personal-data`, {});

    it('tells what came in which parcel, what is to come, what was paid and given back, and what is owed when', async () => {
      await say('/v1/orders', { ...CHAIRS, orderId: 'ada-1', customerId: 'ada', customer: ADA });
      const first = await say('/v1/orders/ada-1/captures', {
        lines: [{ reference: 'chair', quantity: 1 }],
        shippingInfo: [{ carrier: 'DHL', trackingNumber: 'JD0146' }],
      });
      await say('/v1/orders/ada-1/payments', { amount: 4_000, captureId: first.capture.captureId, reference: 'bank' });
      await say('/v1/orders/ada-1/refunds', { captureId: first.capture.captureId, amount: 1_000 });
      const { token, url, expiresAt } = await linkTo('ada-1');
      expect([url, expiresAt]).toEqual([`/customer#${token}`, '2026-05-30T10:00:00.000Z']);
      const answer = await page(token);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.body).toMatchObject({
        erased: false,
        merchantId: 'm1',
        orderId: 'ada-1',
        currency: 'EUR',
        customer: ADA,
        owed: 5_000,
        due: [{ owed: 5_000, dueDate: first.capture.dueDate }],
        expiryPending: false,
        linkExpiresAt: expiresAt,
        captures: [
          {
            invoiceNumber: 'ada-1/1',
            amount: 10_000,
            paid: 4_000,
            owed: 5_000,
            lines: [{ name: 'Chair', quantity: 1, amount: 10_000 }],
            shippingInfo: [{ carrier: 'DHL', trackingNumber: 'JD0146' }],
            creditNotes: [{ amount: 1_000 }],
          },
        ],
        stillToCome: [
          { name: 'Chair', quantity: 1, amount: 10_000 },
          { name: 'Parcel', quantity: 1 },
        ],
        payments: [{ amount: 4_000, invoiceNumber: 'ada-1/1', reversed: false, recordedAt: START }],
        paybacks: [],
      });
      expect(answer.text).not.toMatch(/customerId|bank/);
    });

    it('is of the present, however old the link is', async () => {
      await say('/v1/orders', { ...CHAIRS, orderId: 'ada-2', customerId: 'ada' });
      const { token } = await linkTo('ada-2', {}, 'finance');
      expect((await page(token)).body).toMatchObject({ captures: [], owed: 0, due: [] });
      await say('/v1/orders/ada-2/captures', { full: true });
      await say('/v1/orders/ada-2/payments', { amount: 30_000 });
      await say('/v1/orders/ada-2/paybacks', { amount: 500 });
      expect((await page(token)).body).toMatchObject({
        captures: [{ paid: 22_500 }],
        stillToCome: [],
        due: [],
        prepayment: 7_000,
        paybacks: [{ amount: 500 }],
      });
    });

    it.each([
      ['nothing', ''],
      ['another scheme', 'Bearer x'],
      ['no link of ours', `Link ${'x'.repeat(120)}`],
    ])('opens for nobody with %s', async (_, authorization) => {
      const answer = await service.call('GET', '/v1/customer-page', { key: null, headers: { authorization } });
      expect(answer).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
    });

    it('opens by no key, and a link opens nothing else', async () => {
      const { token } = await linkTo('ada-1');
      for (const key of ['merchant', 'customer', 'ledger'] as const) {
        expect((await service.call('GET', '/v1/customer-page', { key })).status).toBe(401);
      }
      for (const path of ['/v1/orders/ada-1', '/v1/customers/ada/captures', '/v1/session', '/v1/orders']) {
        expect((await page(token, path)).status).toBe(401);
      }
      const cookie = await service.call('GET', '/v1/orders', {
        key: null,
        headers: { cookie: `ledger_session=${token}` },
      });
      expect(cookie.status).toBe(401);
    });

    it('is linked to by those who serve the customer, for their own merchant', async () => {
      const ask = (key: string, orderId = 'ada-1', body: object = {}) =>
        service.call('POST', `/v1/orders/${orderId}/customer-links`, { key, body });
      expect((await ask('auditor')).status).toBe(403);
      expect((await ask('customer')).status).toBe(403);
      expect((await ask('otherMerchant')).body).toMatchObject({ code: 'ORDER_NOT_FOUND' });
      expect((await ask('finance', 'ada-1', { days: 367 })).status).toBe(400);
    });

    it('tells the access log who looked, by the name of the link and never by its token', async () => {
      await say('/v1/orders', { ...CHAIRS, orderId: 'looked-1', customerId: 'ada' });
      const { token } = await linkTo('looked-1');
      await page(token);
      const told = async () =>
        accepted(await service.call('GET', '/v1/accesses?limit=500', { key: 'auditor' })).accesses as {
          route: string;
          actor: string;
          ids: { id: string }[];
        }[];
      const isIt = ({ route, ids: [named] }: Awaited<ReturnType<typeof told>>[number]) =>
        route === 'GET /v1/customer-page' && named?.id === 'looked-1';
      let accesses = await told();
      for (const giveUpAt = performance.now() + HEARD_MS_MAX; performance.now() < giveUpAt; await sleep(50)) {
        if (accesses.some(isIt)) break;
        accesses = await told();
      }
      expect(accesses.find(isIt)).toMatchObject({
        actor: expect.stringMatching(/^link:[0-9a-f]{16}$/),
        merchantId: 'm1',
        ids: [{ name: 'orderId', id: 'looked-1' }],
        status: 200,
      });
      expect(accesses.map(({ route }) => route)).toContain('POST /v1/orders/:orderId/customer-links');
      expect(JSON.stringify(accesses)).not.toContain(token.slice(10, 40));
    });

    it('shows nothing more by a link from before the customer was erased, and no text by one from after', async () => {
      await say('/v1/orders', { ...CHAIRS, orderId: 'eve-1', customerId: 'eve', customer: ADA });
      await say('/v1/orders/eve-1/captures', { amount: 1_000, description: 'for Eve' });
      const before = await linkTo('eve-1');
      accepted(await erase('eve'));
      const answer = await page(before.token);
      expect(answer.body).toEqual({
        ...{ erased: true, merchantId: 'm1', orderId: 'eve-1', erasedAt: expect.any(String) },
        ...{ linkExpiresAt: before.expiresAt, sequence: expect.any(Number), clock: 'simulated' },
      });
      const after = await page((await linkTo('eve-1')).token);
      expect(after.body).toMatchObject({ erased: false, erasedAt: answer.body.erasedAt, owed: 1_000 });
      expect(after.text).not.toMatch(/Lovelace|for Eve/);
    });

    it('is for guests too', async () => {
      await say('/v1/orders', { ...CHAIRS, orderId: 'guest-1', customer: ADA });
      const { token } = await linkTo('guest-1');
      expect((await page(token)).body).toMatchObject({ customer: ADA });
      accepted(await service.call('DELETE', '/v1/orders/guest-1/personal-data', {}));
      expect((await page(token)).body).toMatchObject({ erased: true, orderId: 'guest-1' });
    });

    it('is asked for so often by one link, and by no more', async () => {
      const { token } = await linkTo('ada-1');
      const answers = await Promise.all(Array.from({ length: 70 }, () => page(token)));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(60);
      expect(answers.find(({ status }) => status === 429)?.body).toMatchObject({ code: 'RATE_LIMITED' });
      expect((await page((await linkTo('ada-1')).token)).status).toBe(200);
    });

    it('closes when the days of its link are over, by the clock of the ledger', async () => {
      const { token, expiresAt } = await linkTo('ada-1', { days: 2 });
      const body = { to: expiresAt };
      accepted(await service.call('POST', '/v1/clock:advance', { key: 'ledger', body }));
      expect(await page(token)).toMatchObject({ status: 410, body: { code: 'LINK_EXPIRED', expiresAt } });
    });
  });
}
