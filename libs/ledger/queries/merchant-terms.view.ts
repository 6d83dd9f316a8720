import type { MerchantTerms, PayoutAccount } from '@domain';

/** What is agreed with a merchant now, as its own stream says. */
export interface MerchantTermsView {
  readonly merchantId: string;
  /** Absent: nothing is agreed, and the ledger's own rules hold. */
  readonly terms?: MerchantTerms;
  /** By currency. */
  readonly payoutAccounts: Readonly<Record<string, PayoutAccount>>;
  /** What to send as `ifMatch`; absent while nothing is agreed. */
  readonly revision?: number;
  readonly clock: 'system' | 'simulated';
}
