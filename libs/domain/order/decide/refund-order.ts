import { splitByLargestRemainder } from '../../money/shares';
import { isRefusal, type Refusal, refuse } from '../../refusals/refusals';
import { toParts } from '../allocation/take-for-capture';
import { type RefundTake, takeForRefund } from '../allocation/take-for-refund';
import { moneyOnCharges } from '../customer-money';
import { ALLOCATION_PARTS_MAX, REFUNDS_MAX } from '../limits';
import type { RefundOrder } from '../order.commands';
import type { RefundPart, RefundRecorded } from '../order.events';
import type { CaptureState, Order } from '../order.state';
import { currencyOf, effectiveSince, findCapture, firstRefusal, limitExceeded, standing } from './checks';
import { factOf, given } from './facts';

/**
 * Refuses with CURRENCY_MISMATCH, EFFECTIVE_AT_OUT_OF_RANGE, CAPTURE_NOT_FOUND, CAPTURE_FAILED, whatever
 * `takeForRefund` refuses, RETURN_FEE_EXCEEDS_REFUND and LIMIT_EXCEEDED.
 */
export function refundOrder(command: RefundOrder, order: Order): [RefundRecorded] | Refusal {
  const refusal = firstRefusal(
    () => currencyOf(order, command.currency),
    () => effectiveSince(order.effectiveAt, command),
  );
  if (refusal) return refusal;
  const captures = capturesFor(command.captureId, order);
  if (isRefusal(captures)) return captures;
  const takes = takeForRefund(order, captures, command.take);
  if (isRefusal(takes)) return takes;

  const parts = toRefundParts(takes, command.returnFee);
  return returnFeeWithin(command, takes) ?? withinLimits(order, parts) ?? [recorded(command, order, parts)];
}

function capturesFor(captureId: string | undefined, order: Order): readonly CaptureState[] | Refusal {
  if (captureId === undefined) return order.captures.filter((capture) => !capture.failed);
  const capture = findCapture(order, captureId);
  if (isRefusal(capture)) return capture;
  return standing(capture) ?? [capture];
}

/** The return fee, and its tax, is shared by the captures as they share the refund. */
function toRefundParts(takes: readonly RefundTake[], fee: RefundOrder['returnFee']): RefundPart[] {
  const fees = splitByLargestRemainder(
    fee?.amount ?? 0n,
    takes.map(({ amount }) => amount),
  );
  const feeTaxes = splitByLargestRemainder(fee?.taxAmount ?? 0n, fees);
  return takes.map(({ capture, taken }, i) => ({
    captureId: capture.captureId,
    captureNumber: capture.captureNumber,
    invoiceNumber: capture.invoiceNumber,
    creditNoteNumber: `${capture.invoiceNumber}/R${capture.creditNotes + 1}`,
    lines: toParts(taken),
    returnFeeAmount: fees[i] ?? 0n,
    returnFeeTaxAmount: feeTaxes[i] ?? 0n,
  }));
}

function recorded(command: RefundOrder, order: Order, parts: readonly RefundPart[]): RefundRecorded {
  const money = moneyOnCharges(order, chargesOf(parts, -1n));
  return {
    type: 'RefundRecorded',
    ...factOf(order, command),
    refundId: command.refundId,
    refundNumber: order.refunds.length + 1,
    parts,
    ...given(command, 'reference', 'description'),
    ...(money && { customerMoney: money }),
  };
}

/** What the parts of a refund change on each capture's charge: `sign` -1 for the refund, 1 for its failure. */
export function chargesOf(parts: readonly RefundPart[], sign: 1n | -1n): ReadonlyMap<string, bigint> {
  return new Map(
    parts.map(({ captureId, lines, returnFeeAmount }) => {
      const gross = lines.reduce((sum, line) => sum + line.amount, 0n);
      return [captureId, sign * (gross - returnFeeAmount)];
    }),
  );
}

function returnFeeWithin({ returnFee }: RefundOrder, takes: readonly RefundTake[]): Refusal | undefined {
  if (!returnFee) return undefined;
  const refund = takes.reduce((sum, { amount }) => sum + amount, 0n);
  const { amount, taxAmount } = returnFee;
  if (amount >= 1n && amount <= refund && taxAmount >= 0n && taxAmount <= amount) return undefined;
  return refuse('RETURN_FEE_EXCEEDS_REFUND', `The return fee of ${amount} must lie within the refund of ${refund}.`, {
    requested: amount,
    taxAmount,
    refund,
  });
}

function withinLimits(order: Order, parts: readonly RefundPart[]): Refusal | undefined {
  if (order.refunds.length >= REFUNDS_MAX) return limitExceeded('refunds', order.refunds.length + 1, REFUNDS_MAX);
  const count = parts.reduce((sum, part) => sum + part.lines.length, 0);
  if (count <= ALLOCATION_PARTS_MAX) return undefined;
  return limitExceeded(
    'allocation parts in one append',
    count,
    ALLOCATION_PARTS_MAX,
    'Refund one capture at a time: name a captureId.',
  );
}
