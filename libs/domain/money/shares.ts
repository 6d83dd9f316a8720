import { floorDiv } from './rounding';

/**
 * Splits `total` over `weights` by largest remainder: every share is `weight * total / sum(weights)` rounded towards
 * minus infinity, and the missing units go one each to the largest fractional parts, ties to the earlier weight.
 * The shares sum to `total` exactly. Throws RangeError when the weights sum to 0 while there is something to split.
 */
export function splitByLargestRemainder(total: bigint, weights: readonly bigint[]): bigint[] {
  if (total === 0n) return weights.map(() => 0n);
  const sum = weights.reduce((a, b) => a + b, 0n);
  if (sum === 0n) throw new RangeError('weights that sum to 0 cannot share anything');
  const [signedTotal, divisor] = sum < 0n ? [-total, -sum] : [total, sum];

  const parts = weights.map((weight, index) => {
    const share = floorDiv(weight * signedTotal, divisor);
    return { index, share, rest: weight * signedTotal - share * divisor };
  });
  const missing = Number(total - parts.reduce((taken, part) => taken + part.share, 0n));
  const largestRestsFirst = [...parts].sort((a, b) =>
    a.rest === b.rest ? a.index - b.index : a.rest < b.rest ? 1 : -1,
  );
  for (const part of largestRestsFirst.slice(0, missing)) part.share += 1n;
  return parts.map((part) => part.share);
}
