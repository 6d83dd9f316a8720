import { minus, plus, sum } from '../figures';
import type { RefundFailed, RefundPart, RefundRecorded } from '../order.events';
import type { CapturedLine, Order } from '../order.state';
import { withCapture } from './evolve-captures';
import { adjust } from './line-ledger';

export function refundRecorded(order: Order, event: RefundRecorded): Order {
  const { refundId, refundNumber, parts } = event;
  return {
    ...parts.reduce((folded, part) => refundPart(folded, part, plus, 1), order),
    refunds: [...order.refunds, { refundId, refundNumber, parts, failed: false }],
  };
}

export function refundFailed(order: Order, event: RefundFailed): Order {
  return {
    // The credit note was issued and its number stays used.
    ...event.parts.reduce((folded, part) => refundPart(folded, part, minus, 0), order),
    refunds: order.refunds.map((refund) => (refund.refundId === event.refundId ? { ...refund, failed: true } : refund)),
  };
}

function refundPart(order: Order, part: RefundPart, by: typeof plus, creditNotes: 0 | 1): Order {
  const fee = by === plus ? part.returnFeeAmount : -part.returnFeeAmount;
  return withCapture(adjust(order, part.lines, 'refunded', by), part.captureId, (capture) => ({
    ...capture,
    lines: refundLines(capture.lines, part, by),
    refunded: by(capture.refunded, sum(part.lines)),
    returnFees: capture.returnFees + fee,
    creditNotes: capture.creditNotes + creditNotes,
  }));
}

function refundLines(lines: readonly CapturedLine[], part: RefundPart, by: typeof plus): CapturedLine[] {
  const refunds = new Map(part.lines.map((line) => [line.lineId, line]));
  return lines.map((line) => {
    const refund = refunds.get(line.lineId);
    return refund ? { ...line, refunded: by(line.refunded, refund) } : line;
  });
}
