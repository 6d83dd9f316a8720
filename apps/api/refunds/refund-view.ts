import type { RefundState } from '@domain';
import type { OrderView, RefundDetails } from '@ledger';
import { personalText } from '../wire/personal-text';
import { refundFigures } from './refund-answer';

export function refundsOf({ order, details }: OrderView) {
  return order.refunds.map((refund, i) => refundView(refund, details.refunds[i]));
}

/** A refund as it stands now. */
function refundView({ refundId, refundNumber, parts, failed }: RefundState, details: RefundDetails | undefined) {
  return {
    refundId,
    refundNumber,
    status: failed ? 'FAILED' : 'STANDING',
    ...refundFigures(parts),
    ...(details && detailsOf(details)),
  };
}

function detailsOf({ refundId: _, description, ...details }: RefundDetails) {
  return { ...details, ...(description !== undefined && { description: personalText(description) }) };
}
