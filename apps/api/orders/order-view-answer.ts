import type { LineState, Order } from '@domain';
import type { OrderView } from '@ledger';
import { toldMoment } from '../calls/answer-viewed';
import { capturesOf } from '../captures/capture-view';
import { refundsOf } from '../refunds/refund-view';
import { personalJson } from '../wire/personal-text';
import { orderSummary } from './order-summary';

/** Everything there is to say of an order. */
export function orderView(view: OrderView) {
  const { order, details } = view;
  return {
    ...orderSummary(view),
    orderAmount: order.orderAmount,
    authorizedAmount: order.authorizedAmount,
    paymentTermDays: order.paymentTermDays,
    recordedAt: order.recordedAt,
    effectiveAt: order.effectiveAt,
    ...(details.customerDetails && { customer: personalJson(details.customerDetails) }),
    merchantReferences: details.merchantReferences,
    shippingInfo: details.shippingInfo,
    lines: order.lines.filter(({ line }) => !line.implied).map(lineView),
    captures: capturesOf(view),
    refunds: refundsOf(view),
    payments: order.payments.map((payment, at) => ({ ...payment, ...details.payments[at] })),
    paybacks: details.paybacks,
    writeOffs: writeOffsOf(order),
    ...toldMoment(view.moment),
  };
}

/** A line as it was sold, and where each of its figures stands. */
function lineView({ line, ...figures }: LineState) {
  return { ...line, ...figures };
}

function writeOffsOf({ writeOffs }: Order) {
  return writeOffs.map(({ decision, ...writeOff }) => ({ ...writeOff, status: DECISIONS[decision] }));
}

const DECISIONS = { open: 'PROPOSED', approved: 'WRITTEN_OFF', rejected: 'REJECTED' } as const;
