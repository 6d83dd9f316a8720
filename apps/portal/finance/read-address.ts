const DAY = /^\d{4}-\d{2}-\d{2}$/;
const CURRENCY = /^[A-Z]{3}$/;

/** Text in an address, where digits alone are read as a number; undefined for anything else. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function dayOf(value: unknown): string | undefined {
  const text = textOf(value);
  return text !== undefined && DAY.test(text) ? text : undefined;
}

export function currencyOf(value: unknown): string | undefined {
  const text = textOf(value);
  return text !== undefined && CURRENCY.test(text) ? text : undefined;
}

export function oneOf<Word extends string>(words: readonly Word[], value: unknown): Word | undefined {
  return words.includes(value as Word) ? (value as Word) : undefined;
}
