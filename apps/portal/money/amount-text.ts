import { currencyExponent, toDecimalText } from '@domain';

const formats = new Map<string, Intl.NumberFormat>();

/**
 * Minor units as people read them: `(1050n, 'EUR', 'de')` is `10,50 €`. Every digit comes from the decimal text: nothing is
 * ever a binary fraction. Throws RangeError for a currency that ISO 4217 does not know.
 */
export function amountText(minorUnits: bigint, currency: string, locale?: string): string {
  const text = toDecimalText(minorUnits, currency) as Intl.StringNumericLiteral;
  return formatOf(currency, locale).format(text);
}

/** The same without the currency, where a heading or a neighbour says it already. */
export function plainAmountText(minorUnits: bigint, currency: string, locale?: string): string {
  const text = toDecimalText(minorUnits, currency) as Intl.StringNumericLiteral;
  return formatOf(currency, locale)
    .formatToParts(text)
    .filter(({ type }) => type !== 'currency')
    .map(({ value }) => value)
    .join('')
    .trim();
}

function formatOf(currency: string, locale: string | undefined): Intl.NumberFormat {
  const name = `${locale} ${currency}`;
  const known = formats.get(name);
  if (known) return known;
  const digits = currencyExponent(currency) ?? 0;
  const format = new Intl.NumberFormat(locale, {
    ...{ style: 'currency', currency, currencyDisplay: 'narrowSymbol' },
    // The browser's own list of digits is not ours.
    ...{ minimumFractionDigits: digits, maximumFractionDigits: digits },
  });
  formats.set(name, format);
  return format;
}
