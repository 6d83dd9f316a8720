/**
 * `value * numerator / denominator`, rounded to the nearest integer, halves to the even neighbour
 * (IEEE 754 roundTiesToEven, done in integers). Throws RangeError when the denominator is 0.
 */
export function mulDivHalfEven(value: bigint, numerator: bigint, denominator: bigint): bigint {
  const [n, d] = denominator < 0n ? [-value * numerator, -denominator] : [value * numerator, denominator];
  const floor = floorDiv(n, d);
  const twiceRest = 2n * (n - floor * d);
  if (twiceRest < d) return floor;
  if (twiceRest > d) return floor + 1n;
  return floor % 2n === 0n ? floor : floor + 1n;
}

/** Integer division towards minus infinity; the divisor must be positive. */
export function floorDiv(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend % divisor < 0n ? quotient - 1n : quotient;
}
