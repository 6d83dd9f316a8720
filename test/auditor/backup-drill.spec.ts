import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRefusal } from '@domain';
import { openSqliteEventStore } from '@event-store';
import { openApiKeys } from '@ledger';
import { ask, send } from '../callers/send';
import { callUntilItBreaks, noMemory } from '../crash/memory-of-callers';
import { killLeftProcesses, startProcess } from '../e2e/world/process';
import { everyEvent, startApi, typeAuditor } from './copy.world';

jest.setTimeout(180_000);

const CONNECTIONS = 8;
const LOADED_MS = 1_500;
const ADA = { name: 'Ada Lovelace' };

interface Order {
  readonly customer?: object;
}

describe('the drill: killed under load, backed up, restored', () => {
  let folder: string;
  const at = (name: string) => join(folder, name);
  const auditor = (...args: string[]) => typeAuditor(args).said;
  const backUp = (to = 'backup') => auditor('backup', '--to', at(to), '--data-folder', at('live'));
  const restore = (name: string, ...more: string[]) =>
    auditor('restore', '--from', at('backup'), '--data-folder', at(name), ...more);
  const memory = noMemory();
  let apiKey: string;
  /** Acknowledged before the backup began. */
  let acknowledged: string[];
  let backedUp: number;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'drill-'));
  });
  afterAll(async () => {
    killLeftProcesses();
    await rm(folder, { recursive: true });
  });

  const erase = (url: string, customerId: string) =>
    fetch(`${url}/v1/customers/${customerId}/personal-data`, {
      method: 'DELETE',
      headers: { Authorization: `Bearer ${apiKey}`, 'Idempotency-Key': `erase-${customerId}` },
    });
  const authorize = (url: string, orderId: string, customerId: string) =>
    send(url, apiKey, {
      ...{ orderId, path: '/v1/orders', key: `key-${orderId}` },
      body: JSON.stringify({ orderId, currency: 'EUR', orderAmount: 100, customerId, customer: ADA }),
    });
  const eventsIn = async (name: string) => {
    const log = await openSqliteEventStore({ folder: at(name), readOnly: true });
    const events = await everyEvent(log);
    await log.close();
    return events;
  };
  /** What a service that was started on a folder answers; it is stopped again. */
  async function asked<Answer>(name: string, question: (url: string) => Promise<Answer>): Promise<Answer> {
    const service = startProcess({ DATA_FOLDER: at(name) });
    const answer = await question(await service.url);
    service.child.kill('SIGTERM');
    expect((await service.ended).code).toBe(0);
    return answer;
  }

  it('keeps what was acknowledged, while the service is written to, and after it was killed', async () => {
    const service = startProcess({ DATA_FOLDER: at('live') });
    const url = await service.url;
    const keys = openApiKeys({ dataFolder: at('live') });
    const scope = { kind: 'merchant', merchantId: 'm1' } as const;
    const made = await keys.make({ scope, roles: ['fulfilment', 'finance', 'auditor'], label: 'drill' });
    await keys.close();
    if (isRefusal(made)) throw new Error(made.detail);
    apiKey = made.text;
    for (const customerId of ['ada', 'eve', 'bob']) {
      expect((await authorize(url, `${customerId}-1`, customerId)).status).toBe(201);
    }
    expect((await erase(url, 'eve')).status).toBe(200);

    const calling = Array.from({ length: CONNECTIONS }, (_, connection) =>
      callUntilItBreaks(url, apiKey, `drill-${connection}`, memory),
    );
    await new Promise((next) => setTimeout(next, LOADED_MS));
    const before = memory.acknowledged.size;
    const while_ = await backUp();
    expect([while_.code, while_.out]).toEqual([0, expect.stringContaining('Chain ')]);
    // Nobody had to wait for it.
    expect(memory.acknowledged.size).toBeGreaterThan(before);
    service.child.kill('SIGKILL');
    await Promise.all(calling);
    expect(memory.refused).toEqual([]);

    acknowledged = [...memory.acknowledged.keys()];
    const after = await backUp();
    expect(after.code).toBe(0);
    backedUp = Number(/holds the first (\d+) events/.exec(after.out)?.[1]);
    expect(backedUp).toBeGreaterThan(acknowledged.length);
    expect(readdirSync(at('backup')).every((name) => /^(manifest\.json|events-\d{12}\.lines)$/.test(name))).toBe(true);
    copyFileSync(at('live/personal-keys.sqlite'), at('old-personal-keys.sqlite'));
  });

  it('holds no key, and no text of anybody', () => {
    const secrets = ['master.key', 'signing.key'].map((name) => readFileSync(at(`live/keys/${name}`), 'utf8').trim());
    for (const name of readdirSync(at('backup'))) {
      const kept = readFileSync(join(at('backup'), name), 'utf8');
      for (const secret of [...secrets, 'Lovelace']) expect(kept).not.toContain(secret);
    }
  });

  it('erases on, after the backup', async () => {
    await asked('live', async (url) => {
      expect((await erase(url, 'ada')).status).toBe(200);
      expect(await ask<Order>(url, apiKey, '/v1/orders/ada-1')).toMatchObject({ customer: { erased: true } });
    });
  });

  it('is not restored before somebody said what was erased since', async () => {
    const { code, err } = await restore('none');
    expect([code, err]).toEqual([1, expect.stringContaining('say --erasures <file...>')]);
    expect(readdirSync(folder)).not.toContain('none');
  });

  it('is restored with the keys of today: the same events, all acknowledged ones, and nobody who was erased', async () => {
    const { code, out } = await restore('today', '--keys-from', `files:${at('live')}`, '--nothing-erased-since');
    expect([code, out]).toEqual([0, expect.stringMatching(new RegExp(`^Restored +${backedUp} events`))]);
    expect(out).toContain('0 keys had to be destroyed again');
    expect(await eventsIn('today')).toEqual((await eventsIn('live')).slice(0, backedUp));
    const recorded = new Set(
      (await eventsIn('today')).map(({ bytes }) => JSON.parse(bytes.toString()).idempotencyKey as string),
    );
    expect(acknowledged.filter((key) => !recorded.has(key))).toEqual([]);
    const verified = await auditor('verify', '--data-folder', at('today'));
    expect([verified.code, verified.out]).toEqual([0, expect.stringContaining(`${backedUp} events`)]);
    await asked('today', expectErased);
    process.stdout.write(`drill: ${acknowledged.length} acknowledged, ${backedUp} events backed up and restored\n`);
  });

  async function expectErased(url: string): Promise<void> {
    for (const id of ['ada', 'eve']) {
      expect(await ask<Order>(url, apiKey, `/v1/orders/${id}-1`)).toMatchObject({ customer: { erased: true } });
    }
    expect(await ask<Order>(url, apiKey, '/v1/orders/bob-1')).toMatchObject({ customer: ADA });
  }

  it('is restored with an old copy of the keys and the list: nobody comes back', async () => {
    const list = at('live/erasures.ndjson');
    copyFileSync(at('old-personal-keys.sqlite'), at('live/personal-keys.sqlite'));
    const { code, out } = await restore('old', '--keys-from', `files:${at('live')}`, '--erasures', list);
    expect([code, out]).toEqual([0, expect.stringContaining('1 keys had to be destroyed again')]);
    await asked('old', expectErased);
  });

  it('erases in old keys that are put there later, at the start, before it serves', async () => {
    const { code, out } = await restore('later', '--erasures', at('live/erasures.ndjson'));
    expect([code, out]).toEqual([0, expect.stringContaining('are applied when the keys are there')]);
    const refused = await startApi({ DATA_FOLDER: at('later') }).said;
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining("put the ledger's keys back")]);
    await rm(at('later/keys'), { recursive: true, force: true });
    for (const name of ['personal-keys.sqlite', 'api-keys.sqlite'])
      copyFileSync(at(`live/${name}`), at(`later/${name}`));
    const keys = Object.fromEntries(
      ['master', 'signing'].map((name) => [
        `${name.toUpperCase()}_KEY`,
        readFileSync(at(`live/keys/${name}.key`), 'utf8').trim(),
      ]),
    );
    const service = startProcess({ DATA_FOLDER: at('later'), ...keys });
    await expectErased(await service.url);
    service.child.kill('SIGTERM');
    expect((await service.ended).code).toBe(0);
  });
});
