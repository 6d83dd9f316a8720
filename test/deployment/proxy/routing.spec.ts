import { execFileSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '@testing';
import { describeWithProgram } from '../describe-with-program';
import { type Replica, startReplica } from './replica';
import { PROXY_FILE, type StartedProxy, startProxy } from './started-proxy';

const WAIT_MS_MAX = 20_000;
const HUNG_UP = 'hung up';

describeWithProgram('haproxy', 'the proxy before several services', (program) => {
  let proxy: StartedProxy;
  let port: number;
  let replicas: Replica[] = [];

  beforeAll(async () => {
    port = await freePort();
    replicas = await Promise.all(['127.0.0.1', '127.0.0.2'].map((address) => startReplica(address, port)));
    proxy = await startProxy(program, port);
    proxy.services.addresses = replicas.map(({ address }) => address);
    await until(2);
  });
  afterAll(async () => {
    await proxy?.stop();
    await Promise.all(replicas.map((replica) => replica.stop()));
  });

  const until = async (up: number) => {
    const late = performance.now() + WAIT_MS_MAX;
    while ((await proxy.upServices()) !== up) {
      if (performance.now() > late) throw new Error(`there are never ${up} services`);
      await pause(100);
    }
  };
  const ask = async (path: string, method = 'GET') => {
    const answer = await fetch(proxy.url + path, { method }).catch(() => undefined);
    return { status: answer?.status ?? HUNG_UP, by: (await answer?.text()) ?? '' };
  };
  const askMany = async (path: (n: number) => string, method = 'GET') => {
    const answers = await Promise.all(Array.from({ length: 24 }, (_, n) => ask(path(n), method)));
    return { statuses: new Set(answers.map(({ status }) => status)), by: new Set(answers.map(({ by }) => by)) };
  };
  const replica = (n: 0 | 1) => replicas[n] as Replica;

  it('has a file without a warning', () => {
    expect(execFileSync(program, ['-c', '-f', PROXY_FILE], { encoding: 'utf8', stdio: 'pipe' })).toMatch(/valid/);
  });

  it('asks all of them in turn', async () => {
    const { by } = await askMany(() => '/v1/orders', 'POST');
    expect([...by].sort()).toEqual(['127.0.0.1', '127.0.0.2']);
  });

  it('takes all that concerns one order to the same one, and orders to both', async () => {
    const one = await askMany((n) => `/v1/orders/web-7${['', '/captures', '/refunds'][n % 3]}`);
    expect(one.by.size).toBe(1);
    expect((await askMany((n) => `/v1/orders/web-${n}`)).by.size).toBe(2);
  });

  it('shows the figures of no service, since nobody could say of which one they are', async () => {
    expect(await ask('/metrics')).toMatchObject({ status: 404 });
  });

  it('asks another one where one that only reads is hung up on', async () => {
    replica(0).hangsUp = true;
    expect(await askMany((n) => `/v1/orders/get-${n}`)).toMatchObject({ statuses: new Set([200]) });
    replica(0).hangsUp = false;
    await until(2);
  });

  it('never sends a command twice that a service has heard', async () => {
    for (const each of replicas) each.asked.length = 0;
    replica(0).hangsUp = true;
    const { statuses } = await askMany((n) => `/v1/orders/post-${n}/captures`, 'POST');
    replica(0).hangsUp = false;
    // The caller of the others knows as much as the proxy: the outcome is unknown.
    expect([200, 502, HUNG_UP]).toEqual(expect.arrayContaining([...statuses]));
    expect(statuses.size).toBeGreaterThan(1);
    const heard = replicas.flatMap(({ asked }) => asked);
    expect(new Set(heard).size).toBe(heard.length);
    await until(2);
  });

  it('sends nothing to one that is not ready', async () => {
    replica(1).isReady = false;
    await until(1);
    expect(await askMany((n) => `/v1/orders/${n}`)).toEqual({ statuses: new Set([200]), by: new Set(['127.0.0.1']) });
    replica(1).isReady = true;
    await until(2);
  });

  it('sends commands to another one where one is gone, before it knows', async () => {
    await replica(1).stop();
    const commands = () => askMany((n) => `/v1/orders/${n}/captures`, 'POST');
    // A connection that was kept may break under a command: nobody then knows whether it was heard.
    expect([200, 502, HUNG_UP]).toEqual(expect.arrayContaining([...(await commands()).statuses]));
    expect((await commands()).statuses).toEqual(new Set([200]));
    replicas[1] = await startReplica('127.0.0.2', port);
    await until(2);
  });

  it('finds one that is added while it runs', async () => {
    replicas.push(await startReplica('127.0.0.3', port));
    proxy.services.addresses = replicas.map(({ address }) => address);
    await until(3);
    expect((await askMany((n) => `/v1/orders/${n}`)).by.size).toBe(3);
  });
});
