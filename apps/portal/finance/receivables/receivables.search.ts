import { currencyOf, dayOf, oneOf, textOf } from '../read-address';
import { AGES, type Age } from './ages';

/** What the address says of the receivables. */
export interface ReceivablesSearch {
  /** The day on which ages are told. */
  readonly on?: string | undefined;
  readonly currency?: string | undefined;
  readonly age?: Age | undefined;
  readonly page?: string | undefined;
}

export function readReceivablesSearch({ on, currency, age, page }: Record<string, unknown>): ReceivablesSearch {
  const ages = AGES.map((each) => each.age);
  return { on: dayOf(on), currency: currencyOf(currency), age: oneOf(ages, age), page: textOf(page) };
}
