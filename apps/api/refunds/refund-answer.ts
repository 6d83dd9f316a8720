import type { RefundPart, RefundRecorded } from '@domain';
import type { CommandAnswer } from '@ledger';
import { amounts } from '../orders/order-summary';
import { sumOfParts } from '../wire/line-parts';
import { personalText } from '../wire/personal-text';
import { sortedMembers } from '../wire/sorted-members';

/** The refund that was recorded, capture by capture. */
export function refundAnswer({ events }: CommandAnswer) {
  const [first] = events;
  if (first?.event.type !== 'RefundRecorded') throw new Error('a refund was answered without its event');
  return { refund: recordedRefund(first.event, first.recordedAt) };
}

function recordedRefund(event: RefundRecorded, recordedAt: string) {
  const { refundId, refundNumber, parts, reference, description, customerMoney, effectiveAt } = event;
  return {
    refundId,
    refundNumber,
    ...refundFigures(parts),
    ...(reference !== undefined && { reference }),
    ...(description !== undefined && { description: personalText(description) }),
    ...(customerMoney && { customerMoney: sortedMembers(customerMoney) }),
    recordedAt,
    ...(effectiveAt !== undefined && { effectiveAt }),
  };
}

/** What a refund comes to, gross, and what of it came from which capture. */
export function refundFigures(parts: readonly RefundPart[]) {
  return {
    ...amounts(sumOfParts(parts.flatMap(({ lines }) => lines))),
    returnFee: {
      amount: parts.reduce((sum, part) => sum + part.returnFeeAmount, 0n),
      taxAmount: parts.reduce((sum, part) => sum + part.returnFeeTaxAmount, 0n),
    },
    parts: parts.map((part) => sortedMembers({ ...part, ...amounts(sumOfParts(part.lines)) })),
  };
}
