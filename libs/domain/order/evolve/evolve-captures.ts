import { sum } from '../figures';
import type { CaptureFailed, OrderCaptured, PartialCaptureRecorded } from '../order.events';
import { type CaptureState, type Order, ZERO } from '../order.state';
import { move } from './line-ledger';

export function captureRecorded(order: Order, event: OrderCaptured | PartialCaptureRecorded): Order {
  const capture: CaptureState = {
    captureId: event.captureId,
    captureNumber: event.captureNumber,
    invoiceNumber: event.invoiceNumber,
    lines: event.lines.map(({ lineId, ...captured }) => ({ lineId, captured, refunded: ZERO })),
    captured: sum(event.lines),
    refunded: ZERO,
    returnFees: 0n,
    creditNotes: 0,
    failed: false,
    dueDate: event.dueDate,
    paid: 0n,
    prepaymentUsed: 0n,
    writtenOff: 0n,
  };
  return {
    ...move(order, event.lines, 'remaining', 'captured'),
    captures: [...order.captures, capture],
    repeatableCommands: order.repeatableCommands + 1,
  };
}

export function captureFailed(order: Order, event: CaptureFailed): Order {
  const returnedTo = event.returnedTo === 'lines' ? 'remaining' : event.returnedTo;
  return withCapture(move(order, event.lines, 'captured', returnedTo), event.captureId, (capture) => ({
    ...capture,
    lines: capture.lines.map((line) => ({ ...line, captured: ZERO })),
    captured: ZERO,
    failed: true,
  }));
}

/** The order with one of its captures changed. */
export function withCapture(order: Order, captureId: string, change: (capture: CaptureState) => CaptureState): Order {
  const index = order.captures.findIndex((capture) => capture.captureId === captureId);
  const capture = order.captures[index];
  if (!capture) throw new Error(`impossible history: order ${order.orderId} has no capture ${captureId}`);
  return { ...order, captures: order.captures.with(index, change(capture)) };
}
