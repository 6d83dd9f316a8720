import { currencyExponent } from './currency';

/**
 * Minor units as decimal text for people: `(-1234n, 'KWD')` is `-1.234`, `(500n, 'JPY')` is `500`.
 * Throws RangeError for a currency that ISO 4217 does not know.
 */
export function toDecimalText(minorUnits: bigint, currency: string): string {
  const exponent = currencyExponent(currency);
  if (exponent === undefined) throw new RangeError(`${currency} is no ISO 4217 currency`);
  if (exponent === 0) return minorUnits.toString();
  const digits = (minorUnits < 0n ? -minorUnits : minorUnits).toString().padStart(exponent + 1, '0');
  return `${minorUnits < 0n ? '-' : ''}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

/**
 * Decimal text as minor units: `('2.55', 'GBP')` is `255n`. Throws RangeError when the text is not a plain decimal
 * number or has more digits than the currency, so that nothing is ever rounded on the way in.
 */
export function fromDecimalText(text: string, currency: string): bigint {
  const exponent = currencyExponent(currency);
  const match = /^(-?)(\d{1,15})(?:\.(\d{1,4}))?$/.exec(text);
  if (exponent === undefined || !match) throw new RangeError(`"${text}" is no amount in ${currency}`);
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  if (fraction.length > exponent) throw new RangeError(`"${text}" has more digits than ${currency} has`);
  const minorUnits = BigInt(`${match[2]}${fraction.padEnd(exponent, '0')}`);
  return match[1] ? -minorUnits : minorUnits;
}
