import { setTimeout as sleep } from 'node:timers/promises';
import { authorized, captured } from './world/orders';
import { type Service, startService } from './world/service';

describe('a ledger on a simulated clock', () => {
  let service: Service;
  beforeAll(async () => {
    service = await startService({ CLOCK: 'simulated', CLOCK_START: '2026-03-01T00:00:00.000Z' });
  });
  afterAll(() => service.close());

  const advance = (to: string) => service.call('POST', '/v1/clock:advance', { key: 'ledger', body: { to } });

  it('says so in every answer, and stands still', async () => {
    const { orderId } = await captured(service);
    const { body } = await service.call('GET', `/v1/orders/${orderId}`);
    expect(body).toMatchObject({ clock: 'simulated', recordedAt: '2026-03-01T00:00:00.000Z' });
    expect((await service.call('GET', '/v1/orders')).body.clock).toBe('simulated');
  });

  it('moves forward when it is told, and authorizations run out', async () => {
    const orderId = await authorized(service, { currency: 'EUR', orderAmount: 100, expiresAt: '2026-03-10T00:00:00Z' });
    expect((await advance('2026-03-09T23:59:59.999Z')).body).toEqual({ now: '2026-03-09T23:59:59.999Z' });
    const path = `/v1/orders/${orderId}`;
    expect((await service.call('POST', `${path}/captures`, { body: { amount: 1 } })).status).toBe(201);
    await advance('2026-03-10T01:00:00+01:00');
    const late = await service.call('POST', `${path}/captures`, { body: { amount: 1 } });
    expect(late).toMatchObject({
      status: 422,
      body: { code: 'AUTHORIZATION_EXPIRED', expiresAt: '2026-03-10T00:00:00.000Z' },
    });
    for (let tries = 0; ; tries++) {
      const { body } = await service.call('GET', path);
      if (!body.expiryPending && body.status === 'CAPTURED') {
        expect(body.balances).toMatchObject({ expired: { amount: 99 }, remaining: { amount: 0 } });
        break;
      }
      expect(body).toMatchObject({ expiryPending: true, status: 'PART_CAPTURED' });
      expect(tries).toBeLessThan(200);
      await sleep(50);
    }
  });

  it('never moves back, and only for keys that may move it', async () => {
    expect(await advance('2026-01-01T00:00:00Z')).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/to' }] },
    });
    const merchant = await service.call('POST', '/v1/clock:advance', { body: { to: '2027-01-01T00:00:00Z' } });
    expect(merchant).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
  });
});
