import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '@testing';
import { authorized } from '../../e2e/world/orders';
import { type Service, startService } from '../../e2e/world/service';
import { describeWithProgram } from '../describe-with-program';
import { PROXY_METRICS } from '../foreign-metrics';
import { type StartedProxy, startProxy } from './started-proxy';

const NDJSON = { 'content-type': 'application/x-ndjson' };
const WAIT_MS_MAX = 20_000;

describeWithProgram('haproxy', 'what is streamed through the proxy', (program) => {
  let service: Service;
  let proxy: StartedProxy;

  beforeAll(async () => {
    const port = await freePort();
    service = await startService({ PORT: String(port), EVENT_STORE: 'memory', READ_MODELS: 'memory' });
    proxy = await startProxy(program, port);
    proxy.services.addresses = ['127.0.0.1'];
    const late = performance.now() + WAIT_MS_MAX;
    while ((await proxy.upServices()) !== 1) {
      if (performance.now() > late) throw new Error('the proxy does not find the service');
      await pause(100);
    }
  });
  afterAll(async () => {
    await proxy?.stop();
    await service?.close();
  });

  /** What was received so far, and a promise of the next that holds a text. */
  const exchange = (method: string, path: string, headers: Record<string, string> = {}) => {
    const sent = request(proxy.url + path, {
      method,
      headers: { authorization: `Bearer ${service.keys.merchant}`, ...headers },
      agent: false,
    });
    let received = '';
    const ended = new Promise<string>((resolve, reject) => {
      sent.on('error', reject).on('response', (response) => {
        response.on('data', (part) => {
          received += part;
        });
        response.on('end', () => resolve(received)).on('error', reject);
      });
    });
    const hears = async (text: string) => {
      const late = performance.now() + WAIT_MS_MAX;
      while (!received.includes(text)) {
        if (performance.now() > late) throw new Error(`${text} never came, only: ${received}`);
        await pause(5);
      }
    };
    return { sent, ended, hears };
  };
  const capture = (orderId: string, n: number) =>
    `${JSON.stringify({ orderId, idempotencyKey: `k${n}`, amount: 1 })}\n`;

  it('events arrive as they are recorded, while the feed stays open', async () => {
    const feed = exchange('GET', '/v1/events');
    feed.sent.end();
    await feed.hears(':\n\n');
    for (let n = 0; n < 3; n++) await feed.hears(await authorized(service));
    feed.ended.catch(() => undefined);
    feed.sent.destroy();
  });

  it('each result of a bulk request comes before the next line is sent', async () => {
    const orderId = await authorized(service);
    const bulk = exchange('POST', '/v1/captures:bulk', NDJSON);
    for (let n = 0; n < 5; n++) {
      bulk.sent.write(capture(orderId, n));
      await bulk.hears(`"idempotencyKey":"k${n}","status":201`);
    }
    bulk.sent.end();
    await bulk.ended;
  });

  it('a bulk request of many megabytes is answered whole, to the last line', async () => {
    const LINES = 20_000;
    const bulk = exchange('POST', '/v1/captures:bulk', NDJSON);
    const filler = 'x'.repeat(200);
    for (let n = 0; n < LINES; n++) {
      const line = JSON.stringify({ orderId: 'nobody', idempotencyKey: `m${n}`, amount: 1, reference: filler });
      if (!bulk.sent.write(`${line}\n`)) await new Promise((resolve) => bulk.sent.once('drain', resolve));
    }
    bulk.sent.end();
    const results = (await bulk.ended).trimEnd().split('\n');
    expect(results).toHaveLength(LINES);
    expect(JSON.parse(results.at(-1) ?? '')).toMatchObject({ line: LINES, code: 'ORDER_NOT_FOUND' });
  }, 60_000);

  it('is counted under the names that the dashboard shows', async () => {
    const told = await (await fetch(proxy.figures)).text();
    for (const name of PROXY_METRICS) expect(told).toMatch(new RegExp(`^${name}\\{`, 'm'));
  });
});
