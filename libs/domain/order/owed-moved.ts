import { moneyInBy } from './money-in';
import type { OrderEvent } from './order.events';

/**
 * By how much an event changes what its customer owes on the order, below zero being credit. The sum over any of an
 * order's events is what is owed by those alone.
 */
export function owedMovedBy(event: OrderEvent): bigint {
  const money = 'customerMoney' in event ? event.customerMoney : undefined;
  const takenBack = money?.captures.reduce((sum, { writeOffTakenBack }) => sum + writeOffTakenBack, 0n) ?? 0n;
  return chargedBy(event) - moneyInBy(event) + takenBack;
}

function chargedBy(event: OrderEvent): bigint {
  switch (event.type) {
    case 'OrderCaptured':
    case 'PartialCaptureRecorded':
      return sumOf(event.lines);
    case 'CaptureFailed':
      return -sumOf(event.lines);
    case 'RefundRecorded':
      return event.parts.reduce((sum, part) => sum - sumOf(part.lines) + part.returnFeeAmount, 0n);
    case 'RefundFailed':
      return event.parts.reduce((sum, part) => sum + sumOf(part.lines) - part.returnFeeAmount, 0n);
    case 'ReceivableWrittenOff':
      return -event.amount;
    default:
      return 0n;
  }
}

function sumOf(lines: readonly { readonly amount: bigint }[]): bigint {
  return lines.reduce((sum, { amount }) => sum + amount, 0n);
}
