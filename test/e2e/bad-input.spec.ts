import { request } from 'node:http';
import { accepted, authorized, CHAIRS, captured, eventsOf } from './world/orders';
import { type Service, startService } from './world/service';

/** What a bad body is answered with, and where it says the mistake is. */
const BAD_CAPTURES: readonly [what: string, body: string, pointer: string, detail: RegExp][] = [
  ['malformed JSON', '{"full": tru', '', /is not JSON/],
  ['an empty text', '""', '', /must be an object/],
  ['a list', '[]', '', /must be an object/],
  ['nothing to capture', '{}', '', /at least one of full, lines, amount/],
  ['a text for an amount', '{"amount":"100"}', '/amount', /integer from 1/],
  ['null for an amount', '{"amount":null}', '/amount', /integer from 1/],
  ['a negative amount', '{"amount":-1}', '/amount', /integer from 1/],
  ['an amount of zero', '{"amount":0}', '/amount', /integer from 1/],
  ['an amount above what an order can hold', '{"amount":1000000000001}', '/amount', /to 1000000000000/],
  ['a number beyond 2^53', '{"amount":9007199254740993}', '/amount', /2\^53/],
  ['10.00000000000000000001', '{"amount":10.00000000000000000001}', '/amount', /without fraction/],
  ['an exponent', '{"amount":1e2}', '/amount', /without fraction or exponent/],
  ['the same key twice', '{"amount":1,"amount":2}', '/amount', /appears twice/],
  ['an unknown field', '{"full":true,"fulll":true}', '/fulll', /is not known/],
  ['a prototype', '{"full":true,"__proto__":{"x":1}}', '', /additional properties/],
  ['an unknown currency', '{"full":true,"currency":"XXX"}', '/currency', /ISO 4217/],
  ['text with U+0000', '{"full":true,"reference":"a\\u0000b"}', '/reference', /control character/],
  ['a lone surrogate', '{"full":true,"reference":"\\ud800"}', '/reference', /surrogate/],
  ['a text that is too long', `{"full":true,"reference":"${'x'.repeat(256)}"}`, '/reference', /1 to 255/],
  ['a day that does not exist', '{"full":true,"effectiveAt":"2026-02-30T00:00:00Z"}', '/effectiveAt', /instant/],
  ['two ways at once', '{"full":true,"lines":[{"lineId":1,"quantity":1}]}', '', /only one of full, lines/],
  ['a line without a name', '{"lines":[{"quantity":1}]}', '/lines/0', /lineId, reference/],
  ['1,001 lines', JSON.stringify({ lines: Array(1_001).fill({ lineId: 1, quantity: 1 }) }), '/lines', /1 to 1000/],
  ['JSON without end', '['.repeat(100_000) + ']'.repeat(100_000), '/0'.repeat(16), /deeper than/],
];

