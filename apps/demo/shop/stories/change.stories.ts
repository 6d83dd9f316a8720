import { taxWithin } from '../order-lines';
import type { ShopLine, ShopStep } from '../shop.plan';
import { oneParcel } from './delivery.stories';
import { type Draft, later } from './draft';

/** Something is sold out: its line goes, a cheaper one comes in its place, and the new total is delivered. */
export function substituted(draft: Draft): ShopStep[] {
  const [soldOut, ...others] = draft.lines;
  const price = soldOut && soldOut.totalAmount - soldOut.totalAmount / 10n;
  if (!soldOut || !price) return oneParcel(draft);
  const at = later(draft.placedAt, 2, 20, draft.faker);
  const kept = others.map((_, index) => ({ lineId: index + 2 }));
  const total = others.reduce((sum, { totalAmount }) => sum + totalAmount, price);
  if (total < 1n) return oneParcel(draft);
  return [
    { at, does: 'update', orderAmount: total, lines: [...kept, insteadOf(soldOut, price)] },
    { at: later(at, 10, 60, draft.faker), does: 'capture', take: { full: true } },
  ];
}

function insteadOf(soldOut: ShopLine, price: bigint): ShopLine {
  return {
    ...soldOut,
    reference: `${soldOut.reference}-B`,
    name: `${soldOut.name} (substitute)`,
    quantity: 1n,
    unitPrice: price,
    totalDiscountAmount: 0n,
    totalAmount: price,
    totalTaxAmount: taxWithin(price, soldOut.taxRate),
  };
}

/** The merchant's own order number changes on the way. */
export function renamed(draft: Draft): ShopStep[] {
  const at = later(draft.placedAt, 1, 4, draft.faker);
  return [{ at, does: 'reference', reference2: `ERP-${draft.faker.string.numeric(7)}` }, ...oneParcel(draft)];
}
