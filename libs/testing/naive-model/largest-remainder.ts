import { compareFractions, type Fraction, floor, fraction, fractionalPart } from './fraction';

/**
 * Splits a total over weights: each exact share rounded down, then one unit after the other to whoever has the largest
 * fractional part and got none yet, the earlier one first among equals.
 */
export function splitOver(total: bigint, weights: readonly bigint[]): bigint[] {
  const sum = weights.reduce((a, b) => a + b, 0n);
  if (sum === 0n) return weights.map(() => 0n);
  const exact: Fraction[] = weights.map((weight) => fraction(weight * total, sum));
  const shares = exact.map(floor);
  const waiting = exact.map((_, index) => index);
  while (shares.reduce((a, b) => a + b, 0n) < total) {
    let next = 0;
    for (let place = 1; place < waiting.length; place += 1) {
      if (restOf(exact, waiting, place, next) > 0) next = place;
    }
    const [winner = 0] = waiting.splice(next, 1);
    shares[winner] = (shares[winner] ?? 0n) + 1n;
  }
  return shares;
}

function restOf(exact: readonly Fraction[], waiting: readonly number[], place: number, other: number): number {
  const [a, b] = [exact[waiting[place] ?? 0], exact[waiting[other] ?? 0]];
  return a && b ? compareFractions(fractionalPart(a), fractionalPart(b)) : 0;
}
