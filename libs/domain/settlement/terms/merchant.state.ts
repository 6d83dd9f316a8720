import type { MerchantEvent, MerchantTerms, PayoutAccount } from './terms.events';

/** What is agreed with a merchant now. */
export interface Merchant {
  readonly terms?: MerchantTerms;
  readonly payoutAccounts: Readonly<Record<string, PayoutAccount>>;
}

/** `undefined`: nothing is agreed yet. */
export type MerchantState = Merchant | undefined;

export function evolveMerchant(state: MerchantState, event: MerchantEvent): Merchant {
  const { payoutAccounts } = state ?? { payoutAccounts: {} };
  switch (event.type) {
    case 'MerchantTermsSet': {
      const { type, ...terms } = event;
      return { ...state, terms, payoutAccounts };
    }
    case 'PayoutAccountSet':
      return { ...state, payoutAccounts: { ...payoutAccounts, [event.currency]: event.account } };
  }
}
