import type { Given } from '../given';
import type { MerchantTerms, PayoutAccount } from './terms.events';

export interface SetMerchantTerms extends Given {
  readonly type: 'SetMerchantTerms';
  readonly terms: MerchantTerms;
}

export interface SetPayoutAccount extends Given {
  readonly type: 'SetPayoutAccount';
  readonly currency: string;
  readonly account: PayoutAccount;
}

export type MerchantCommand = SetMerchantTerms | SetPayoutAccount;
