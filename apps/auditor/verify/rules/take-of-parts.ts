import { type Figures, type LinePart, type LineSelection, mulDivHalfEven } from '@domain';

/**
 * How a caller could have named exactly this part of a line, of which `left` was there: all of it, some quantity, an
 * amount, or both. What was shared out over lines comes to an amount of each.
 */
export function selectionOf(part: LinePart, left: Figures): LineSelection {
  const line = { lineId: part.lineId };
  if (isAllOf(part, left)) return { line };
  if (isByQuantity(part, left)) return { line, quantity: part.quantity };
  if (part.quantity === 0n) return { line, amount: part.amount };
  return { line, quantity: part.quantity, amount: part.amount };
}

export function isAllOf(part: LinePart, left: Figures): boolean {
  return part.quantity === left.quantity && part.amount === left.amount && part.taxAmount === left.taxAmount;
}

export function isByQuantity({ quantity, amount, taxAmount }: LinePart, left: Figures): boolean {
  if (quantity < 1n || quantity > left.quantity) return false;
  const share = (figure: bigint) => mulDivHalfEven(figure, quantity, left.quantity);
  return amount === share(left.amount) && taxAmount === share(left.taxAmount);
}

export function amountOf(parts: readonly LinePart[]): bigint {
  return parts.reduce((sum, { amount }) => sum + amount, 0n);
}
