import { accepted, CHAIRS } from '../world/orders';
import type { Service, StartService } from '../world/service';

const ADA = { name: 'Ada Lovelace', email: 'ada@example.org' };
const ERASED = { erased: true };

export function describePersonalData(start: StartService, { isDurable }: { isDurable: boolean }): void {
  describe('personal data: handed out, and erased', () => {
    let service: Service;
    let position: string;
    beforeAll(async () => {
      service = await start();
    });
    afterAll(() => service.close());

    const say = async (path: string, body: object, headers = {}) => {
      const answer = accepted(await service.call('POST', path, { body, headers }));
      position = answer.position;
      return answer;
    };
    const order = async (orderId: string, given: object) => {
      await say('/v1/orders', { ...CHAIRS, orderId, customer: ADA, ...given });
      await say(`/v1/orders/${orderId}/captures`, { amount: 1_000, description: 'for Ada' });
    };
    const erase = (path: string, key = 'erase-1') =>
      service.call('DELETE', `/v1/${path}/personal-data`, { headers: { 'idempotency-key': key } });
    const file = (customerId: string, key = 'merchant') =>
      service.call('GET', `/v1/customers/${customerId}/personal-data?atLeast=${encodeURIComponent(position)}`, { key });

    /** Everything that can be asked about a customer and an order. */
    async function everyAnswer(customerId: string, orderId: string) {
      const joined = `atLeast=${encodeURIComponent(position)}`;
      const paths = [
        `/v1/orders/${orderId}`,
        `/v1/orders/${orderId}/history`,
        `/v1/orders/${orderId}/captures`,
        `/v1/orders/${orderId}/balances?${joined}`,
        `/v1/customers/${customerId}/captures?${joined}`,
        `/v1/customers/${customerId}/personal-data?${joined}`,
      ];
      return Promise.all(paths.map(async (path) => accepted(await service.call('GET', path))));
    }

    it('hands a customer everything that is kept about them, and nobody else’s', async () => {
      await order('bob-1', { customerId: 'bob', customer: { name: 'Bob' } });
      await order('ada-1', { customerId: 'ada' });
      await order('ada-2', { customerId: 'ada' });
      const answer = await file('ada');
      expect(answer.headers.get('content-disposition')).toContain('attachment');
      expect(answer.body).toMatchObject({ merchantId: 'm1', customerId: 'ada' });
      expect(answer.body.orders.map(({ orderId }: { orderId: string }) => orderId).sort()).toEqual(['ada-1', 'ada-2']);
      expect(answer.body.orders[0].events).toMatchObject([
        { type: 'OrderAuthorized', data: { customer: ADA, customerId: 'ada' } },
        { type: 'PartialCaptureRecorded', data: { description: 'for Ada' } },
      ]);
      expect(answer.text).not.toContain('Bob');
      expect(await file('nobody')).toMatchObject({ status: 200, body: { orders: [] } });
      expect(await file('ada', 'customer')).toMatchObject({ status: 403 });
      expect(await file('ada', 'auditor')).toMatchObject({ status: 403 });
    });

    it('erases a customer everywhere, and changes no figure', async () => {
      const before = await everyAnswer('ada', 'ada-1');
      expect(JSON.stringify(before)).toContain('Lovelace');
      const answer = await erase('customers/ada');
      expect(accepted(answer).erasure).toMatchObject({
        customerId: 'ada',
        keys: [{ generation: 1, keyId: expect.any(String) }],
      });
      position = answer.body.position;
      const after = await everyAnswer('ada', 'ada-1');
      expect(JSON.stringify(after)).not.toMatch(/Lovelace|ada@example|for Ada/);
      expect(after[0]).toMatchObject({ customer: ERASED, captures: [{ description: ERASED }] });
      expect({ ...after[3], sequence: 0 }).toEqual({ ...before[3], sequence: 0 });
      const hashes = (history: { events: { hash: string }[] }) => history.events.map(({ hash }) => hash);
      expect(hashes(after[1])).toEqual(hashes(before[1]));
      expect(after[4].orders[0]).toMatchObject({ customer: ERASED, captures: [{ description: ERASED }] });
      expect(after[5]).toMatchObject({ erasedAt: answer.body.erasure.recordedAt });
    });

    it('leaves others readable', async () => {
      expect(JSON.stringify(await everyAnswer('bob', 'bob-1'))).toContain('Bob');
    });

    it('answers a retry as before, also where the customer came back since, whose new data it leaves', async () => {
      const first = await erase('customers/ada');
      expect(first.headers.get('idempotency-replayed')).toBe('true');
      await order('ada-3', { customerId: 'ada' });
      const again = await erase('customers/ada');
      expect(again.text).toBe(first.text);
      expect(JSON.stringify(await everyAnswer('ada', 'ada-3'))).toContain('Lovelace');
      const second = accepted(await erase('customers/ada', 'erase-2'));
      expect(second.erasure.keys).toMatchObject([{ generation: 2 }]);
      position = second.position;
      expect(JSON.stringify(await everyAnswer('ada', 'ada-3'))).not.toContain('Lovelace');
    });

    it('replays what a command said before with the text erased', async () => {
      const body = { ...CHAIRS, orderId: 'eve-1', customerId: 'eve', customer: { name: 'Eve' } };
      const headers = { 'idempotency-key': 'eve' };
      await say('/v1/orders', body, headers);
      accepted(await erase('customers/eve'));
      const replayed = await service.call('POST', '/v1/orders', { body, headers });
      expect(replayed.headers.get('idempotency-replayed')).toBe('true');
      expect(replayed.text).not.toContain('"Eve"');
    });

    it('erases an order without a customer by itself', async () => {
      await order('guest-1', {});
      const answer = accepted(await erase('orders/guest-1'));
      expect(answer.erasure).toMatchObject({ guestOrderId: 'guest-1', keys: [{ generation: 1 }] });
      expect(accepted(await service.call('GET', '/v1/orders/guest-1'))).toMatchObject({ customer: ERASED });
    });

    it('refuses what is not there, what is erased, and whoever may not', async () => {
      const notFound = { status: 404, body: { code: 'PERSONAL_DATA_NOT_FOUND' } };
      expect(await erase('customers/nobody')).toMatchObject(notFound);
      expect(await erase('orders/bob-1')).toMatchObject(notFound);
      expect(await erase('customers/ada', 'erase-3')).toMatchObject({
        status: 422,
        body: { code: 'PERSONAL_DATA_ERASED', customerId: 'ada', erasedAt: expect.any(String) },
      });
      for (const key of ['auditor', 'customer']) {
        const answer = await service.call('DELETE', '/v1/customers/bob/personal-data', { key });
        expect(answer).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
      }
      const unnamed = await service.call('DELETE', '/v1/customers/bob/personal-data', { key: 'ledger' });
      expect(unnamed).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } });
      const other = await service.call('DELETE', '/v1/customers/bob/personal-data', { key: 'otherMerchant' });
      expect(other).toMatchObject(notFound);
      expect(JSON.stringify(await everyAnswer('bob', 'bob-1'))).toContain('Bob');
    });

    if (isDurable) {
      it('stays erased after a restart', async () => {
        service = await service.again();
        expect(JSON.stringify(await everyAnswer('ada', 'ada-1'))).not.toContain('Lovelace');
        expect(JSON.stringify(await everyAnswer('bob', 'bob-1'))).toContain('Bob');
      });
    }
  });
}
