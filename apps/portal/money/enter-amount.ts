import { currencyExponent } from '@domain';

/** An amount in minor units, or why the text is none, as a sentence for whoever typed it. */
export type EnteredAmount = { readonly amount: bigint } | { readonly wrong: string };

const DIGITS_MAX = 15;

/**
 * Reads what somebody typed in their own way of writing numbers: `('1.234,5', 'EUR', 'de')` is `123450n`. A point or a comma
 * that cannot part thousands is taken for the decimal one; nothing is ever rounded.
 */
export function enterAmount(text: string, currency: string, locale?: string): EnteredAmount {
  const exponent = currencyExponent(currency);
  if (exponent === undefined) return { wrong: `${currency} is no currency we know.` };
  const typed = text.replace(/[\s\u00a0\u202f'’]/g, '').replace('\u2212', '-');
  if (typed === '') return { wrong: 'Enter an amount.' };
  const [, sign = '', whole = '', fraction = ''] = splitTyped(typed, decimalOf(locale)) ?? [];
  if (whole === '') return { wrong: `Enter an amount such as ${exponent > 0 ? '12.50' : '1250'}.` };
  if (whole.length > DIGITS_MAX) return { wrong: 'The amount is too large.' };
  if (fraction.length > exponent) return { wrong: digitsSentence(currency, exponent) };
  const minorUnits = BigInt(whole + fraction.padEnd(exponent, '0'));
  return { amount: sign === '' ? minorUnits : -minorUnits };
}

/** Sign, whole part and fraction; thousands are parted by groups of three or not at all. */
function splitTyped(typed: string, decimal: '.' | ','): readonly string[] | null {
  const group = decimal === '.' ? ',' : '.';
  const [d, g] = [`\\${decimal}`, `\\${group}`];
  const grouped = new RegExp(`^(-?)(\\d{1,3}(?:${g}\\d{3})+|\\d+)(?:${d}(\\d+))?$`).exec(typed);
  // 2.50 where people write 2,50: it can mean nothing else.
  const parts = grouped ?? new RegExp(`^(-?)(\\d+)${g}(\\d+)$`).exec(typed);
  return parts && [parts[0], parts[1] ?? '', (parts[2] ?? '').replaceAll(group, ''), parts[3] ?? ''];
}

function decimalOf(locale: string | undefined): '.' | ',' {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.';
}

function digitsSentence(currency: string, exponent: number): string {
  return exponent === 0 ? `${currency} has no decimals.` : `${currency} has ${exponent} decimals.`;
}
