import type { Instant } from '../time/instant';
import { captured, refunded, remaining } from './balances';
import type { Order } from './order.state';

export const ORDER_STATUSES = ['AUTHORIZED', 'PART_CAPTURED', 'CAPTURED', 'EXPIRED', 'CANCELLED', 'CLOSED'] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** Folded, never stored: the first that fits. */
export function status(order: Order): OrderStatus {
  if (order.ended === 'cancelled') return 'CANCELLED';
  const capturedAmount = captured(order).amount;
  if (remaining(order).amount > 0n) return capturedAmount > 0n ? 'PART_CAPTURED' : 'AUTHORIZED';
  if (order.captures.length === 0) return 'EXPIRED';
  return refunded(order).amount === capturedAmount ? 'CLOSED' : 'CAPTURED';
}

/** Whether the authorization can be used at this moment, also when the clock's event is not written yet. */
export function isLive(order: Order, at: Instant): boolean {
  return order.ended === undefined && at < order.expiresAt;
}

/** Whether the authorization has run out with something remaining, and only the clock's event is missing. */
export function isExpiryPending(order: Order, at: Instant): boolean {
  return order.ended === undefined && at >= order.expiresAt && remaining(order).amount > 0n;
}
