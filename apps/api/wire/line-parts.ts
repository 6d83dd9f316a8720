import { type Figures, type LinePart, ZERO } from '@domain';

/** What the parts of some lines come to. */
export function sumOfParts(parts: readonly LinePart[]): Figures {
  return parts.reduce<Figures>(
    (sum, { quantity, amount, taxAmount }) => ({
      quantity: sum.quantity + quantity,
      amount: sum.amount + amount,
      taxAmount: sum.taxAmount + taxAmount,
    }),
    ZERO,
  );
}

/** The members in one order, wherever the parts come from. */
export function shownParts(parts: readonly LinePart[]): LinePart[] {
  return parts.map(({ lineId, quantity, amount, taxAmount }) => ({ lineId, quantity, amount, taxAmount }));
}
