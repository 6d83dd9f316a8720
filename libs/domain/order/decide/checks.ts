import { type Refusal, refuse } from '../../refusals/refusals';
import type { Instant } from '../../time/instant';
import { tooSmall } from '../allocation/take-for-capture';
import { remaining } from '../balances';
import { REPEATABLE_COMMANDS_MAX } from '../limits';
import type { CaptureState, Order } from '../order.state';

/** Answers the first check that refuses. Later ones are not even asked. */
export function firstRefusal(...checks: readonly (() => Refusal | undefined)[]): Refusal | undefined {
  for (const check of checks) {
    const refusal = check();
    if (refusal) return refusal;
  }
  return undefined;
}

/** CURRENCY_MISMATCH when a currency is given that is not the order's. */
export function currencyOf(order: Order, currency: string | undefined): Refusal | undefined {
  if (currency === undefined || currency === order.currency) return undefined;
  return refuse('CURRENCY_MISMATCH', `The order is in ${order.currency}, the command in ${currency}.`, {
    requested: currency,
    currency: order.currency,
  });
}

/** EFFECTIVE_AT_OUT_OF_RANGE when the given time is before the order's own or in the future. */
export function effectiveSince(
  earliest: Instant | undefined,
  command: { readonly effectiveAt?: Instant; readonly recordedAt: Instant },
): Refusal | undefined {
  const { effectiveAt, recordedAt } = command;
  if (effectiveAt === undefined) return undefined;
  if (effectiveAt <= recordedAt && (earliest === undefined || effectiveAt >= earliest)) return undefined;
  return refuse('EFFECTIVE_AT_OUT_OF_RANGE', 'The effective time is before the order or in the future.', {
    requested: effectiveAt,
    ...(earliest !== undefined && { earliest }),
    latest: recordedAt,
  });
}

/** ORDER_CANCELLED, AUTHORIZATION_EXPIRED or AUTHORIZATION_RELEASED when the authorization cannot be used now. */
export function live(order: Order, at: Instant): Refusal | undefined {
  const { ended, expiresAt } = order;
  if (ended === 'cancelled') return refuse('ORDER_CANCELLED', 'The order is cancelled.');
  if (ended === 'expired' || at >= expiresAt) {
    return refuse('AUTHORIZATION_EXPIRED', `The authorization ended at ${expiresAt}.`, { expiresAt });
  }
  if (ended === 'released') return refuse('AUTHORIZATION_RELEASED', 'What remained of the authorization was released.');
  return undefined;
}

/** ORDER_FULLY_CAPTURED when nothing remains. */
export function somethingRemains(order: Order): Refusal | undefined {
  if (remaining(order).amount !== 0n) return undefined;
  return refuse('ORDER_FULLY_CAPTURED', 'Nothing remains to be captured.', { remaining: 0n });
}

/** AMOUNT_TOO_SMALL when an amount is less than 1 minor unit. */
export function atLeastOne(amount: bigint): Refusal | undefined {
  return amount < 1n ? tooSmall(amount) : undefined;
}

/** LIMIT_EXCEEDED when the order has had all the commands that a caller may repeat at will. */
export function mayRepeat(order: Order): Refusal | undefined {
  if (order.repeatableCommands < REPEATABLE_COMMANDS_MAX) return undefined;
  return limitExceeded('commands', order.repeatableCommands + 1, REPEATABLE_COMMANDS_MAX);
}

/** LIMIT_EXCEEDED with the number that is too large and its bound. */
export function limitExceeded(
  what: string,
  requested: bigint | number,
  limit: bigint | number,
  instead?: string,
): Refusal {
  const hint = instead === undefined ? '' : ` ${instead}`;
  return refuse('LIMIT_EXCEEDED', `One order holds at most ${limit} ${what}.${hint}`, { what, requested, limit });
}

/** The capture under this id, or CAPTURE_NOT_FOUND. */
export function findCapture(order: Order, captureId: string): CaptureState | Refusal {
  const capture = order.captures.find((each) => each.captureId === captureId);
  return capture ?? refuse('CAPTURE_NOT_FOUND', `The order has no capture ${captureId}.`, { captureId });
}

/** CAPTURE_FAILED when the provider took the capture back. */
export function standing(capture: CaptureState): Refusal | undefined {
  if (!capture.failed) return undefined;
  return refuse('CAPTURE_FAILED', `Capture ${capture.captureNumber} has failed.`, { captureId: capture.captureId });
}
