import { evolve, type OrderEvent, type OrderState, orderStream } from '@domain';
import { decodeRecord } from '@event-store';
import { isIdentifier } from '../ids/identifier';
import type { PlacedEvent, PlacedLog } from '../placing/placed-log';
import { placed } from '../placing/placed-stream';
import { readStreamPages } from '../streams/stream-pages';
import { aboutEvent } from './about-event';
import type { Share } from './explanation';
import { type FigureName, orderFigure } from './order-figures';

/** Everything that an order's stream says up to a sequence; no events where the order begins later, or never. */
export async function readPlacedOrder(
  log: PlacedLog,
  merchantId: string,
  orderId: string,
  sequence: number,
): Promise<readonly PlacedEvent[]> {
  if (!isIdentifier(orderId)) return [];
  const events: Pick<PlacedEvent, 'recorded'>[] = [];
  for await (const page of readStreamPages(log.store, orderStream(merchantId, orderId), 0)) {
    events.push(...page.map((recorded) => ({ recorded })));
  }
  return (await placed(log, events)).filter((event) => event.sequence <= sequence);
}

/**
 * What each event brought to a figure: what the figure was behind it, less what it was before. So the shares sum up to the
 * figure by the way they are made. Events that leave it as it was have none.
 */
export function orderShares(events: readonly PlacedEvent[], name: FigureName): { order: OrderState; shares: Share[] } {
  const shares: Share[] = [];
  let order: OrderState;
  for (const placed of events) {
    const record = decodeRecord(placed.recorded);
    const before = orderFigure(order, name);
    order = evolve(order, record.event as OrderEvent, record.envelope.recordedAt);
    const amount = orderFigure(order, name) - before;
    if (amount !== 0n) shares.push({ ...aboutEvent(placed, record), amount });
  }
  return { order, shares };
}

/** The order as it stood behind these events. */
export function orderAfter(events: readonly PlacedEvent[]): OrderState {
  return events.reduce<OrderState>((order, { recorded }) => {
    const { event, envelope } = decodeRecord(recorded);
    return evolve(order, event as OrderEvent, envelope.recordedAt);
  }, undefined);
}
