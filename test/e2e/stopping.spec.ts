import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeKey } from './world/make-key';
import { killLeftProcesses, startProcess } from './world/process';

// Each test starts the service from its sources more than once.
jest.setTimeout(120_000);

describe('a service that is told to stop', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stopping-'));
  });
  afterEach(async () => {
    killLeftProcesses();
    await rm(folder, { recursive: true });
  });

  it('finishes what is under way, refuses the rest, loses nothing', async () => {
    const service = startProcess({ DATA_FOLDER: folder });
    const url = await service.url;
    const key = await makeKey(folder);
    const agent = new Agent({ keepAlive: true, maxSockets: 16 });
    const acknowledged: string[] = [];
    let refused = 0;
    let sending = true;
    const caller = async (caller: number) => {
      for (let n = 0; sending; n++) {
        const orderId = `o-${caller}-${n}`;
        const status = await authorize(agent, url, key, orderId).catch(() => 0);
        if (status === 201) acknowledged.push(orderId);
        else if (status === 0) {
          refused += 1;
          return;
        } else throw new Error(`answered ${status}`);
      }
    };
    const callers = Array.from({ length: 16 }, (_, n) => caller(n));
    await sleep(700);
    service.child.kill('SIGTERM');
    const { code, output } = await service.ended;
    sending = false;
    await Promise.all(callers);

    expect({ code, output }).toEqual({ code: 0, output: expect.stringMatching(/under way\nstopped\n$/) });
    expect(acknowledged.length).toBeGreaterThan(16);
    expect(refused).toBeGreaterThan(0);

    const again = startProcess({ DATA_FOLDER: folder });
    const restarted = await again.url;
    const found = await Promise.all(acknowledged.map((orderId) => read(agent, restarted, key, orderId)));
    expect(found.filter((status) => status !== 200)).toEqual([]);
    agent.destroy();
    again.child.kill('SIGTERM');
    expect((await again.ended).code).toBe(0);
  });

  it('does not wait for ever for a caller who keeps a connection open', async () => {
    const service = startProcess({ DATA_FOLDER: folder, SHUTDOWN_WAIT_MAX: '500' });
    const url = await service.url;
    const key = await makeKey(folder);
    const half = request(`${url}/v1/orders`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', 'content-length': 100 },
    });
    half.on('error', () => {});
    half.write('{');
    await sleep(100);
    const start = performance.now();
    service.child.kill('SIGINT');
    expect((await service.ended).code).toBe(0);
    expect(performance.now() - start).toBeLessThan(15_000);
  });

  it('says in one line what is wrong with its settings, and does not start', async () => {
    const { code, output } = await startProcess({ DATA_FOLDER: folder, PORT: 'many', CLOCK: 'sundial' }).ended;
    expect(code).toBe(1);
    expect(output).toMatch(/PORT .*\n.*CLOCK /);
    expect(output).not.toMatch(/\n {4}at /);
  });

  it('says who else has the data folder, or that the port is taken, and does not start', async () => {
    const first = startProcess({ DATA_FOLDER: folder });
    const { port } = new URL(await first.url);
    const second = await startProcess({ DATA_FOLDER: folder }).ended;
    expect(second).toEqual({ code: 1, output: expect.stringMatching(/^another process writes this log.*\n$/) });
    const other = await mkdtemp(join(tmpdir(), 'stopping-'));
    const third = await startProcess({ DATA_FOLDER: other, PORT: port }).ended;
    expect(third).toEqual({
      code: 1,
      output: expect.stringContaining('EADDRINUSE'),
    });
    await rm(other, { recursive: true });
    first.child.kill('SIGTERM');
    expect((await first.ended).code).toBe(0);
  });
});

function authorize(agent: Agent, url: string, key: string, orderId: string): Promise<number> {
  return ask(agent, 'POST', `${url}/v1/orders`, key, JSON.stringify({ orderId, currency: 'EUR', orderAmount: 1 }));
}

function read(agent: Agent, url: string, key: string, orderId: string): Promise<number> {
  return ask(agent, 'GET', `${url}/v1/orders/${orderId}`, key);
}

/** The status; rejects where no whole answer came. */
function ask(agent: Agent, method: string, url: string, key: string, body?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${key}`, 'idempotency-key': 'k', 'content-type': 'application/json' };
    const asking = request(url, { agent, method, headers }, (response) => {
      response.on('error', reject);
      response.resume().on('end', () => resolve(response.statusCode ?? 0));
    });
    asking.on('error', reject);
    asking.end(body);
  });
}
