import { sequenceIn, textIn } from '../search-members';

export const VIEWS = ['orders', 'books', 'queue'] as const;

export interface AsOfSearch {
  readonly view?: (typeof VIEWS)[number] | undefined;
  /** The sequence that the view is of; absent: the last one. */
  readonly at?: number | undefined;
  /** The sequence that it is compared with; absent: now. */
  readonly to?: number | undefined;
  readonly currency?: string | undefined;
}

export function readAsOfSearch({ view, at, to, currency }: Record<string, unknown>): AsOfSearch {
  return {
    view: VIEWS.find((one) => one === view),
    at: sequenceIn(at),
    to: sequenceIn(to),
    currency: textIn(currency),
  };
}
