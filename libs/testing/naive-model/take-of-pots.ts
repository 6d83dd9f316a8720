import { fraction, halfToEven } from './fraction';
import { splitOver } from './largest-remainder';
import { type Pot, sumOf } from './line-figures';
import { allOf, byAmount, nothingOf, type Taken } from './take-of-a-line';

/** An amount of the whole: every line gives its share, negative ones too. */
export function amountOfTheWhole(pots: readonly Pot[], amount: bigint): Taken[] {
  if (amount === sumOf(pots).amount) return pots.map(allOf);
  const shares = splitOver(
    amount,
    pots.map((pot) => pot.amount),
  );
  return pots.map((pot, place) => giveShare(pot, shares[place] ?? 0n));
}

/** What the negative lines that nobody named give beside the positive lines that were taken. */
export function shareOfDiscounts(pots: readonly Pot[], taken: readonly Taken[]): Taken[] {
  const negative = pots.filter((pot) => pot.amount < 0n && !taken.some((part) => part.lineId === pot.lineId));
  const positive = pots.filter((pot) => pot.amount > 0n);
  const positiveLeft = sumOf(positive).amount;
  const positiveTaken = sumOf(taken.filter((part) => positive.some((pot) => pot.lineId === part.lineId))).amount;
  if (positiveTaken === positiveLeft) return negative.map(allOf);
  const together = halfToEven(fraction(sumOf(negative).amount * positiveTaken, positiveLeft));
  const shares = splitOver(
    together,
    negative.map((pot) => pot.amount),
  );
  return negative.map((pot, place) => giveShare(pot, shares[place] ?? 0n));
}

/** A line of amount 0 gives nothing here: it has no part in an amount. */
function giveShare(pot: Pot, share: bigint): Taken {
  return share === 0n ? nothingOf(pot) : byAmount(pot, share);
}

/** Where no amount is left behind, every quantity goes along. */
export function withEveryQuantity(pots: readonly Pot[], taken: readonly Taken[]): Taken[] {
  return sumOf(pots).amount === sumOf(taken).amount ? pots.map(allOf) : [...taken];
}

/** The lines that would keep an amount although nothing remains of the whole. */
export function linesLeftOpen(pots: readonly Pot[], taken: readonly Taken[]): number[] {
  if (sumOf(pots).amount !== sumOf(taken).amount) return [];
  return pots
    .filter((pot) => pot.amount !== (taken.find((part) => part.lineId === pot.lineId)?.amount ?? 0n))
    .map((pot) => pot.lineId);
}

/** Parts that say nothing are not said. */
export function worthSaying(taken: readonly Taken[]): Taken[] {
  return taken.filter((part) => part.quantity !== 0n || part.amount !== 0n || part.taxAmount !== 0n);
}
