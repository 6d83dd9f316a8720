import { currencyExponent } from '@domain';

/** ISO 20022 amounts have at most 18 digits, MT940 amounts 15. */
const DIGITS_MAX = 18;

/**
 * Unsigned decimal text as minor units: `('2.50000', 'EUR')` is `250n`, and `('7,', 'JPY', ',')` is `7n`. Answers
 * `undefined` for a currency that ISO 4217 does not know, for text that is no amount, and for more digits than the
 * currency has: nothing is rounded.
 */
export function readAmount(text: string, currency: string, decimalSeparator: '.' | ',' = '.'): bigint | undefined {
  const exponent = currencyExponent(currency);
  const [whole = '', digits = '', ...more] = text.split(decimalSeparator);
  if (exponent === undefined || more.length > 0 || !/^\d+$/.test(whole) || !/^\d*$/.test(digits)) return undefined;
  const fraction = digits.replace(/0+$/, '');
  if (fraction.length > exponent || whole.length + fraction.length > DIGITS_MAX) return undefined;
  return BigInt(whole + fraction.padEnd(exponent, '0'));
}
