import type { CurrencyAmount } from './terms.events';

export function amountIn(amounts: readonly CurrencyAmount[], currency: string): bigint {
  return amounts.find((each) => each.currency === currency)?.amount ?? 0n;
}
