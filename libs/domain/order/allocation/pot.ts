import { mulDivHalfEven } from '../../money/rounding';
import type { Figures, LineState } from '../order.state';

/**
 * One line as an allocation sees it: what is left to take. Captures take from what remains of the order's lines,
 * refunds from what was captured and not yet refunded of a capture's; the arithmetic is the same.
 */
export interface PotLine {
  readonly lineId: number;
  /** The line as it was sold: its reference, and whether a caller may name it. */
  readonly sold: LineState['line'];
  readonly left: Figures;
}

/** The lines that something can be taken from, by `lineId`. */
export type Pot = readonly PotLine[];

/** What is taken of each line, by `lineId`; a line that is not there gives nothing. */
export type Taken = ReadonlyMap<number, Figures>;

/** Part of a line by amount: the tax follows the amount, and a line that gives its whole amount gives its whole quantity. */
export function byAmount(left: Figures, amount: bigint): Figures {
  if (amount === left.amount) return left;
  return { quantity: 0n, amount, taxAmount: mulDivHalfEven(left.taxAmount, amount, left.amount) };
}

/** Part of a line by quantity: the last units take exactly what is left, so no cent is lost or invented. */
export function byQuantity(left: Figures, quantity: bigint): Figures {
  if (quantity === left.quantity) return left;
  return {
    quantity,
    amount: mulDivHalfEven(left.amount, quantity, left.quantity),
    taxAmount: mulDivHalfEven(left.taxAmount, quantity, left.quantity),
  };
}

/** Part of a line by both: exactly these. */
export function byQuantityAndAmount(left: Figures, quantity: bigint, amount: bigint): Figures {
  const taxAmount = left.amount === 0n ? 0n : mulDivHalfEven(left.taxAmount, amount, left.amount);
  return { quantity, amount, taxAmount };
}

export function amountLeft(pot: Pot): bigint {
  return pot.reduce((total, line) => total + line.left.amount, 0n);
}

export function amountTaken(taken: Taken): bigint {
  let total = 0n;
  for (const figures of taken.values()) total += figures.amount;
  return total;
}
