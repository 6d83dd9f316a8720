import type { Instant } from '../../time/instant';
import type { AdjustmentState } from '../adjustments/adjustment.state';
import type { CaptureFacts } from '../entries/capture-entries';
import type { PayoutState } from '../payouts/payout.state';
import type { MerchantTerms } from '../terms/terms.events';
import { type AuditedCurrency, auditedCurrency } from './audited-currency';

/** What the log has come to of one merchant. The audit changes it in place: it grows with the log. */
export interface AuditedMerchant {
  readonly merchantId: string;
  terms?: MerchantTerms;
  /** Absent: without terms, or while nothing is open that a cut-off could take. */
  nextCutOff?: Instant;
  /** Each that was ever set, in one text of currency and account. */
  readonly payoutAccounts: Set<string>;
  readonly currencies: Map<string, AuditedCurrency>;
  /** Of each order, by the number of the capture less 1; for ever, since a refund or a failure may still come. */
  readonly captures: Map<string, readonly CaptureFacts[]>;
  readonly payouts: Map<string, PayoutState>;
  readonly adjustments: Map<string, AdjustmentState>;
  readonly deposits: Set<string>;
}

export function auditedMerchant(merchantId: string): AuditedMerchant {
  return {
    merchantId,
    payoutAccounts: new Set(),
    currencies: new Map(),
    captures: new Map(),
    payouts: new Map(),
    adjustments: new Map(),
    deposits: new Set(),
  };
}

export function booksIn({ currencies }: AuditedMerchant, currency: string): AuditedCurrency {
  const known = currencies.get(currency);
  if (known) return known;
  const books = auditedCurrency(currency);
  currencies.set(currency, books);
  return books;
}

export function hasOpenEntries({ currencies }: AuditedMerchant): boolean {
  return currencies.values().some(({ open }) => !open.isEmpty());
}
