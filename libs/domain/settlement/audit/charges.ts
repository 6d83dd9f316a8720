import type { OrderEvent, RefundPart } from '../../order/order.events';
import type { LinePart } from '../../order/order-line';

/** By how much an event raises what its order charges: captured - refunded + return fees. */
export function chargedBy(event: OrderEvent): bigint {
  switch (event.type) {
    case 'OrderCaptured':
    case 'PartialCaptureRecorded':
      return amountOf(event.lines);
    case 'CaptureFailed':
      return -amountOf(event.lines);
    case 'RefundRecorded':
      return -givenBack(event.parts);
    case 'RefundFailed':
      return givenBack(event.parts);
    default:
      return 0n;
  }
}

/**
 * By how much an event raises what the customer owes on its order: what it charges, less what it says is paid, written
 * off, credited or kept for later.
 */
export function owedBy(event: OrderEvent): bigint {
  const writtenOff = event.type === 'ReceivableWrittenOff' ? event.amount : 0n;
  const charged = chargedBy(event) - writtenOff;
  const money = 'customerMoney' in event ? event.customerMoney : undefined;
  if (!money) return charged;
  const ofCaptures = money.captures.reduce((sum, { paid, writeOffTakenBack }) => sum + writeOffTakenBack - paid, 0n);
  return charged + ofCaptures - money.credit - money.prepayment;
}

function givenBack(parts: readonly RefundPart[]): bigint {
  return parts.reduce((sum, { lines, returnFeeAmount }) => sum + amountOf(lines) - returnFeeAmount, 0n);
}

function amountOf(lines: readonly LinePart[]): bigint {
  return lines.reduce((sum, { amount }) => sum + amount, 0n);
}
