/** An exact number. Nothing in the model is rounded until a rule says how. */
export interface Fraction {
  readonly numerator: bigint;
  /** Always positive. */
  readonly denominator: bigint;
}

export function fraction(numerator: bigint, denominator: bigint): Fraction {
  if (denominator === 0n) throw new RangeError('no fraction has the denominator 0');
  return denominator < 0n ? { numerator: -numerator, denominator: -denominator } : { numerator, denominator };
}

/** The largest whole number that is not above it: towards minus infinity. */
export function floor({ numerator, denominator }: Fraction): bigint {
  let whole = numerator / denominator;
  while (whole * denominator > numerator) whole -= 1n;
  return whole;
}

/** What lies above the floor: at least 0, below 1. */
export function fractionalPart(value: Fraction): Fraction {
  return fraction(value.numerator - floor(value) * value.denominator, value.denominator);
}

/** Below 0, 0 or above 0, as the first is smaller, equal or larger. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The nearest whole number; of two equally near ones the even one. */
export function halfToEven(value: Fraction): bigint {
  const below = floor(value);
  const above = below + 1n;
  const side = compareFractions(fractionalPart(value), fraction(1n, 2n));
  if (side < 0) return below;
  if (side > 0) return above;
  return below % 2n === 0n ? below : above;
}
