import { taxWithin } from '../order-lines';
import { type Draft, hasDeductions, later } from './draft';
import type { PaymentStory } from './payment.stories';

/** Everything comes back before it was paid. */
export const returnsAll: PaymentStory = (number, at, { faker }) => [
  {
    at: later(at, 100, 400, faker),
    does: 'refund',
    capture: number,
    take: { full: true },
    description: 'Returned, as new',
  },
];

/** Paid, returned, and the money sent back. */
export const returnsAfterPaying: PaymentStory = (number, at, { faker }) => {
  const paidAt = later(at, 24, 100, faker);
  const returnedAt = later(paidAt, 48, 300, faker);
  return [
    { at: paidAt, does: 'pay', amount: { ofCapture: number, percent: 100 } },
    { at: returnedAt, does: 'refund', capture: number, take: { full: true }, description: 'Returned within 14 days' },
    { at: later(returnedAt, 1, 48, faker), does: 'payBack', amount: { ofCapture: number, percent: 100 } },
  ];
};

/** One piece of the first line comes back; the merchant keeps a return fee of a twentieth of its price. */
export const returnsOnePiece: PaymentStory = (number, at, draft) => {
  const line = draft.lines[0];
  if (!line) return [];
  const amount = line.totalAmount / line.quantity / 20n;
  return [
    {
      at: later(at, 100, 400, draft.faker),
      does: 'refund',
      capture: number,
      take: { lines: [{ lineId: 1, quantity: 1n }], ...(hasDeductions(draft) && { shareDiscounts: true }) },
      description: 'One piece returned',
      ...(amount > 0n && { returnFee: { amount, taxAmount: taxWithin(amount, line.taxRate) } }),
    },
  ];
};

/** A scratch: a part of the price is given back, nothing is sent. */
export const getsGoodwill: PaymentStory = (number, at, draft: Draft) => [
  {
    at: later(at, 48, 300, draft.faker),
    does: 'refund',
    capture: number,
    take: { amount: draft.orderAmount / 12n + 1n },
    description: 'Goodwill for a scratched box',
  },
];

/** The provider could not pay the refund out, and takes it back. */
export const refundBounces: PaymentStory = (number, at, draft) => [
  ...getsGoodwill(number, at, draft),
  { at: later(at, 310, 400, draft.faker), does: 'failRefund', refund: 1 },
];

/** The payment provider takes the capture itself back. */
export const captureBounces: PaymentStory = (number, at, { faker }) => [
  { at: later(at, 24, 200, faker), does: 'failCapture', capture: number },
];
