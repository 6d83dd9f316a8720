import type { Instant, OrderCommand } from '@domain';
import { type EventStore, NO_STREAM } from '@event-store';
import { authorize, capture, orderIdOf, payment, refund } from './sample-order';
import { orderStream, type SampleStream } from './sample-stream';

/** The first order of the log; the others follow every few seconds, so that a larger log is a longer time. */
export const PAST_BEGIN = '2026-01-05T09:00:00.000Z';
const ORDER_EVERY_MS = 5_000;
/** Orders that come between an authorization and what follows on it: at nearly every sequence many are open. */
const OPEN_ORDERS = 1_000;
const IN_FLIGHT = 1_000;

export const EVENTS_PER_PAST_ORDER = 4;
/** Of each customer, however long the log is: otherwise a longer one would be asked for more. */
const ORDERS_OF_A_CUSTOMER = 100;

/** Whose an order of a log of so many orders is. */
export function customerOf(index: number, orders: number): string {
  return `c-${index % Math.ceil(orders / ORDERS_OF_A_CUSTOMER)}`;
}

/** Fills a log whose orders lie over each other in time, as those of a shop do. Answers the last instant. */
export async function fillPastLog(store: EventStore, ledgerId: string, orders: number): Promise<Instant> {
  for (let from = 0; from < orders + OPEN_ORDERS; from += IN_FLIGHT) {
    const turns = Array.from({ length: Math.min(IN_FLIGHT, orders + OPEN_ORDERS - from) }, (_, turn) => from + turn);
    await Promise.all(
      turns.flatMap((turn) => [
        turn < orders && begin(store, streamOf(ledgerId, turn, orders)),
        turn >= OPEN_ORDERS && goOn(store, streamOf(ledgerId, turn - OPEN_ORDERS, orders)),
      ]),
    );
  }
  return timeOf(orders + OPEN_ORDERS);
}

async function begin(store: EventStore, { stream, events }: SampleStream): Promise<void> {
  const answer = await store.append(stream, NO_STREAM, events.slice(0, 1));
  if (!answer.appended) throw new Error(`${stream} was there already`);
}

async function goOn(store: EventStore, { stream, events }: SampleStream): Promise<void> {
  const answer = await store.append(stream, 0, events.slice(1));
  if (!answer.appended) throw new Error(`${stream} does not go on`);
}

/** Made twice, once for each append: that is cheaper than to keep all that are open. */
function streamOf(ledgerId: string, index: number, orders: number): SampleStream {
  const orderId = orderIdOf(index);
  const [captureId, then] = [`${orderId}-c`, timeOf(index + OPEN_ORDERS)];
  const commands: readonly OrderCommand[] = [
    { ...authorize(index, timeOf(index)), customerId: customerOf(index, orders) },
    capture(captureId, then),
    payment(`${orderId}-p`, captureId, then),
    refund(`${orderId}-r`, captureId, then),
  ];
  return orderStream(ledgerId, orderId, commands);
}

export function timeOf(turn: number): Instant {
  return new Date(Date.parse(PAST_BEGIN) + turn * ORDER_EVERY_MS).toISOString();
}
