import type { ShopStep } from '../shop.plan';
import { type Draft, later } from './draft';

/** The customer changes their mind before anything left. */
export function cancelled(draft: Draft): ShopStep[] {
  return [{ at: later(draft.placedAt, 1, 40, draft.faker), does: 'cancel' }];
}

/** Nothing is ever delivered: the clock will end it. */
export function forgotten(): ShopStep[] {
  return [];
}

/** A third is delivered, the rest is forgotten: the clock will end what remains. */
export function halfForgotten(draft: Draft): ShopStep[] {
  const at = later(draft.placedAt, 5, 60, draft.faker);
  return [{ at, does: 'capture', take: { amount: draft.orderAmount - (2n * draft.orderAmount) / 3n } }];
}
