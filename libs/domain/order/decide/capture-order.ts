import { isRefusal, type Refusal } from '../../refusals/refusals';
import { addCalendarDays, utcDate } from '../../time/instant';
import { takeForCapture } from '../allocation/take-for-capture';
import { remaining } from '../balances';
import { moneyOnCapture } from '../customer-money';
import { isEmpty, minus, partOf, sum } from '../figures';
import { ALLOCATION_PARTS_MAX, CAPTURES_MAX } from '../limits';
import type { CaptureOrder } from '../order.commands';
import type { OrderCaptured, PartialCaptureRecorded, RemainingAuthorizationReleased } from '../order.events';
import type { Order } from '../order.state';
import type { LinePart } from '../order-line';
import { currencyOf, effectiveSince, firstRefusal, limitExceeded, live, mayRepeat, somethingRemains } from './checks';
import { factOf, given } from './facts';

type Captured = [OrderCaptured | PartialCaptureRecorded, ...RemainingAuthorizationReleased[]];

/**
 * Refuses with CURRENCY_MISMATCH, EFFECTIVE_AT_OUT_OF_RANGE, ORDER_CANCELLED, AUTHORIZATION_EXPIRED,
 * AUTHORIZATION_RELEASED, ORDER_FULLY_CAPTURED, whatever `takeForCapture` refuses, and LIMIT_EXCEEDED.
 */
export function captureOrder(command: CaptureOrder, order: Order): Captured | Refusal {
  const refusal = firstRefusal(
    () => currencyOf(order, command.currency),
    () => effectiveSince(order.effectiveAt, command),
    () => live(order, command.recordedAt),
    () => somethingRemains(order),
  );
  if (refusal) return refusal;
  const lines = takeForCapture(order, command.take);
  if (isRefusal(lines)) return lines;

  const rest = restAfter(order, lines);
  const releases = command.final && rest.length > 0 ? rest : [];
  return (
    withinLimits(order, lines.length + releases.length) ?? [
      recorded(command, order, lines),
      ...(releases.length > 0
        ? [{ type: 'RemainingAuthorizationReleased' as const, ...factOf(order, command), lines: releases }]
        : []),
    ]
  );
}

function recorded(
  command: CaptureOrder,
  order: Order,
  lines: readonly LinePart[],
): OrderCaptured | PartialCaptureRecorded {
  const amount = sum(lines).amount;
  const captureNumber = order.captures.length + 1;
  const money = moneyOnCapture(order, command.captureId, amount);
  return {
    type: amount === remaining(order).amount ? 'OrderCaptured' : 'PartialCaptureRecorded',
    ...factOf(order, command),
    captureId: command.captureId,
    captureNumber,
    invoiceNumber: `${order.orderId}/${captureNumber}`,
    lines,
    dueDate: addCalendarDays(utcDate(command.recordedAt), order.paymentTermDays),
    ...given(command, 'reference', 'description', 'shippingInfo'),
    ...(money && { customerMoney: money }),
  };
}

/** What every line still has after the capture. */
function restAfter(order: Order, taken: readonly LinePart[]): LinePart[] {
  const takenOf = new Map(taken.map((part) => [part.lineId, part]));
  return order.lines.flatMap(({ line, remaining: left }) => {
    const part = takenOf.get(line.lineId);
    const rest = part ? minus(left, part) : left;
    return isEmpty(rest) ? [] : [partOf(line.lineId, rest)];
  });
}

function withinLimits(order: Order, parts: number): Refusal | undefined {
  if (order.captures.length >= CAPTURES_MAX) return limitExceeded('captures', order.captures.length + 1, CAPTURES_MAX);
  if (parts > ALLOCATION_PARTS_MAX) return limitExceeded('allocation parts in one append', parts, ALLOCATION_PARTS_MAX);
  return mayRepeat(order);
}
