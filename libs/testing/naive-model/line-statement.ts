import type { LineDescription } from '@domain';
import { compareFractions, fraction } from './fraction';

const LOWERING = ['discount', 'gift_card', 'store_credit'];

/** Whether a line adds up as the merchant states it. */
export function addsUp(line: LineDescription): boolean {
  return (
    line.quantity >= 1n &&
    line.totalAmount === line.quantity * line.unitPrice - line.totalDiscountAmount &&
    (LOWERING.includes(line.type) ? line.totalAmount <= 0n : line.totalAmount >= 0n) &&
    hasSignOf(line.totalTaxAmount, line.totalAmount) &&
    size(line.totalTaxAmount) <= size(line.totalAmount) &&
    taxIsClose(line)
  );
}

/** Within 1 minor unit of totalAmount - totalAmount * 10000 / (10000 + taxRate). */
function taxIsClose({ totalAmount, totalTaxAmount, taxRate }: LineDescription): boolean {
  const divisor = 10_000n + BigInt(taxRate);
  const exact = totalAmount * divisor - totalAmount * 10_000n;
  const away = totalTaxAmount * divisor - exact;
  return compareFractions(fraction(size(away), divisor), fraction(1n, 1n)) <= 0;
}

function hasSignOf(amount: bigint, other: bigint): boolean {
  return amount === 0n || amount > 0n === other > 0n;
}

function size(amount: bigint): bigint {
  return amount < 0n ? -amount : amount;
}
