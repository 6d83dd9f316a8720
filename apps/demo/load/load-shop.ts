import { setTimeout as wait } from 'node:timers/promises';
import { connectToService, problemOf, type SendToService, type ServiceAnswer, workThrough } from '@command-line';
import type { ShopOrder } from '../shop';
import type { DemoKeys } from './demo-keys';
import { learn, noProgress, type OrderProgress } from './order-progress';
import { agreeWithMerchants, settleShop } from './settle-shop';
import { authorization, stepRequest, type Told } from './step-request';
import type { Happening, Window } from './timeline';

export interface LoadJob {
  readonly url: string;
  readonly keys: DemoKeys;
  readonly windows: readonly Window[];
  readonly merchantIds: readonly string[];
  onProgress(happenings: number): void;
}

const CONCURRENCY = 64;
/** So often expiries are waited for, and settlements closed and paid out. */
const BOOKS_EVERY_DAYS = 7;
const EXPIRIES_WAIT_MAX_MS = 15_000;

/** Lets everything of the shop happen through the public API, while the simulated clock is moved along. */
export async function loadShop({ url, keys, windows, merchantIds, onProgress }: LoadJob): Promise<void> {
  const as = (name: keyof DemoKeys) => connectToService({ url, apiKey: keys[name] });
  const senders: Record<keyof DemoKeys, SendToService> = {
    fulfilment: as('fulfilment'),
    finance: as('finance'),
    controller: as('controller'),
    admin: as('admin'),
  };
  const progress = new Map<ShopOrder, OrderProgress>();
  let [done, day] = [0, ''];

  const take = async (happening: Happening): Promise<void> => {
    const { order, step } = happening;
    const sofar = progress.get(order) ?? noProgress();
    progress.set(order, sofar);
    const told = step ? ofOrder(order, stepRequest(step, sofar)) : authorization(order);
    learn(sofar, accepted(await sendTold(senders[told.as], happening, told), happening).body);
    done += 1;
    onProgress(done);
  };

  await agreeWithMerchants(senders.controller, merchantIds);
  for (const [index, { until, orders }] of windows.entries()) {
    await advanceClock(senders.admin, until);
    await workThrough(orders, CONCURRENCY, async (happenings) => {
      for (const happening of happenings) await take(happening);
    });
    const isNewDay = until.slice(0, 10) !== day;
    day = until.slice(0, 10);
    const dayNumber = Math.floor(Date.parse(until) / 86_400_000);
    if ((isNewDay && dayNumber % BOOKS_EVERY_DAYS === 0) || index === windows.length - 1) {
      await expiriesWritten(senders.admin, merchantIds, until);
      await settleShop(senders.finance, merchantIds);
    }
  }
}

function ofOrder({ orderId }: ShopOrder, told: Told): Told {
  return { ...told, path: `/v1/orders/${orderId}${told.path}` };
}

function sendTold(send: SendToService, { order, number }: Happening, told: Told): Promise<ServiceAnswer> {
  return send({
    method: told.method ?? 'POST',
    path: told.path,
    merchantId: order.merchantId,
    // The same at every start: a load that was interrupted goes on where it stood.
    idempotencyKey: `demo:${order.orderId}:${number}`,
    ...(told.body && { body: told.body }),
  });
}

function accepted(answer: ServiceAnswer, { order, step }: Happening): ServiceAnswer {
  if (answer.ok) return answer;
  const { code, detail } = problemOf(answer);
  throw new Error(`${order.orderId}: the service refused to ${step?.does ?? 'authorize'}: ${code}, ${detail}`);
}

async function advanceClock(send: SendToService, to: string): Promise<void> {
  const answer = await send({ method: 'POST', path: '/v1/clock:advance', body: { to } });
  // A load that goes on after an interruption finds the clock further than this, and it does not move back.
  if (!answer.ok && answer.status !== 400) throw new Error(`the clock did not move: ${problemOf(answer).detail}`);
}

/** The clock's own events are written by the service a moment later; the shop waits for them before time goes on. */
async function expiriesWritten(send: SendToService, merchantIds: readonly string[], now: string): Promise<void> {
  const giveUpAt = Date.now() + EXPIRIES_WAIT_MAX_MS;
  for (const merchantId of merchantIds) {
    for (const status of ['AUTHORIZED', 'PART_CAPTURED']) {
      const path = `/v1/orders?status=${status}&expiringBefore=${now}&limit=1`;
      while (Date.now() < giveUpAt) {
        const answer = await send({ method: 'GET', path, merchantId });
        if (answer.ok && (answer.body as { orders: unknown[] }).orders.length === 0) break;
        await wait(200);
      }
    }
  }
}
