import type { ShopStep } from '../shop.plan';
import { renamed, substituted } from './change.stories';
import { lateDelivery, oneParcel, partAndFinal, partAndRelease, severalParcels } from './delivery.stories';
import type { Draft } from './draft';
import { cancelled, forgotten, halfForgotten } from './ending.stories';
import {
  asksForTime,
  bounces,
  neverPays,
  owesStill,
  type PaymentStory,
  paysInTime,
  paysInTwoParts,
  paysTooMuch,
} from './payment.stories';
import {
  captureBounces,
  getsGoodwill,
  refundBounces,
  returnsAfterPaying,
  returnsAll,
  returnsOnePiece,
} from './return.stories';

type DeliveryStory = (draft: Draft) => ShopStep[];

const DELIVERIES: { value: DeliveryStory; weight: number }[] = [
  { value: oneParcel, weight: 46 },
  { value: severalParcels, weight: 20 },
  { value: partAndFinal, weight: 4 },
  { value: partAndRelease, weight: 4 },
  { value: lateDelivery, weight: 4 },
  { value: substituted, weight: 4 },
  { value: renamed, weight: 3 },
  { value: cancelled, weight: 6 },
  { value: forgotten, weight: 6 },
  { value: halfForgotten, weight: 3 },
];

const PAYMENTS: { value: PaymentStory; weight: number }[] = [
  { value: paysInTime, weight: 50 },
  { value: paysInTwoParts, weight: 5 },
  { value: bounces, weight: 3 },
  { value: asksForTime, weight: 4 },
  { value: neverPays, weight: 4 },
  { value: owesStill, weight: 8 },
  { value: returnsAll, weight: 5 },
];

// Money to be paid back would pay another open invoice of the order first, so these need an order with one invoice.
const ONE_INVOICE_PAYMENTS: { value: PaymentStory; weight: number }[] = [
  ...PAYMENTS,
  { value: paysTooMuch, weight: 4 },
  { value: returnsAfterPaying, weight: 5 },
];

// These speak of the whole order, so the whole order must have left in the first capture.
const WHOLE_ORDER_PAYMENTS: { value: PaymentStory; weight: number }[] = [
  ...ONE_INVOICE_PAYMENTS,
  { value: returnsOnePiece, weight: 6 },
  { value: getsGoodwill, weight: 3 },
  { value: refundBounces, weight: 1 },
  { value: captureBounces, weight: 2 },
];

/** Draws what becomes of an order, in the order of time. */
export function storyOf(draft: Draft): ShopStep[] {
  const { faker } = draft;
  const delivery = draft.lines.length === 0 ? oneParcel : faker.helpers.weightedArrayElement(DELIVERIES);
  const steps = delivery(draft);
  const captures = steps.filter((step) => step.does === 'capture');
  const wholeOrder = delivery === oneParcel && draft.lines.length > 0;
  const prepaid = faker.number.int(19) === 0;
  const [first] = captures;
  if (prepaid && first && wholeOrder) {
    return [{ at: draft.placedAt, does: 'prepay', amount: draft.orderAmount }, ...steps];
  }
  const oneInvoice = captures.length === 1;
  const possible = wholeOrder ? WHOLE_ORDER_PAYMENTS : oneInvoice ? ONE_INVOICE_PAYMENTS : PAYMENTS;
  // The second invoice is paid plainly: payments and refunds are numbered over the whole order.
  const payments = captures.flatMap((capture, index) => {
    const drawn = faker.helpers.weightedArrayElement(possible);
    return (index === 0 ? drawn : paysInTime)(index + 1, capture.at, draft);
  });
  return [...steps, ...payments].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