describe('what bad input gets', () => {
  let service: Service;
  let orderId: string;
  beforeAll(async () => {
    service = await startService();
    orderId = await authorized(service);
  });
  afterAll(async () => {
    // Nothing of all this has left a trace, and the order can still be captured to the last cent.
    expect(await eventsOf(service, orderId)).toBe(1);
    const answer = await service.call('POST', `/v1/orders/${orderId}/captures`, { body: { full: true } });
    expect(answer.body).toMatchObject({ status: 'CAPTURED', balances: { captured: { amount: 22_500 } } });
    await service.close();
  });

  it.each(BAD_CAPTURES)('%s: 400, and where it is', async (_, body, pointer, detail) => {
    const answer = await service.call('POST', `/v1/orders/${orderId}/captures`, { body });
    expect(answer).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED', status: 400 } });
    expect(answer.headers.get('content-type')).toMatch('application/problem+json');
    expect(answer.body.errors).toContainEqual({ pointer, detail: expect.stringMatching(detail) });
  });

  it('10,001 lines: 400, soon', async () => {
    const lines = Array(10_001).fill({ name: 'x', quantity: 1, unitPrice: 1, totalAmount: 1 });
    const start = performance.now();
    const answer = await service.call('POST', '/v1/orders', { body: { currency: 'EUR', orderAmount: 10_001, lines } });
    expect(answer.body.errors).toEqual([{ pointer: '/lines', detail: 'must be a list of 1 to 1000 objects' }]);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('hundreds of thousands of wrong lines in one body do not hold up the others', async () => {
    const body = `{"lines":[${Array(300_000).fill('{}').join(',')}],"amount":"x"}`;
    const start = performance.now();
    const answer = await service.call('POST', `/v1/orders/${orderId}/captures`, { body });
    expect(answer.status).toBe(400);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('a body of 100 MB: 413 after the first megabyte, and the service goes on', async () => {
    const answered = await sendEndlessly(service, `/v1/orders/${orderId}/captures`, 100 * 1024 * 1024);
    expect(answered.status).toBe(413);
    expect(answered.sent).toBeLessThan(50 * 1024 * 1024);
    expect((await service.call('GET', '/health/ready', { key: null })).status).toBe(200);
  });

  it('all mistakes of a body, of the headers and of the address at once', async () => {
    const answer = await service.call('POST', '/v1/orders/a%20b/captures?preveiw=true', {
      body: { lines: [{ lineId: 0 }, { reference: '', quantity: 1.0 }], currency: 'euro', more: 1 },
      headers: { 'idempotency-key': '', 'if-match': '3' },
    });
    expect(
      answer.body.errors
        .map((error: Record<string, string>) => error['pointer'] ?? error['header'] ?? error['parameter'])
        .sort(),
    ).toEqual(
      [
        '/currency',
        '/lines/0',
        '/lines/0/lineId',
        '/lines/1/reference',
        '/more',
        'Idempotency-Key',
        'If-Match',
        'orderId',
        'preveiw',
      ].sort(),
    );
  });

  it('a command without an idempotency key: 400; a preview needs none', async () => {
    const headers = { authorization: `Bearer ${service.keys.merchant}`, 'content-type': 'application/json' };
    const send = (query: string) =>
      fetch(`${service.url}/v1/orders/${orderId}/captures${query}`, { method: 'POST', headers, body: '{"full":true}' });
    const [command, preview] = [await send(''), await send('?preview=true')];
    expect([command.status, preview.status]).toEqual([400, 200]);
    expect(await command.json()).toMatchObject({ errors: [{ header: 'Idempotency-Key' }] });
  });

  it('lines that do not add up: 422 with the numbers', async () => {
    const lines = [{ ...CHAIRS.lines[0], totalAmount: 20_001 }, CHAIRS.lines[1]];
    const answer = await service.call('POST', '/v1/orders', { body: { ...CHAIRS, lines, orderAmount: 22_501 } });
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'LINE_MISSTATED', line: 1, totalAmount: 20_001, expected: 20_000 },
    });
  });

  it.each([
    ['another media type', 'text/plain', 'full=true'],
    ['lines where one body is wanted', 'application/x-ndjson', '{"full":true}\n'],
  ])('%s: 415', async (_, type, body) => {
    const answer = await service.call('POST', `/v1/orders/${orderId}/captures`, {
      body,
      headers: { 'content-type': type },
    });
    expect(answer).toMatchObject({ status: 415, body: { code: 'MEDIA_TYPE_UNSUPPORTED' } });
  });

  it('one body where lines are wanted, and a body that is packed: 415', async () => {
    const single = await service.call('POST', '/v1/captures:bulk', { body: '{}' });
    expect(single).toMatchObject({ status: 415, body: { code: 'MEDIA_TYPE_UNSUPPORTED' } });
    const packed = await service.call('POST', `/v1/orders/${orderId}/captures`, {
      body: '{"full":true}',
      headers: { 'content-encoding': 'gzip' },
    });
    expect(packed.status).toBe(415);
  });

  it('an address that there is none of, or that cannot be read', async () => {
    expect(await service.call('GET', '/v1/nothing')).toMatchObject({ status: 404, body: { code: 'ROUTE_NOT_FOUND' } });
    expect(await service.call('DELETE', '/v1/orders')).toMatchObject({
      status: 404,
      body: { code: 'ROUTE_NOT_FOUND' },
    });
    expect(await service.call('GET', '/v1/orders/%ff')).toMatchObject({ status: 400, body: { code: 'BAD_REQUEST' } });
    const long = await service.call('GET', `/v1/orders/${'x'.repeat(300)}`);
    expect(long).toMatchObject({ status: 414, body: { code: 'ADDRESS_TOO_LONG' } });
  });

  it('parameters that no question takes, or that are no such value: 400', async () => {
    for (const query of [
      'status=OPEN',
      'limit=0',
      'limit=1.5',
      'limit=x',
      'limit=1&limit=2',
      'colour=red',
      'descending=yes',
    ]) {
      const answer = await service.call('GET', `/v1/orders?${query}`);
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ parameter: query.split('=')[0] }] } });
    }
    expect(await service.call('GET', '/v1/orders?page=nonsense')).toMatchObject({
      status: 400,
      body: { errors: [{ parameter: 'page' }] },
    });
  });

  it('a connection that closes in mid-body records nothing', async () => {
    await new Promise<void>((resolve) => {
      const { hostname, port } = new URL(service.url);
      const sending = request({
        hostname,
        port,
        method: 'POST',
        path: `/v1/orders/${orderId}/captures`,
        headers: {
          authorization: `Bearer ${service.keys.merchant}`,
          'idempotency-key': 'cut',
          'content-type': 'application/json',
          'content-length': 1_000,
        },
      });
      sending.on('error', () => resolve());
      sending.write('{"full":true,');
      setTimeout(() => sending.destroy(), 50);
    });
    expect(await eventsOf(service, orderId)).toBe(1);
  });

  it('sums far above 2^53 come out to the last digit', async () => {
    const most = { currency: 'EUR', orderAmount: 1_000_000_000_000 };
    const { orderId: large } = await captured(service, most);
    const payment = { amount: 1_000_000_000_000 };
    // 9,008 payments would pass 2^53 as well; the digits are checked where they are written, in the specs of the wire.
    const paid = accepted(await service.call('POST', `/v1/orders/${large}/payments`, { body: payment }));
    expect(paid.balances).toMatchObject({ captured: { amount: 1_000_000_000_000 }, owed: 0 });
  });
});

/** Sends a body until it is answered or the connection closes; answers how much went out. */
function sendEndlessly(service: Service, path: string, bytes: number): Promise<{ status: number; sent: number }> {
  const { hostname, port } = new URL(service.url);
  const chunk = Buffer.alloc(64 * 1024, 0x20);
  return new Promise((resolve, reject) => {
    let sent = 0;
    let answered = false;
    const sending = request({
      hostname,
      port,
      path,
      method: 'POST',
      headers: {
        authorization: `Bearer ${service.keys.merchant}`,
        'idempotency-key': 'large',
        'content-type': 'application/json',
        'transfer-encoding': 'chunked',
      },
    });
    sending.on('response', (response) => {
      answered = true;
      response.resume().on('end', () => {
        sending.destroy();
        resolve({ status: response.statusCode ?? 0, sent });
      });
    });
    sending.on('error', (error) => answered || reject(error));
    const push = () => {
      while (!answered && sent < bytes) {
        sent += chunk.length;
        if (!sending.write(chunk)) return void sending.once('drain', push);
      }
      if (!answered) sending.end();
    };
    push();
  });
}
