import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { type EventStore, type RecordedEvent, START } from '@event-store';
import { type Configuration, loadConfiguration } from '@ledger';
import { type Api, createApi } from '../../apps/api/create-api';
import type { Said } from './world';

const ROOT = join(__dirname, '../..');
const RUN = ['--require', './libs/event-store/worker/run-typescript.js'];

type Settings = Readonly<Record<string, string>>;

export interface Call {
  readonly path: string;
  readonly key: string;
  readonly body: object;
}

export interface Answer {
  readonly status: number;
  readonly replayed: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever was answered, and fail where it is not there
  readonly body: any;
}

export async function send(url: string, apiKey: string, { path, key, body }: Call): Promise<Answer> {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  });
  const replayed = response.headers.get('idempotency-replayed') === 'true';
  return { status: response.status, replayed, body: await response.json() };
}

export async function get(url: string, apiKey: string, path: string): Promise<Answer['body']> {
  return (await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${apiKey}` } })).json();
}

/** An order with a name on it, a capture for good, which is an append of two events, and money given back. */
export function callsOf(number: number): Call[] {
  const orderId = `o${number}`;
  const customer = { name: `Customer ${number}`, email: `c${number}@example.org` };
  return [
    {
      ...{ path: '/v1/orders', key: `a-${number}` },
      body: { orderId, currency: 'EUR', orderAmount: 10_000, customerId: `c${number}`, customer },
    },
    { path: `/v1/orders/${orderId}/captures`, key: `c-${number}`, body: { amount: 4_000, final: true } },
    { path: `/v1/orders/${orderId}/refunds`, key: `r-${number}`, body: { amount: 500, description: 'a scratch' } },
  ];
}

/** Plays so many orders, several at a time; answers each call with its first answer. */
export async function playOrders(url: string, apiKey: string, orders: number): Promise<[Call, Answer][]> {
  const played = await Promise.all(
    Array.from({ length: orders }, async (_, number) => {
      const answers: [Call, Answer][] = [];
      for (const call of callsOf(number)) answers.push([call, await send(url, apiKey, call)]);
      return answers;
    }),
  );
  const refused = played.flat().filter(([, { status }]) => status !== 201);
  if (refused.length > 0) throw new Error(JSON.stringify(refused[0]));
  return played.flat();
}

export interface Typed {
  readonly child: ChildProcess;
  /** Resolves when the text was written to standard error. */
  wrote(text: string): Promise<void>;
  readonly said: Promise<Said>;
}

/** The auditor as a process that can be killed. */
export function typeAuditor(args: readonly string[], settings: Settings = {}): Typed {
  return start('apps/auditor/main.ts', args, settings);
}

/** The service as a process: how a start that fails looks to whoever started it. */
export function startApi(settings: Settings): Typed {
  return start('apps/api/main.ts', [], { PORT: '0', LOG_LEVEL: 'silent', ...settings });
}

function start(program: string, args: readonly string[], settings: Settings): Typed {
  const child = spawn(process.execPath, [...RUN, program, ...args], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], ...settings },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (text) => {
    out += text;
  });
  const waiting: (() => void)[] = [];
  child.stderr.on('data', (text) => {
    err += text;
    for (const look of waiting) look();
  });
  return {
    child,
    wrote: (text) =>
      new Promise((resolve) => {
        const look = () => void (err.includes(text) && resolve());
        waiting.push(look);
        look();
        // Ended without having said it: whoever waits finds out by what it said instead.
        child.once('close', () => resolve());
      }),
    said: new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err }))),
  };
}

export async function listen(settings: Settings): Promise<{ api: Api; url: string }> {
  const configuration: Configuration = loadConfiguration({
    PORT: '0',
    LOG_LEVEL: 'error',
    ACCESS_LOG: 'off',
    HEAD_EVERY: '0',
    ...settings,
  });
  const api = await createApi(configuration);
  return { api, url: await api.listen() };
}

export async function everyEvent(log: EventStore): Promise<Omit<RecordedEvent, 'cursor'>[]> {
  const events: Omit<RecordedEvent, 'cursor'>[] = [];
  let after = START;
  for (let page = await log.readAll(after, 1_000); page.events.length > 0; page = await log.readAll(after, 1_000)) {
    // A cursor is the one thing that is the engine's own.
    events.push(...page.events.map(({ cursor: _, ...event }) => event));
    after = page.reached;
  }
  return events;
}
