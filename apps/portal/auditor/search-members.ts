/** What an address says under a name, as text; digits alone arrive as a number. Undefined for nothing. */
export function textIn(said: unknown): string | undefined {
  return typeof said === 'string' || typeof said === 'number' ? String(said) || undefined : undefined;
}

/** A sequence that an address names, or undefined for what is none. */
export function sequenceIn(said: unknown): number | undefined {
  const number = typeof said === 'string' && said !== '' ? Number(said) : said;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}
