import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isRefusal } from '@domain';
import { openApiKeys } from '@ledger';
import { ask, send } from '../callers/send';
import { type CallersMemory, callUntilItBreaks, noMemory, resolveUnanswered } from './memory-of-callers';
import { built, type ServiceProcess, startService } from './service.process';

const KILLS = 22;
const CONNECTIONS = 32;
const LOAD_MS_MIN = 30;
const LOAD_MS_MAX = 700;
/** Of each round: so many answers are asked for once more. */
const ASKED_AGAIN = 20;

describe('a service that is killed under load, again and again', () => {
  let folder: string;
  let service: ServiceProcess;
  let apiKey: string;
  const memory: CallersMemory = noMemory();
  const counts = { kills: 0, unanswered: 0, recordedAllTheSame: 0, askedAgain: 0 };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'crash-'));
    service = await startService(folder);
    apiKey = await makeKey(folder);
    for (let round = 1; round <= KILLS; round += 1) await killUnderLoad(round);
    await resolve();
  }, 300_000);

  afterAll(async () => {
    await service?.stop();
    await rm(folder, { recursive: true });
    process.stdout.write(`crash test: ${JSON.stringify({ ...counts, acknowledged: memory.acknowledged.size })}\n`);
  });

  /** Loads the service from many connections, kills it at a moment nobody chose, and starts it on the same folder. */
  async function killUnderLoad(round: number): Promise<void> {
    const { url } = service;
    const calling = Array.from({ length: CONNECTIONS }, (_, connection) =>
      callUntilItBreaks(url, apiKey, `${round}-${connection}`, memory),
    );
    await new Promise((next) => setTimeout(next, LOAD_MS_MIN + Math.random() * (LOAD_MS_MAX - LOAD_MS_MIN)));
    await service.kill();
    counts.kills += 1;
    await Promise.all(calling);
    service = await startService(folder);
    await resolve();
    await askAgain(round);
  }

  async function resolve(): Promise<void> {
    counts.unanswered += memory.unanswered.length;
    counts.recordedAllTheSame += await resolveUnanswered(service.url, apiKey, memory);
  }

  /** What was acknowledged before the crash gets its first answer again, to the last figure. */
  async function askAgain(round: number): Promise<void> {
    const ofRound = [...memory.acknowledged.values()].filter(({ call }) => call.key.startsWith(`key-order-${round}-`));
    for (const { call, answer } of ofRound.slice(-ASKED_AGAIN)) {
      const again = await send(service.url, apiKey, call);
      counts.askedAgain += 1;
      expect({ ...again, text: JSON.parse(again.text) }).toEqual({
        status: 201,
        replayed: true,
        text: JSON.parse(answer.text),
      });
    }
  }

  it('was killed at least 20 times, while calls were under way', () => {
    expect(counts.kills).toBeGreaterThanOrEqual(20);
    expect(counts.unanswered).toBeGreaterThan(KILLS);
    expect(memory.acknowledged.size).toBeGreaterThan(KILLS * CONNECTIONS);
  });

  it('answered nothing but yes: every retry under the same key resolved what was unknown', () => {
    expect(memory.refused).toEqual([]);
    expect(memory.unanswered).toEqual([]);
  });

  it('holds every acknowledged command exactly once, and nothing that nobody sent', async () => {
    const sent = new Map<string, string[]>();
    for (const [key, { call }] of memory.acknowledged) sent.set(call.orderId, [...(sent.get(call.orderId) ?? []), key]);
    for (const [orderId, keys] of sent) {
      const { events } = await ask<History>(service.url, apiKey, `/v1/orders/${orderId}/history`);
      expect({ orderId, keys: events.map(({ idempotencyKey }) => idempotencyKey).sort() }).toEqual({
        orderId,
        keys: keys.sort(),
      });
      for (const { idempotencyKey, data } of events) {
        const { capture } = JSON.parse(memory.acknowledged.get(idempotencyKey)?.answer.text ?? '{}') as Captured;
        expect(data.captureId).toBe(capture?.captureId);
      }
    }
  }, 120_000);

  it('shows in its views the very captures of its log', async () => {
    const captured = new Map<string, number>();
    for (const { call } of memory.acknowledged.values()) {
      const { amount = 0 } = JSON.parse(call.body) as { amount?: number };
      captured.set(call.orderId, (captured.get(call.orderId) ?? 0) + amount);
    }
    for (const [orderId, amount] of captured) {
      const order = await ask<{ position: string }>(service.url, apiKey, `/v1/orders/${orderId}`);
      const path = `/v1/orders/${orderId}/balances?atLeast=${encodeURIComponent(order.position)}`;
      const balances = await ask<Balances>(service.url, apiKey, path);
      expect({ orderId, captured: balances.captured.amount }).toEqual({ orderId, captured: amount });
    }
  }, 120_000);

  it('passes the verification of its whole log, and stops in order when it is asked to', async () => {
    const verified = await promisify(execFile)(process.execPath, [built('auditor'), 'verify', '--data-folder', folder]);
    expect(verified.stdout).toContain('are as the rules have them');
    expect(verified.stdout).toContain(`${memory.acknowledged.size + 1} events`);
    expect(await service.stop()).toBe(0);
  }, 120_000);
});

interface History {
  readonly events: readonly { readonly idempotencyKey: string; readonly data: { readonly captureId?: string } }[];
}

interface Captured {
  readonly capture?: { readonly captureId: string };
}

interface Balances {
  readonly captured: { readonly amount: number };
}

async function makeKey(dataFolder: string): Promise<string> {
  const keys = openApiKeys({ dataFolder });
  const made = await keys.make({
    scope: { kind: 'merchant', merchantId: 'shop' },
    roles: ['fulfilment', 'auditor'],
    label: 'crash test',
  });
  await keys.close();
  if (isRefusal(made)) throw new Error(made.detail);
  return made.text;
}
