import { currencyOf, dayOf, textOf } from '../read-address';

/** What the address says of the books: which currency, and of which moment. At most one of `asOf` and `at`. */
export interface BooksSearch {
  readonly currency?: string | undefined;
  /** The sequence of the last event that counts. */
  readonly asOf?: number | undefined;
  /** The last instant of recording that counts. */
  readonly at?: string | undefined;
  /** The last day of effect that counts. */
  readonly effectiveTo?: string | undefined;
  readonly page?: string | undefined;
}

export function readBooksSearch(address: Record<string, unknown>): BooksSearch {
  const asOf = sequenceOf(textOf(address['asOf']));
  return {
    currency: currencyOf(address['currency']),
    asOf,
    at: asOf === undefined ? instantOf(textOf(address['at'])) : undefined,
    effectiveTo: dayOf(address['effectiveTo']),
    page: textOf(address['page']),
  };
}

/** A whole number that is no less than 0; undefined for any other text. */
export function sequenceOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

function instantOf(text: string | undefined): string | undefined {
  return text !== undefined && !Number.isNaN(Date.parse(text)) ? new Date(text).toISOString() : undefined;
}
