import { mulDivHalfEven } from '../../money/rounding';
import { splitByLargestRemainder } from '../../money/shares';
import { byAmount, type Pot, type PotLine, type Taken } from './pot';

/**
 * Adds the share of discounts and gift cards that goes with what was taken, so that a parcel can leave with its part
 * of them: together, the negative lines that the command did not name give the fraction that was taken of all
 * positive amounts.
 */
export function withDiscountShare(pot: Pot, taken: Taken, named: ReadonlySet<number>): Taken {
  const unnamedDiscounts = pot.filter((line) => line.left.amount < 0n && !named.has(line.lineId));
  const positive = pot.filter((line) => line.left.amount > 0n);
  const positiveLeft = total(positive, (line) => line.left.amount);
  const positiveTaken = total(positive, (line) => taken.get(line.lineId)?.amount ?? 0n);
  if (positiveTaken === 0n) return taken;

  const discountsLeft = total(unnamedDiscounts, (line) => line.left.amount);
  const shares = splitByLargestRemainder(
    mulDivHalfEven(discountsLeft, positiveTaken, positiveLeft),
    unnamedDiscounts.map((line) => line.left.amount),
  );
  const shared = new Map(taken);
  unnamedDiscounts.forEach((line, i) => {
    const share = shares[i] ?? 0n;
    if (share !== 0n) shared.set(line.lineId, byAmount(line.left, share));
  });
  return shared;
}

function total(lines: readonly PotLine[], amount: (line: PotLine) => bigint): bigint {
  return lines.reduce((sum, line) => sum + amount(line), 0n);
}
