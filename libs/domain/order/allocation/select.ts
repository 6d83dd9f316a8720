import { type Refusal, refuse } from '../../refusals/refusals';
import type { Figures } from '../order.state';
import type { NamedSelection } from './named-lines';
import { byAmount, byQuantity, byQuantityAndAmount } from './pot';

/** What a refusal of one line's quantity or amount is called: captures and refunds say it differently. */
export interface LineRefusals {
  readonly quantity: 'LINE_QUANTITY_EXCEEDS_REMAINING' | 'REFUND_EXCEEDS_CAPTURED';
  readonly amount: 'LINE_AMOUNT_EXCEEDS_REMAINING' | 'REFUND_EXCEEDS_CAPTURED';
}

/**
 * Takes a selection from one line that is left in one or more pots (a capture has one, a refund one per capture),
 * oldest first. Answers the part of each pot, or why it cannot.
 */
export function selectFrom(
  lefts: readonly Figures[],
  selection: NamedSelection,
  codes: LineRefusals,
): Figures[] | Refusal {
  const quantityLeft = lefts.reduce((sum, left) => sum + left.quantity, 0n);
  const amountLeft = lefts.reduce((sum, left) => sum + left.amount, 0n);
  const { lineId, quantity, amount } = selection;
  if (quantity !== undefined && (quantity < 1n || quantity > quantityLeft)) {
    return refuse(codes.quantity, `${quantity} of line ${lineId} is asked for and ${quantityLeft} is left.`, {
      line: lineId,
      requested: quantity,
      remaining: quantityLeft,
    });
  }
  if (amount !== undefined && !fits(amount, amountLeft)) {
    return refuse(codes.amount, `${amount} of line ${lineId} is asked for and ${amountLeft} is left.`, {
      line: lineId,
      requested: amount,
      remaining: amountLeft,
    });
  }
  if (quantity === undefined && amount === undefined) return [...lefts];
  return fill(lefts, quantity, amount);
}

function fill(lefts: readonly Figures[], quantity: bigint | undefined, amount: bigint | undefined): Figures[] {
  let quantityMissing = quantity ?? 0n;
  let amountMissing = amount ?? 0n;
  return lefts.map((left) => {
    const ofQuantity = smaller(quantityMissing, left.quantity);
    const ofAmount = smaller(amountMissing, left.amount);
    quantityMissing -= ofQuantity;
    amountMissing -= ofAmount;
    if (quantity === undefined) return ofAmount === 0n && amount !== 0n ? NOTHING : byAmount(left, ofAmount);
    if (amount === undefined) return ofQuantity === 0n ? NOTHING : byQuantity(left, ofQuantity);
    return byQuantityAndAmount(left, ofQuantity, ofAmount);
  });
}

const NOTHING: Figures = { quantity: 0n, amount: 0n, taxAmount: 0n };

/** Same sign and at most the same size; 0 fits 0 only. */
function fits(amount: bigint, left: bigint): boolean {
  if (left > 0n) return amount > 0n && amount <= left;
  if (left < 0n) return amount < 0n && amount >= left;
  return amount === 0n;
}

/** The one nearer to 0 of two amounts of the same sign. */
function smaller(a: bigint, b: bigint): bigint {
  if (a < 0n || b < 0n) return a > b ? a : b;
  return a < b ? a : b;
}
