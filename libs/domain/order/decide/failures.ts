import { isRefusal, type Refusal, refuse } from '../../refusals/refusals';
import { moneyOnCharges, moneyOnFailure } from '../customer-money';
import { partOf } from '../figures';
import type { FailCapture, FailRefund } from '../order.commands';
import type { CaptureFailed, RefundFailed } from '../order.events';
import type { CaptureState, Order } from '../order.state';
import { effectiveSince, findCapture, firstRefusal, standing } from './checks';
import { factOf, given } from './facts';
import { chargesOf } from './refund-order';

/** Refuses with EFFECTIVE_AT_OUT_OF_RANGE, CAPTURE_NOT_FOUND, CAPTURE_FAILED, CAPTURE_HAS_REFUNDS. */
export function failCapture(command: FailCapture, order: Order): [CaptureFailed] | Refusal {
  const early = effectiveSince(order.effectiveAt, command);
  if (early) return early;
  const capture = findCapture(order, command.captureId);
  if (isRefusal(capture)) return capture;
  const refusal = firstRefusal(
    () => standing(capture),
    () => unrefunded(order, capture),
  );
  if (refusal) return refusal;

  const money = moneyOnFailure(order, capture);
  const { captureId, captureNumber, invoiceNumber } = capture;
  return [
    {
      type: 'CaptureFailed',
      ...factOf(order, command),
      captureId,
      captureNumber,
      invoiceNumber,
      lines: capture.lines.map((line) => partOf(line.lineId, line.captured)),
      returnedTo: order.ended === 'released' || order.ended === 'expired' ? order.ended : 'lines',
      ...given(command, 'reason'),
      ...(money && { customerMoney: money }),
    },
  ];
}

/** Refuses with EFFECTIVE_AT_OUT_OF_RANGE, REFUND_NOT_FOUND, REFUND_FAILED. */
export function failRefund(command: FailRefund, order: Order): [RefundFailed] | Refusal {
  const { refundId } = command;
  const early = effectiveSince(order.effectiveAt, command);
  if (early) return early;
  const refund = order.refunds.find((each) => each.refundId === refundId);
  if (!refund) return refuse('REFUND_NOT_FOUND', `The order has no refund ${refundId}.`, { refundId });
  if (refund.failed) return refuse('REFUND_FAILED', 'The refund has already failed.', { refundId });

  const money = moneyOnCharges(order, chargesOf(refund.parts, 1n));
  return [
    {
      type: 'RefundFailed',
      ...factOf(order, command),
      refundId,
      refundNumber: refund.refundNumber,
      parts: refund.parts,
      ...given(command, 'reason'),
      ...(money && { customerMoney: money }),
    },
  ];
}

function unrefunded(order: Order, capture: CaptureState): Refusal | undefined {
  const refunds = order.refunds
    .filter((refund) => !refund.failed && refund.parts.some((part) => part.captureId === capture.captureId))
    .map((refund) => refund.refundId);
  if (refunds.length === 0) return undefined;
  return refuse('CAPTURE_HAS_REFUNDS', `Capture ${capture.captureNumber} has standing refunds: fail those first.`, {
    captureId: capture.captureId,
    refunds,
  });
}
