import fc from 'fast-check';
import { CURRENCIES, currencyExponent } from './currency';
import { fromDecimalText, toDecimalText } from './decimal-text';
import { mulDivHalfEven } from './rounding';
import { splitByLargestRemainder } from './shares';

const amount = fc.bigInt(-(10n ** 15n), 10n ** 15n);

describe('rounding half to even', () => {
  it.each([
    [1n, 1n, 2n, 0n],
    [3n, 1n, 2n, 2n],
    [5n, 1n, 2n, 2n],
    [-1n, 1n, 2n, 0n],
    [-3n, 1n, 2n, -2n],
    [10n, 1n, 3n, 3n],
    [-10n, 1n, 3n, -3n],
    [7n, 2n, -4n, -4n],
  ])('%d * %d / %d is %d', (value, numerator, denominator, expected) => {
    expect(mulDivHalfEven(value, numerator, denominator)).toBe(expected);
  });

  it('is never further than a half from the exact quotient, and even where it is exactly a half', () => {
    fc.assert(
      fc.property(amount, amount, fc.bigInt(1n, 10n ** 9n), (value, numerator, denominator) => {
        const twiceError = 2n * (mulDivHalfEven(value, numerator, denominator) * denominator - value * numerator);
        const size = twiceError < 0n ? -twiceError : twiceError;
        expect(size <= denominator).toBe(true);
        if (size === denominator) expect(mulDivHalfEven(value, numerator, denominator) % 2n).toBe(0n);
      }),
    );
  });
});

describe('splitting by largest remainder', () => {
  it('gives the missing units to the largest fractions, ties to the earlier', () => {
    expect(splitByLargestRemainder(100n, [1n, 1n, 1n])).toEqual([34n, 33n, 33n]);
    expect(splitByLargestRemainder(10n, [333n, 333n, 334n])).toEqual([3n, 3n, 4n]);
  });

  it('lets negative weights take part', () => {
    expect(splitByLargestRemainder(40n, [100n, -20n])).toEqual([50n, -10n]);
    expect(splitByLargestRemainder(-5n, [-10n, -20n])).toEqual([-2n, -3n]);
  });

  it('loses and invents nothing', () => {
    fc.assert(
      fc.property(amount, fc.array(amount, { minLength: 1, maxLength: 30 }), (total, weights) => {
        fc.pre(weights.reduce((a, b) => a + b, 0n) !== 0n);
        expect(splitByLargestRemainder(total, weights).reduce((a, b) => a + b, 0n)).toBe(total);
      }),
    );
  });

  it('refuses to split something over nothing', () => {
    expect(() => splitByLargestRemainder(1n, [1n, -1n])).toThrow(RangeError);
    expect(splitByLargestRemainder(0n, [0n])).toEqual([0n]);
  });
});

describe('decimal text', () => {
  it.each([
    [-1234n, 'KWD', '-1.234'],
    [500n, 'JPY', '500'],
    [5n, 'EUR', '0.05'],
    [0n, 'CLF', '0.0000'],
  ])('writes %d of %s as %s', (minorUnits, currency, text) => {
    expect(toDecimalText(minorUnits, currency)).toBe(text);
  });

  it('reads back what it wrote, in every currency', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 14n), 10n ** 14n), fc.constantFrom(...CURRENCIES), (minorUnits, currency) => {
        expect(fromDecimalText(toDecimalText(minorUnits, currency), currency)).toBe(minorUnits);
      }),
    );
  });

  it.each([
    ['2.555', 'GBP'],
    ['0.5', 'JPY'],
    ['1e3', 'EUR'],
    ['1,00', 'EUR'],
    ['', 'EUR'],
    ['1.00', 'XXX'],
  ])('refuses %s in %s instead of rounding or guessing', (text, currency) => {
    expect(() => fromDecimalText(text, currency)).toThrow(RangeError);
  });
});

describe('ISO 4217', () => {
  it.each([
    ['JPY', 0],
    ['EUR', 2],
    ['KWD', 3],
    ['CLF', 4],
  ])('%s has %d digits', (currency, digits) => expect(currencyExponent(currency)).toBe(digits));

  it('knows no currency that is none', () => expect(currencyExponent('ABC')).toBeUndefined());
});
