import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRefusal } from '@domain';
import { openApiKeys } from '@ledger';
import { killLeftProcesses, startProcess } from './world/process';

jest.setTimeout(120_000);

describe('what the service writes to its log', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'logs-'));
  });
  afterEach(async () => {
    killLeftProcesses();
    await rm(folder, { recursive: true });
  });

  it('tells each call by its id, route and status at `debug`, and never what came in', async () => {
    const service = startProcess({ DATA_FOLDER: folder, LOG_LEVEL: 'debug' });
    const url = await service.url;
    const keys = openApiKeys({ dataFolder: folder });
    const made = await keys.make({ scope: { kind: 'merchant', merchantId: 'm1' }, roles: ['fulfilment'], label: 'x' });
    await keys.close();
    if (isRefusal(made)) throw new Error(made.detail);
    const call = (path: string, body: string) =>
      fetch(url + path, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${made.text}`,
          'idempotency-key': 'secret-idempotency-key',
          'content-type': 'application/json',
          'x-request-id': 'told-by-the-caller',
        },
        body,
      });
    const order = { orderId: 'order-0815', currency: 'EUR', orderAmount: 5, customer: { name: 'Ada Lovelace' } };
    const accepted = await call('/v1/orders', JSON.stringify(order));
    expect([accepted.status, accepted.headers.get('x-request-id')]).toEqual([201, 'told-by-the-caller']);
    expect((await call('/v1/orders', '{"customer":"Ada Lovelace",')).status).toBe(400);
    expect((await call('/v1/orders/order-0815/captures?ada=lovelace', '{"full":true}')).status).toBe(400);
    service.child.kill('SIGTERM');
    const { output } = await service.ended;

    const lines = output
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line));
    const { apiKey, text } = made;
    expect(lines).toContainEqual({
      level: 'debug',
      time: expect.any(String),
      requestId: 'told-by-the-caller',
      method: 'POST',
      route: '/v1/orders',
      status: 201,
      ms: expect.any(Number),
      keyId: apiKey.keyId,
      msg: 'answered',
    });
    expect(lines).toContainEqual(expect.objectContaining({ route: '/v1/orders/:orderId/captures', status: 400 }));
    // The secret is base64url: an underscore may stand in it, too.
    const secret = text.split('_').slice(2).join('_');
    expect(secret).toHaveLength(43);
    for (const what of ['Lovelace', 'lovelace', secret, 'secret-idempotency-key', 'order-0815']) {
      expect(output).not.toContain(what);
    }
  });

  it('is one line at the usual level, where nothing is remarkable', async () => {
    const first = startProcess({ DATA_FOLDER: folder });
    await first.url;
    first.child.kill('SIGTERM');
    await first.ended;
    const service = startProcess({ DATA_FOLDER: folder, LOG_LEVEL: 'info' });
    const url = await service.url;
    expect((await fetch(`${url}/v1/orders`)).status).toBe(401);
    service.child.kill('SIGTERM');
    const { output } = await service.ended;
    expect(output.split('\n')).toEqual([
      expect.stringMatching(/^Capture Ledger listens on http:\/\/127\.0\.0\.1:\d+ /),
      'SIGTERM: finishing what is under way',
      'stopped',
      '',
    ]);
  });
});
