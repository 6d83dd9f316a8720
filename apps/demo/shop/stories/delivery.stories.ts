import type { ShopLine, ShopStep } from '../shop.plan';
import { type Draft, later, parcel } from './draft';

/** The goods leave in one parcel: everything is captured at once. */
export function oneParcel(draft: Draft): ShopStep[] {
  const at = later(draft.placedAt, 5, 90, draft.faker);
  return [{ at, does: 'capture', take: { full: true }, shippingInfo: [parcel(draft)] }];
}

/** The goods leave as they come in: each parcel carries its share of the discounts, the last one all that is left. */
export function severalParcels(draft: Draft): ShopStep[] {
  const { faker } = draft;
  const [first, rest] = halves(draft.lines);
  if (first.length === 0 || rest === 0n) return oneParcel(draft);
  const firstAt = later(draft.placedAt, 5, 60, faker);
  const lastAt = later(firstAt, 24, 200, faker);
  return [
    { at: firstAt, does: 'capture', take: { lines: first, shareDiscounts: true }, shippingInfo: [parcel(draft)] },
    { at: lastAt, does: 'capture', take: { full: true } },
    { at: later(lastAt, 1, 5, faker), does: 'addTracking', capture: 2, shippingInfo: [parcel(draft)] },
  ];
}

/** A part is delivered and the rest will never come: the rest is released in the same breath. */
export function partAndFinal(draft: Draft): ShopStep[] {
  const [first, rest] = halves(draft.lines);
  if (first.length === 0 || rest === 0n) return oneParcel(draft);
  const at = later(draft.placedAt, 5, 60, draft.faker);
  const take = { lines: first, shareDiscounts: true } as const;
  return [{ at, does: 'capture', take, shippingInfo: [parcel(draft)], final: true }];
}

/** A part is delivered; days later the merchant gives the rest of the authorization back. */
export function partAndRelease(draft: Draft): ShopStep[] {
  const at = later(draft.placedAt, 5, 60, draft.faker);
  return [
    { at, does: 'capture', take: { amount: draft.orderAmount - draft.orderAmount / 3n } },
    { at: later(at, 48, 240, draft.faker), does: 'release' },
  ];
}

/** The goods are late: the authorization is extended and captured long after it would have expired. */
export function lateDelivery(draft: Draft): ShopStep[] {
  const { faker } = draft;
  return [
    { at: later(draft.placedAt, 480, 600, faker), does: 'extend', days: 28 },
    {
      at: later(draft.placedAt, 700, 1000, faker),
      does: 'capture',
      take: { full: true },
      shippingInfo: [parcel(draft)],
    },
  ];
}

/** About half of each goods line, and how many whole units that leaves to come. */
function halves(lines: readonly ShopLine[]) {
  const goods = lines.flatMap((line, index) =>
    line.totalAmount > 0n ? [{ lineId: index + 1, of: line.quantity }] : [],
  );
  const taken = goods.map(({ lineId, of }, index) => ({
    lineId,
    quantity: index % 2 === 0 ? (of + 1n) / 2n : of / 2n,
  }));
  const first = taken.filter(({ quantity }) => quantity > 0n);
  const rest = goods.reduce((sum, { of }, index) => sum + of - (taken[index]?.quantity ?? 0n), 0n);
  return [first, rest] as const;
}
