import { type Refusal, refuse } from '../../refusals/refusals';
import { type LineDescription, NEGATIVE_LINE_TYPES } from '../order-line';

/**
 * LINE_MISSTATED when a line does not add up: `totalAmount = quantity * unitPrice - totalDiscountAmount` exactly, its
 * sign as the type wants it, and its tax within 1 minor unit of what the rate says, with the sign of the total and
 * not larger in size. `position` counts from 0 in the order the caller gave.
 */
export function lineStatement(line: LineDescription, position: number): Refusal | undefined {
  const { quantity, unitPrice, totalDiscountAmount, totalAmount, totalTaxAmount } = line;
  const misstated = (what: string, explains: Refusal['explains']) =>
    refuse('LINE_MISSTATED', `Line ${position + 1}: ${what}.`, { line: position + 1, ...explains });

  if (quantity < 1n) return misstated('the quantity is at least 1', { quantity });
  const expected = quantity * unitPrice - totalDiscountAmount;
  if (totalAmount !== expected) {
    return misstated('totalAmount is quantity * unitPrice - totalDiscountAmount', { totalAmount, expected });
  }
  const lowers = NEGATIVE_LINE_TYPES.has(line.type);
  if (lowers ? totalAmount > 0n : totalAmount < 0n) {
    return misstated(`the total of a ${line.type} line is ${lowers ? '0 or less' : '0 or more'}`, { totalAmount });
  }
  if (!taxFits(line)) return misstated('totalTaxAmount does not follow from taxRate', { totalAmount, totalTaxAmount });
  return undefined;
}

function taxFits({ totalAmount, totalTaxAmount, taxRate }: LineDescription): boolean {
  const [total, tax] = totalAmount < 0n ? [-totalAmount, -totalTaxAmount] : [totalAmount, totalTaxAmount];
  if (tax < 0n || tax > total) return false;
  // Both sides times (10000 + taxRate), so that the exact tax stays an integer.
  const denominator = 10_000n + BigInt(taxRate);
  const difference = tax * denominator - total * BigInt(taxRate);
  return difference <= denominator && -difference <= denominator;
}
