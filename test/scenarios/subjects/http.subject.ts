import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OrderEvent } from '@domain';
import { loadConfiguration } from '@ledger';
import { soon } from '@testing';
import { createApi } from '../../../apps/api/create-api';
import { type AnsweredOrder, type AnsweredParts, standingIn, takenIn } from './http-answers';
import { openCaller } from './http-caller';
import { requestOf } from './http-requests';
import { namesOf, withIds } from './names';
import type { Outcome, Subject, Talk } from './subject';

/** The whole service behind a port, spoken to as any caller speaks to it. */
export async function openHttpSubject(): Promise<Subject & { close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'scenarios-'));
  const api = await createApi(
    loadConfiguration({
      DATA_FOLDER: folder,
      PORT: '0',
      LOG_LEVEL: 'error',
      CLOCK: 'simulated',
      HEAD_EVERY: '0',
      AT_LEAST_WAIT_MAX: '20000',
      CLOCK_START: '2026-03-02T09:00:00.000Z',
    }),
  );
  const caller = await openCaller(api, await api.listen());
  let orders = 0;
  return {
    async begin() {
      orders += 1;
      return talk(caller, `order-${orders}`);
    },
    async close() {
      await api.stop();
      await rm(folder, { recursive: true });
    },
  };
}

type Caller = Awaited<ReturnType<typeof openCaller>>;

function talk(caller: Caller, orderId: string): Talk {
  const order = async () => {
    const { status, body } = await caller.call<AnsweredOrder>('shop', 'GET', `/v1/orders/${orderId}`);
    return status === 200 ? body : undefined;
  };
  const recordedUnder = async (key: string) => {
    const { body } = await caller.call<History>('shop', 'GET', `/v1/orders/${orderId}/history`);
    return body.events.filter(({ idempotencyKey }) => idempotencyKey === key).map(({ type }) => type);
  };
  const say: Talk['say'] = async (step): Promise<Outcome> => {
    const now = await order();
    const { method, path, body } = requestOf(withIds(step.say, now ? namesOf(now) : new Map()), orderId);
    const key = step.key ?? randomUUID();
    const answer = await caller.call<AnsweredOrder & AnsweredParts & { code?: string }>(
      step.actor,
      method,
      `/v1/orders${path}`,
      body,
      { 'Idempotency-Key': key, ...(step.revision !== undefined && { 'If-Match': `"${step.revision}"` }) },
    );
    if (answer.status >= 400) return { refused: answer.body.code ?? `status ${answer.status}` };
    return {
      recorded: await recordedUnder(key),
      replayed: answer.headers.get('Idempotency-Replayed') === 'true',
      taken: takenIn(answer.body),
      standing: standingIn(answer.body),
    };
  };
  const expired = async (): Promise<Outcome | undefined> => {
    const { body } = await caller.call<History>('shop', 'GET', `/v1/orders/${orderId}/history`);
    const last = body.events.at(-1);
    const now = await order();
    if (!now || last?.type !== 'AuthorizationExpired') return undefined;
    return { recorded: [last.type], replayed: false, taken: [], standing: standingIn(now) };
  };

  return {
    begin: caller.now(),
    say,
    wait: (days) => caller.advanceTo(new Date(Date.parse(caller.now()) + days * 86_400_000).toISOString()),
    expire: async (at) => {
      await caller.advanceTo(at);
      return soon('the authorization expires', expired);
    },
    standing: async () => {
      const now = await order();
      return now && standingIn(now);
    },
    owing: async () => (await order())?.captures.map(({ owed }) => owed).join(', ') ?? '',
  };
}

interface History {
  readonly events: readonly { readonly type: OrderEvent['type']; readonly idempotencyKey: string }[];
}
