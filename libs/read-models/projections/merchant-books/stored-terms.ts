import type { CurrencyAmount, MerchantTerms } from '@domain';

type StoredAmounts = readonly { readonly currency: string; readonly amount: string }[];

/** Terms as a row holds them: amounts as decimal text, because JSON knows no bigint. */
export interface StoredTerms extends Omit<MerchantTerms, 'minimumPayouts' | 'fee'> {
  readonly minimumPayouts: StoredAmounts;
  readonly fee: { readonly rate: number; readonly fixed: StoredAmounts };
}

const known = new WeakMap<StoredTerms, MerchantTerms>();

export function storedTerms(terms: MerchantTerms): StoredTerms {
  const { minimumPayouts, fee } = terms;
  return { ...terms, minimumPayouts: asText(minimumPayouts), fee: { rate: fee.rate, fixed: asText(fee.fixed) } };
}

/** The same terms for the same row: whoever reckons with them may remember what they came to. */
export function termsOf(stored: StoredTerms): MerchantTerms {
  const found = known.get(stored);
  if (found) return found;
  const { minimumPayouts, fee } = stored;
  const terms = { ...stored, minimumPayouts: asAmounts(minimumPayouts), fee: { rate: fee.rate, fixed: asAmounts(fee.fixed) } }; // biome-ignore format: one thought
  known.set(stored, terms);
  return terms;
}

function asText(amounts: readonly CurrencyAmount[]): StoredAmounts {
  return amounts.map(({ currency, amount }) => ({ currency, amount: amount.toString() }));
}

function asAmounts(amounts: StoredAmounts): readonly CurrencyAmount[] {
  return amounts.map(({ currency, amount }) => ({ currency, amount: BigInt(amount) }));
}
