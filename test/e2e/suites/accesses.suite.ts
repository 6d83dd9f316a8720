import { setTimeout as sleep } from 'node:timers/promises';
import { soon } from '@testing';
import { accepted, CHAIRS } from '../world/orders';
import type { Service, StartService } from '../world/service';

interface Access {
  readonly route: string;
  readonly actor: string;
  readonly merchantId?: string;
  readonly at: string;
}

/** What the log hears of within one second, with some for a busy machine. */
const HEARD_MS_MAX = 20_000;
const keyIdOf = (key: string) => key.split('_')[1];

export function describeAccesses(start: StartService, { isDurable }: { isDurable: boolean }): void {
  describe('who looked at what', () => {
    let service: Service;
    beforeAll(async () => {
      service = await start({ ACCESS_LOG: 'on' });
      const body = { ...CHAIRS, orderId: 'ada-1', customerId: 'ada', customer: { name: 'Ada Lovelace' } };
      accepted(await service.call('POST', '/v1/orders', { body }));
    });
    afterAll(() => service.close());

    const list = async (key = 'auditor', query = '') =>
      accepted(await service.call('GET', `/v1/accesses?limit=500${query}`, { key })).accesses as Access[];
    const heard = async (route: string, key = 'auditor') => {
      for (const giveUpAt = performance.now() + HEARD_MS_MAX; performance.now() < giveUpAt; await sleep(50)) {
        const access = (await list(key)).find((each) => each.route === route);
        if (access) return access;
      }
      throw new Error(`${route} was never told`);
    };

    it('is told within a second: the key, the merchant, the route, what was named, the answer', async () => {
      await service.call('GET', '/v1/customers/ada/personal-data', { key: 'finance' });
      await service.call('GET', '/v1/orders/nothing/history', { key: 'auditor' });
      expect(await heard('GET /v1/customers/:customerId/personal-data')).toEqual({
        at: expect.any(String),
        actor: keyIdOf(service.keys.finance),
        merchantId: 'm1',
        route: 'GET /v1/customers/:customerId/personal-data',
        ids: [{ name: 'customerId', id: 'ada' }],
        status: 200,
        sequence: expect.any(Number),
      });
      expect(await heard('GET /v1/orders/:orderId/history')).toMatchObject({ status: 404 });
    });

    it('is told of an auditor too, who looks at this very list', async () => {
      const { actor } = await heard('GET /v1/accesses');
      expect(actor).toBe(keyIdOf(service.keys.auditor));
    });

    it('is told of whoever follows the events', async () => {
      const ended = new AbortController();
      const headers = { authorization: `Bearer ${service.keys.ledger}` };
      await fetch(`${service.url}/v1/events`, { headers, signal: ended.signal });
      expect(await heard('GET /v1/events', 'ledger')).not.toHaveProperty('merchantId');
      ended.abort();
    });

    it('is shown to a merchant for its own only, and to nobody but auditors', async () => {
      expect(await list('otherMerchant')).toEqual([]);
      expect((await list('auditor')).every(({ merchantId }) => merchantId === 'm1')).toBe(true);
      expect(await service.call('GET', '/v1/accesses', { key: 'finance' })).toMatchObject({ status: 403 });
      const own = await list('ledger', `&actor=${keyIdOf(service.keys.finance)}`);
      expect(own.map(({ route }) => route)).toEqual(['GET /v1/customers/:customerId/personal-data']);
    });

    it('comes in pages, the latest first, each access once', async () => {
      for (let number = 0; number < 30; number += 1)
        await service.call('GET', '/v1/orders/ada-1', { key: 'fulfilment' });
      const actor = keyIdOf(service.keys.fulfilment);
      await soon(
        'all of them are told',
        async () => (await list('auditor', `&actor=${actor}`)).length >= 30 || undefined,
      );
      const told: Access[] = [];
      for (let page = ''; ; ) {
        const answer = accepted(
          await service.call('GET', `/v1/accesses?limit=7&actor=${actor}${page}`, { key: 'auditor' }),
        );
        told.push(...answer.accesses);
        if (answer.next === undefined) break;
        page = `&page=${answer.next}`;
      }
      expect(told).toHaveLength(30);
    });

    it('holds no text of anybody', async () => {
      expect(JSON.stringify(await list('ledger'))).not.toMatch(/Lovelace|clk_/);
    });

    if (isDurable) {
      it('is complete after a stop: what was noted last is in the log', async () => {
        await service.call('GET', '/v1/orders/ada-1/captures', { key: 'finance' });
        service = await service.again();
        expect(await heard('GET /v1/orders/:orderId/captures')).toMatchObject({ status: 200 });
      });
    }
  });
}
