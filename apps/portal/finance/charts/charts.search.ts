import { currencyOf, oneOf } from '../read-address';

/** How many days back and ahead a chart can reach. */
export const SPANS = [30, 90, 180] as const;
const SPAN_PRESET = 30;

/** What the address says of the charts. */
export interface ChartsSearch {
  readonly currency?: string | undefined;
  readonly days: (typeof SPANS)[number];
}

export function readChartsSearch({ currency, days }: Record<string, unknown>): ChartsSearch {
  const span = oneOf(SPANS.map(String), String(days));
  return { currency: currencyOf(currency), days: SPANS.find((each) => String(each) === span) ?? SPAN_PRESET };
}
