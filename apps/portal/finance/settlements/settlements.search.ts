import { currencyOf, textOf } from '../read-address';

/** What the address says of the list of settlements. */
export interface SettlementsSearch {
  readonly currency?: string | undefined;
  readonly page?: string | undefined;
}

export function readSettlementsSearch({ currency, page }: Record<string, unknown>): SettlementsSearch {
  return { currency: currencyOf(currency), page: textOf(page) };
}
