import { type Refusal, refuse } from '../../refusals/refusals';
import { addDays } from '../../time/instant';
import { captured, remaining } from '../balances';
import { isEmpty, partOf } from '../figures';
import type {
  CancelOrder,
  ExpireAuthorization,
  ExtendAuthorization,
  ReleaseRemainingAuthorization,
} from '../order.commands';
import type {
  AuthorizationExpired,
  AuthorizationExtended,
  OrderCancelled,
  RemainingAuthorizationReleased,
} from '../order.events';
import type { Order } from '../order.state';
import type { LinePart } from '../order-line';
import { expiryWithin } from './authorize-order';
import { firstRefusal, live, mayRepeat, somethingRemains } from './checks';
import { factOf } from './facts';

/** Refuses with ORDER_CANCELLED, AUTHORIZATION_EXPIRED, AUTHORIZATION_RELEASED, NOTHING_TO_RELEASE, LIMIT_EXCEEDED. */
export function releaseRemainingAuthorization(
  command: ReleaseRemainingAuthorization,
  order: Order,
): [RemainingAuthorizationReleased] | Refusal {
  const refusal = firstRefusal(
    () => live(order, command.recordedAt),
    () => releasable(order),
    () => mayRepeat(order),
  );
  return refusal ?? [{ type: 'RemainingAuthorizationReleased', ...factOf(order), lines: everythingLeft(order) }];
}

/** Refuses with ORDER_CANCELLED, AUTHORIZATION_EXPIRED, AUTHORIZATION_RELEASED, CANCEL_AFTER_CAPTURE. */
export function cancelOrder(command: CancelOrder, order: Order): [OrderCancelled] | Refusal {
  const refusal = firstRefusal(
    () => live(order, command.recordedAt),
    () => uncaptured(order),
  );
  return refusal ?? [{ type: 'OrderCancelled', ...factOf(order), lines: everythingLeft(order) }];
}

/** Refuses with ORDER_CANCELLED, AUTHORIZATION_EXPIRED, AUTHORIZATION_RELEASED, EXPIRY_OUT_OF_RANGE, LIMIT_EXCEEDED. */
export function extendAuthorization(command: ExtendAuthorization, order: Order): [AuthorizationExtended] | Refusal {
  const { until, recordedAt } = command;
  const expiresAt = 'days' in until ? addDays(recordedAt, until.days) : until.expiresAt;
  const refusal = firstRefusal(
    () => live(order, recordedAt),
    () => expiryWithin(order.recordedAt, order.expiresAt, expiresAt),
    () => mayRepeat(order),
  );
  return refusal ?? [{ type: 'AuthorizationExtended', ...factOf(order), expiresAt }];
}

/**
 * The clock's command, once `expiresAt` has passed with something remaining.
 * Refuses with ORDER_CANCELLED, AUTHORIZATION_EXPIRED, AUTHORIZATION_RELEASED, ORDER_FULLY_CAPTURED, EXPIRY_OUT_OF_RANGE.
 */
export function expireAuthorization(command: ExpireAuthorization, order: Order): [AuthorizationExpired] | Refusal {
  const { expiresAt } = order;
  const refusal = firstRefusal(
    () => (order.ended ? live(order, command.recordedAt) : undefined),
    () => somethingRemains(order),
    () =>
      command.recordedAt < expiresAt
        ? refuse('EXPIRY_OUT_OF_RANGE', `The authorization runs until ${expiresAt}.`, { expiresAt })
        : undefined,
  );
  return refusal ?? [{ type: 'AuthorizationExpired', ...factOf(order), expiresAt, lines: everythingLeft(order) }];
}

function releasable(order: Order): Refusal | undefined {
  const [capturedAmount, remainingAmount] = [captured(order).amount, remaining(order).amount];
  if (capturedAmount > 0n && remainingAmount > 0n) return undefined;
  const detail = capturedAmount > 0n ? 'Nothing remains.' : 'Nothing is captured: cancel the order instead.';
  return refuse('NOTHING_TO_RELEASE', detail, { captured: capturedAmount, remaining: remainingAmount });
}

function uncaptured(order: Order): Refusal | undefined {
  const capturedAmount = captured(order).amount;
  if (capturedAmount === 0n) return undefined;
  return refuse('CANCEL_AFTER_CAPTURE', `${capturedAmount} is captured: release what remains instead.`, {
    captured: capturedAmount,
  });
}

function everythingLeft(order: Order): LinePart[] {
  return order.lines
    .filter(({ remaining: left }) => !isEmpty(left))
    .map(({ line, remaining: left }) => partOf(line.lineId, left));
}
