import { type CapturedLine, type CaptureState, owed } from '@domain';
import type { CaptureDetails, OrderView } from '@ledger';
import { amounts } from '../orders/order-summary';
import { personalText } from '../wire/personal-text';

export function capturesOf({ order, details }: OrderView) {
  return order.captures.map((capture, i) => captureView(capture, details.captures[i]));
}

/** A capture as it stands now: what was taken, given back, paid, and is owed. */
function captureView(capture: CaptureState, details: CaptureDetails | undefined) {
  const { captureId, captureNumber, invoiceNumber, dueDate, returnFees, paid, prepaymentUsed, writtenOff } = capture;
  return {
    captureId,
    captureNumber,
    invoiceNumber,
    status: capture.failed ? 'FAILED' : 'STANDING',
    ...amounts(capture.captured),
    refunded: amounts(capture.refunded),
    lines: capture.lines.map(capturedLine),
    dueDate,
    returnFees,
    paid,
    prepaymentUsed,
    writtenOff,
    owed: owed(capture),
    ...(details && detailsOf(details)),
  };
}

function capturedLine({ lineId, captured: { quantity, amount, taxAmount }, refunded }: CapturedLine) {
  return { lineId, quantity, amount, taxAmount, refunded };
}

function detailsOf({ captureId: _, description, ...details }: CaptureDetails) {
  return { ...details, ...(description !== undefined && { description: personalText(description) }) };
}
