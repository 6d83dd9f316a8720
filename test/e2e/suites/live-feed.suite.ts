import { request } from 'node:http';
import { authorized, captured } from '../world/orders';
import type { Service, StartService } from '../world/service';

interface Told {
  readonly id: string;
  readonly event: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever was told
  readonly data: any;
}

export function describeLiveFeed(start: StartService): void {
  describe('the live feed', () => {
    let service: Service;
    beforeAll(async () => {
      service = await start();
    });
    afterAll(() => service.close());

    it('tells every event from the start, then each new one as it is recorded', async () => {
      const { orderId } = await captured(service);
      const feed = await follow(service, '/v1/events?after=start');
      const first = await feed.until(({ data }) => data.stream.endsWith(orderId) && data.revision === 1);
      expect(first.map(({ event }) => event)).toEqual(expect.arrayContaining(['OrderAuthorized', 'OrderCaptured']));

      await service.call('POST', `/v1/orders/${orderId}/refunds`, { body: { amount: 5 } });
      const [told] = await feed.until(({ event }) => event === 'RefundRecorded');
      expect(told).toMatchObject({ data: { merchantId: 'm1', data: { orderId, parts: [{}] } } });
      feed.close();
    });

    it('goes on behind the last event a reader saw: none is missing, none comes twice', async () => {
      const own = await start();
      for (let i = 0; i < 12; i++) await captured(own);
      const whole = await follow(own, '/v1/events?after=start');
      const all = await whole.count(24);
      whole.close();
      for (let cut = 1; cut < 24; cut += 5) {
        const resumed = await follow(own, '/v1/events?after=start', { 'last-event-id': all[cut - 1]?.id ?? '' });
        expect((await resumed.count(24 - cut)).map(({ id }) => id)).toEqual(all.slice(cut).map(({ id }) => id));
        resumed.close();
      }
      await own.close();
    });

    it('keeps order and completeness also where it reads ahead more than once', async () => {
      const own = await start();
      const lines = await Promise.all(
        Array.from({ length: 8 }, () => authorized(own, { currency: 'EUR', orderAmount: 1_000 })),
      );
      const body = lines.flatMap((orderId) =>
        Array.from({ length: 160 }, (_, n) => JSON.stringify({ orderId, idempotencyKey: `k${n}`, amount: 1 })),
      );
      await own.call('POST', '/v1/captures:bulk', {
        body: body.join('\n'),
        headers: { 'content-type': 'application/x-ndjson' },
      });
      const feed = await follow(own, '/v1/events?after=start');
      const all = await feed.count(8 * 161);
      for (const orderId of lines) {
        const revisions = all.filter(({ data }) => data.stream.endsWith(orderId)).map(({ data }) => data.revision);
        expect(revisions).toEqual([...Array(161).keys()]);
      }
      feed.close();
      await own.close();
    });

    it('begins with what comes from now on, where it is told nothing else', async () => {
      await captured(service);
      const feed = await follow(service, '/v1/events');
      const orderId = await authorized(service);
      const [first] = await feed.count(1);
      expect(first?.data).toMatchObject({ revision: 0, data: { orderId } });
      feed.close();
    });

    it("shows a merchant only its own events, and nobody's personal data", async () => {
      const feed = await follow(service, '/v1/events', {}, 'ledger');
      const narrow = await follow(service, '/v1/events', { 'merchant-id': 'm2' }, 'ledger');
      const own = await follow(service, '/v1/events', {}, 'otherMerchant');
      const order = { currency: 'EUR', orderAmount: 1, customerId: 'c9', customer: { name: 'Grace Hopper' } };
      await service.call('POST', '/v1/orders', { body: order });
      await service.call('POST', '/v1/orders', { key: 'otherMerchant', body: order });
      const both = await feed.count(2);
      expect(both.map(({ data }) => data.merchantId)).toEqual(['m1', 'm2']);
      expect((await narrow.count(1)).map(({ data }) => data.merchantId)).toEqual(['m2']);
      expect((await own.count(1)).map(({ data }) => data.merchantId)).toEqual(['m2']);
      expect(JSON.stringify(both)).not.toMatch(/Grace|ciphertext|customerDetails/);
      for (const each of [feed, narrow, own]) each.close();
    });

    it('refuses a position of another log before it begins', async () => {
      const headers = { 'last-event-id': '00000000-0000-4000-8000-000000000000.sqlite.1' };
      const answer = await service.call('GET', '/v1/events', { headers });
      expect(answer).toMatchObject({ status: 410, body: { code: 'POSITION_UNKNOWN' } });
    });

    it('ends when the service stops', async () => {
      const own = await start();
      const feed = await follow(own, '/v1/events');
      const stopping = performance.now();
      await own.close();
      expect(await feed.ended).toBe('end');
      expect(performance.now() - stopping).toBeLessThan(15_000);
    });
  });
}

/** Opens a feed and waits for its first byte, from which on nothing can be missed. */
async function follow(
  service: Service,
  path: string,
  headers: Record<string, string> = {},
  key: keyof Service['keys'] = 'merchant',
) {
  const { hostname, port } = new URL(service.url);
  const told: Told[] = [];
  let rest = '';
  let wake = () => {};
  const began = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<string>();
  const asking = request({
    ...{ hostname, port, path },
    headers: { ...headers, authorization: `Bearer ${service.keys[key]}`, accept: 'text/event-stream' },
  });
  asking.on('error', began.reject);
  asking.on('response', (response) => {
    if (response.statusCode !== 200) began.reject(new Error(`the feed answered ${response.statusCode}`));
    response.on('end', () => ended.resolve('end'));
    response.on('error', () => ended.resolve('error'));
    response.on('data', (chunk) => {
      began.resolve();
      const parts = (rest + chunk).split('\n\n');
      rest = parts.pop() ?? '';
      told.push(...parts.filter((part) => !part.startsWith(':')).map(parse));
      wake();
    });
  });
  asking.end();
  await began.promise;
  let taken = 0;
  const take = async () => {
    while (taken === told.length) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    return told[taken++] as Told;
  };
  return {
    ended: ended.promise,
    close: () => asking.destroy(),
    async count(events: number) {
      const list: Told[] = [];
      while (list.length < events) {
        const next = await take();
        if (next.event !== 'LedgerOpened') list.push(next);
      }
      return list;
    },
    async until(isLast: (told: Told) => boolean) {
      const list: Told[] = [];
      do list.push(await take());
      while (!isLast(list.at(-1) as Told));
      return list;
    },
  };
}

function parse(text: string): Told {
  const field = (name: string) =>
    text
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2) ?? '';
  return { id: field('id'), event: field('event'), data: JSON.parse(field('data')) };
}
