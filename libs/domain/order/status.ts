import type { Instant } from '../time/instant';
import { captured, refunded, remaining } from './balances';
import type { Order } from './order.state';

export const ORDER_STATUSES = ['AUTHORIZED', 'PART_CAPTURED', 'CAPTURED', 'EXPIRED', 'CANCELLED', 'CLOSED'] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** What tells an order's status: of its folded state, or of a row that keeps no more than this. */
export interface StatusFigures {
  /** `cancelled`, `released`, `expired`, or null while captures may still take what remains. */
  readonly ended: string | null;
  /** Ever recorded, failed ones too. */
  readonly captures: number;
  readonly remainingAmount: bigint;
  readonly capturedAmount: bigint;
  readonly refundedAmount: bigint;
}

/** Folded, never stored in an event: the first that fits. */
export function statusOf(figures: StatusFigures): OrderStatus {
  if (figures.ended === 'cancelled') return 'CANCELLED';
  if (figures.remainingAmount > 0n) return figures.capturedAmount > 0n ? 'PART_CAPTURED' : 'AUTHORIZED';
  if (figures.captures === 0) return 'EXPIRED';
  return figures.refundedAmount === figures.capturedAmount ? 'CLOSED' : 'CAPTURED';
}

export function status(order: Order): OrderStatus {
  return statusOf({
    ended: order.ended ?? null,
    captures: order.captures.length,
    remainingAmount: remaining(order).amount,
    capturedAmount: captured(order).amount,
    refundedAmount: refunded(order).amount,
  });
}

/** Whether the authorization can be used at this moment, also when the clock's event is not written yet. */
export function isLive(order: Order, at: Instant): boolean {
  return order.ended === undefined && at < order.expiresAt;
}

/** Whether the authorization has run out with something remaining, and only the clock's event is missing. */
export function isExpiryPending(order: Order, at: Instant): boolean {
  return order.ended === undefined && at >= order.expiresAt && remaining(order).amount > 0n;
}
