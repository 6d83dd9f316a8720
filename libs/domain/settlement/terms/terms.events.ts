import type { CalendarDate } from '../../time/instant';
import type { Delay } from '../calendar/business-days';
import type { CutOffTerms } from '../calendar/cut-offs';

/** An amount in minor units of its currency. A list of them names each currency once. */
export interface CurrencyAmount {
  readonly currency: string;
  readonly amount: bigint;
}

/** What a merchant agreed to. Rates are in hundredths of a percent: 250 is 2.5 %. */
export interface MerchantTerms extends CutOffTerms {
  /** From the day of a capture to the day on which its sale is due. */
  readonly delay: Delay;
  /** Which calendar the holidays were taken from; for people. */
  readonly holidayCalendar?: string;
  /** Days on which banks rest, ascending: carried along, because a calendar that is corrected later must move no due date. */
  readonly holidays: readonly CalendarDate[];
  /** A result below it pays nothing and carries forward; 0 for a currency that is not named. */
  readonly minimumPayouts: readonly CurrencyAmount[];
  /** Per capture: a share of it, and a fixed amount that is 0 for a currency that is not named. */
  readonly fee: { readonly rate: number; readonly fixed: readonly CurrencyAmount[] };
  readonly feeVatRate: number;
  /** The share of a capture that is held back, and for how many days after its sale is due. */
  readonly holdback: { readonly rate: number; readonly days: number };
}

/**
 * The bank account that a merchant's payouts in one currency go to; either an IBAN (ISO 13616) or another number. It is
 * the merchant's business data and kept readable, because a file for the bank has to be made from it again.
 */
export interface PayoutAccount {
  readonly name: string;
  readonly iban?: string;
  readonly accountNumber?: string;
  /** ISO 9362. */
  readonly bic?: string;
}

/** Captures recorded from now on keep these terms; closings from now on follow them. */
export interface MerchantTermsSet extends MerchantTerms {
  readonly type: 'MerchantTermsSet';
}

/** Payouts sent from now on go there. */
export interface PayoutAccountSet {
  readonly type: 'PayoutAccountSet';
  readonly currency: string;
  readonly account: PayoutAccount;
}

export type MerchantEvent = MerchantTermsSet | PayoutAccountSet;
