import { setTimeout as sleep } from 'node:timers/promises';
import { NDJSON, openBulk } from '../world/bulk-request';
import { authorized, eventsOf } from '../world/orders';
import type { Service, StartService } from '../world/service';

export function describeBulk(start: StartService): void {
  describe('bulk captures', () => {
    let service: Service;
    beforeAll(async () => {
      service = await start();
    });
    afterAll(() => service.close());

    const send = async (body: string) => {
      const { status, text } = await service.call('POST', '/v1/captures:bulk', { body, headers: NDJSON });
      const results = text
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
      return { status, results };
    };
    const orders = (count: number) => Promise.all(Array.from({ length: count }, () => authorized(service)));
    const lineOf = (orderId: string, capture: object = { full: true }, key = `bulk-${orderId}`) =>
      JSON.stringify({ orderId, idempotencyKey: key, ...capture });

    it('answers each line with its number, in order', async () => {
      const ids = await orders(30);
      const { status, results } = await send(ids.map((id) => lineOf(id)).join('\n'));
      expect(status).toBe(200);
      expect(results.map(({ line, orderId, status: each }) => [line, orderId, each])).toEqual(
        ids.map((id, i) => [i + 1, id, 201]),
      );
      expect(results[0]).toMatchObject({ captureNumber: 1, invoiceNumber: `${ids[0]}/1`, amount: 22_500, revision: 1 });
    });

    it('a broken, a half, a wrong, a refused and a too long line spoil only themselves', async () => {
      const [a = '', b = ''] = await orders(2);
      const { results } = await send(
        [
          lineOf(a, { amount: 1 }, 'k1'),
          '{"orderId":',
          lineOf(a, { amount: '2' }),
          lineOf('nobody'),
          '',
          lineOf(b, { amount: 99_999 }),
          `{"orderId":"${b}","idempotencyKey":"x","full":true,"reference":"${'x'.repeat(300_000)}"}`,
          lineOf(b, { amount: 10.5 }).replace('10.5', '10.00000000000000000001'),
          lineOf(b, { amount: 5 }, 'k2'),
          '{"orderId":"',
        ].join('\n'),
      );
      expect(results.map(({ line, status, code }) => [line, status, code])).toEqual([
        [1, 201, undefined],
        [2, 400, 'VALIDATION_FAILED'],
        [3, 400, 'VALIDATION_FAILED'],
        [4, 404, 'ORDER_NOT_FOUND'],
        [6, 422, 'CAPTURE_EXCEEDS_REMAINING'],
        [7, 400, 'VALIDATION_FAILED'],
        [8, 400, 'VALIDATION_FAILED'],
        [9, 201, undefined],
        [10, 400, 'VALIDATION_FAILED'],
      ]);
      expect(results[2].errors).toEqual([{ pointer: '/amount', detail: expect.stringContaining('integer') }]);
      expect(results[4]).toMatchObject({ requested: 99_999, remaining: 22_500 });
      expect([await eventsOf(service, a), await eventsOf(service, b)]).toEqual([2, 2]);
    });

    it('sent again it captures nothing twice, also when a line was sent alone before', async () => {
      const ids = await orders(10);
      const alone = { body: { full: true }, headers: { 'idempotency-key': `bulk-${ids[3]}` } };
      expect((await service.call('POST', `/v1/orders/${ids[3]}/captures`, alone)).status).toBe(201);
      const body = ids.map((id) => lineOf(id)).join('\n');
      const first = await send(body);
      const second = await send(body);
      expect(first.results.map(({ replayed }) => replayed === true)).toEqual(ids.map((_, i) => i === 3));
      expect(second.results).toEqual(first.results.map((result) => ({ ...result, replayed: true })));
      for (const id of ids) expect(await eventsOf(service, id)).toBe(2);
    });

    it('lines for one order are captured in their order', async () => {
      const [id = ''] = await orders(1);
      const { results } = await send([1, 2, 3, 4, 5, 6].map((n) => lineOf(id, { amount: n }, `n-${n}`)).join('\n'));
      expect(results.map(({ amount, captureNumber }) => [amount, captureNumber])).toEqual(
        [1, 2, 3, 4, 5, 6].map((n) => [n, n]),
      );
    });

    it('answers a line before the next one has been sent', async () => {
      const [a = '', b = ''] = await orders(2);
      const stream = openBulk(service);
      stream.write(`${lineOf(a)}\n`);
      expect(await stream.next()).toMatchObject({ line: 1, status: 201 });
      stream.write(`${lineOf(b)}\n`);
      expect(await stream.next()).toMatchObject({ line: 2, status: 201 });
      stream.end();
      expect(await stream.ended).toBe('end');
    });

    it('a connection that closes in mid-stream loses no line that was answered, and the rest follows with the same keys', async () => {
      const ids = await orders(40);
      const stream = openBulk(service);
      stream.write(
        ids
          .slice(0, 20)
          .map((id) => `${lineOf(id)}\n`)
          .join(''),
      );
      const answered = [await stream.next(), await stream.next()];
      // Half a line: nobody knows what it would have become, so it must become nothing.
      stream.write(lineOf(ids[20] ?? '').slice(0, -1));
      await sleep(50);
      stream.destroy();
      await sleep(100);
      expect(await eventsOf(service, ids[20] ?? '')).toBe(1);
      for (const { orderId } of answered) expect(await eventsOf(service, orderId)).toBe(2);

      const { results } = await send(ids.map((id) => lineOf(id)).join('\n'));
      expect(results.map(({ status }) => status)).toEqual(ids.map(() => 201));
      expect(results.slice(0, 2).every(({ replayed }) => replayed)).toBe(true);
      for (const id of ids) expect(await eventsOf(service, id)).toBe(2);
    });
  });
}
