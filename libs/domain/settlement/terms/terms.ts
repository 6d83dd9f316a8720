import type { Given } from '../given';
import type { SettlementRefusal } from '../settlement.refusals';
import { checkTerms } from './check-terms';
import type { CurrencyAmount, MerchantTerms, MerchantTermsSet } from './terms.events';

export interface SetMerchantTerms extends Given {
  readonly type: 'SetMerchantTerms';
  readonly terms: MerchantTerms;
}

/** `undefined`: nothing is agreed yet. */
export type TermsState = MerchantTerms | undefined;

export const initialTerms: TermsState = undefined;

/** Refuses with VALIDATION_FAILED, LIMIT_EXCEEDED. */
export function decideTerms({ terms }: SetMerchantTerms): [MerchantTermsSet] | SettlementRefusal {
  return checkTerms(terms) ?? [{ type: 'MerchantTermsSet', ...terms }];
}

export function evolveTerms(_state: TermsState, { type, ...terms }: MerchantTermsSet): MerchantTerms {
  return terms;
}

export function amountIn(amounts: readonly CurrencyAmount[], currency: string): bigint {
  return amounts.find((each) => each.currency === currency)?.amount ?? 0n;
}
