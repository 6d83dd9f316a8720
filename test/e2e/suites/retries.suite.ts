import { accepted, authorized, captured, eventsOf } from '../world/orders';
import type { Service, StartService } from '../world/service';

/** A log in memory has no first answers left after a restart. */
export function describeRetries(start: StartService, { isDurable }: { readonly isDurable: boolean }): void {
  describe('retries and races over HTTP', () => {
    let service: Service;
    beforeAll(async () => {
      service = await start();
    });
    afterAll(() => service.close());

    const capture = (orderId: string, body: object, headers: Record<string, string> = {}) =>
      service.call('POST', `/v1/orders/${orderId}/captures`, { body, headers });

    it('the same key and body answer the first answer again, byte for byte, whatever happened since', async () => {
      const orderId = await authorized(service);
      const first = await capture(orderId, { amount: 100 }, { 'idempotency-key': 'k1' });
      await capture(orderId, { full: true });
      const again = await capture(orderId, { amount: 100 }, { 'idempotency-key': 'k1' });
      expect([again.status, again.text]).toEqual([first.status, first.text]);
      expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
      expect(again.headers.get('ledger-position')).toBe(first.headers.get('ledger-position'));
      expect([first, again].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true']);
      expect(await eventsOf(service, orderId)).toBe(3);
    });

    if (isDurable) {
      it('the first answers survive a restart', async () => {
        const own = await start();
        const orderId = await authorized(own);
        const ask = { body: { amount: 100, description: 'for Ada' }, headers: { 'idempotency-key': 'k1' } };
        const first = await own.call('POST', `/v1/orders/${orderId}/captures`, ask);
        const after = await own.again();
        const again = await after.call('POST', `/v1/orders/${orderId}/captures`, ask);
        expect(again.text).toBe(first.text);
        expect(again.headers.get('idempotency-replayed')).toBe('true');
        await after.close();
      });
    }

    it('makes the order id itself where the caller leaves it out, the same for every try', async () => {
      const ask = { body: { currency: 'SEK', orderAmount: 100 }, headers: { 'idempotency-key': 'first' } };
      const [first, second] = [
        await service.call('POST', '/v1/orders', ask),
        await service.call('POST', '/v1/orders', ask),
      ];
      expect(second.headers.get('idempotency-replayed')).toBe('true');
      expect(second.body).toEqual(first.body);
    });

    it('the same key with another body, or for another command, is refused', async () => {
      const { orderId } = await captured(service);
      await service.call('POST', `/v1/orders/${orderId}/refunds`, {
        body: { amount: 5 },
        headers: { 'idempotency-key': 'k' },
      });
      for (const [path, body] of [
        ['refunds', { amount: 6 }],
        ['payments', { amount: 5 }],
      ] as const) {
        const answer = await service.call('POST', `/v1/orders/${orderId}/${path}`, {
          body,
          headers: { 'idempotency-key': 'k' },
        });
        expect(answer).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
      }
    });

    it('a refused command leaves its key free', async () => {
      const orderId = await authorized(service);
      const refused = await capture(orderId, { amount: 99_999 }, { 'idempotency-key': 'k' });
      expect(refused.body).toMatchObject({ code: 'CAPTURE_EXCEEDS_REMAINING', requested: 99_999, remaining: 22_500 });
      const accepted = await capture(orderId, { amount: 1 }, { 'idempotency-key': 'k' });
      expect(accepted.status).toBe(201);
    });

    it('who decided on an older revision is told so', async () => {
      const orderId = await authorized(service);
      await capture(orderId, { amount: 1 }, { 'if-match': '"0"' });
      const late = await capture(orderId, { amount: 1 }, { 'if-match': '"0"' });
      expect(late).toMatchObject({ status: 412, body: { code: 'PRECONDITION_FAILED' } });
      expect((await capture(orderId, { amount: 1 }, { 'if-match': '"1"' })).status).toBe(201);
    });

    it('of many that want the last cent one gets it', async () => {
      const orderId = await authorized(service, { currency: 'EUR', orderAmount: 100 });
      const answers = await Promise.all(Array.from({ length: 20 }, () => capture(orderId, { amount: 100 })));
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
      for (const { status, body } of answers.filter((answer) => answer.status !== 201)) {
        expect([status, body.code]).toEqual([422, 'ORDER_FULLY_CAPTURED']);
      }
    });

    it('the same command sent twenty times at once is recorded once, and answered alike', async () => {
      const orderId = await authorized(service);
      const send = () => capture(orderId, { amount: 5 }, { 'idempotency-key': 'storm' });
      const answers = await Promise.all(Array.from({ length: 20 }, send));
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
      expect(answers.filter(({ headers }) => headers.get('idempotency-replayed') === null)).toHaveLength(1);
      expect(await eventsOf(service, orderId)).toBe(2);
    });

    it('a caller reads what it has just written, in every view', async () => {
      for (let i = 0; i < 5; i++) {
        const { orderId } = await captured(service, { currency: 'SEK', orderAmount: 77, customerId: 'reader' });
        const { position } = accepted(
          await service.call('POST', `/v1/orders/${orderId}/refunds`, { body: { amount: 7 } }),
        );
        const at = `atLeast=${position}`;
        const balances = await service.call('GET', `/v1/orders/${orderId}/balances?${at}`);
        expect(balances.body.refunded.amount).toBe(7);
        const list = await service.call('GET', `/v1/orders?orderIdPrefix=${orderId}&${at}`);
        expect(list.body.orders).toMatchObject([{ refundedAmount: 7 }]);
        const queue = await service.call('GET', `/v1/settlement-queue?limit=500&${at}`);
        const entries = queue.body.entries.filter((entry: { orderId: string }) => entry.orderId === orderId);
        expect(entries.map((entry: { amount: number }) => entry.amount)).toEqual([77, -7]);
        const seen = await service.call('GET', `/v1/customers/reader/captures?${at}`);
        expect(seen.body.orders[0]).toMatchObject({ orderId, owed: 70 });
      }
    });

    it('a position of another log is refused, never guessed', async () => {
      const orderId = await authorized(service);
      const foreign = '00000000-0000-4000-8000-000000000000.sqlite.1';
      for (const path of [
        `/v1/orders/${orderId}`,
        `/v1/orders/${orderId}/balances`,
        '/v1/orders',
        '/v1/settlement-queue',
        '/v1/receivables',
        '/v1/daily-figures',
        '/v1/expiring-authorizations',
      ]) {
        const answer = await service.call('GET', `${path}?atLeast=${foreign}`);
        expect(answer).toMatchObject({ status: 410, body: { code: 'POSITION_UNKNOWN' } });
      }
    });
  });
}
