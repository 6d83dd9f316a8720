import { ignore, ignoreLedger, ignorePrivacy, ignoreReconciliation, type Projection } from '../../projection';
import { TOUCHED_ROWS_MAX } from '../touched-rows';
import { captured, captureFailed } from './captures.fold';
import { customerMoneyMoved } from './customer-money.fold';
import { byDay } from './effective-days.fold';
import { bookDayStarts, bookDays, lateBalances, lateEntries, latePostings, lateTotals } from './effective-days.tables'; // biome-ignore format: one thought
import { accountBalances, journal } from './journal.tables';
import { keptCaptures, keptRefunds, merchantTerms, termsInForce } from './kept.tables';
import { merchantMoneyBooked, merchantMoneyMoved, termsSet } from './merchant-money.fold';
import { refunded, refundFailed } from './refunds.fold';
import { rollups } from './rollups';
import { dueDays, settlementEntries, settlementTotals } from './settlement-queue.tables';

/**
 * Every signed movement on its way to a payout, per merchant and currency, with the day it is due; and the double-entry
 * journal of the same events. They are one view because both follow from what each capture kept of its terms.
 */
export const merchantBooksProjection: Projection = {
  name: 'merchant-books',
  version: 4,
  tables: [
    settlementEntries,
    settlementTotals,
    dueDays,
    journal,
    accountBalances,
    bookDays,
    bookDayStarts,
    latePostings,
    lateBalances,
    lateEntries,
    lateTotals,
    keptCaptures,
    keptRefunds,
    termsInForce,
    merchantTerms,
  ],
  rollups,
  touchedRowsMax: TOUCHED_ROWS_MAX,
  on: {
    ...ignoreLedger,
    OrderAuthorized: ignore,
    OrderCaptured: byDay(captured),
    PartialCaptureRecorded: byDay(captured),
    OrderUpdated: ignore,
    RemainingAuthorizationReleased: ignore,
    AuthorizationExtended: ignore,
    OrderCancelled: ignore,
    AuthorizationExpired: ignore,
    RefundRecorded: byDay(refunded),
    CaptureFailed: byDay(captureFailed),
    RefundFailed: byDay(refundFailed),
    ShippingInfoAdded: ignore,
    MerchantReferencesUpdated: ignore,
    CustomerPaymentRecorded: byDay(customerMoneyMoved),
    CustomerPaymentReversed: byDay(customerMoneyMoved),
    CustomerPaidBack: byDay(customerMoneyMoved),
    ReceivableWriteOffProposed: ignore,
    ReceivableWrittenOff: byDay(customerMoneyMoved),
    ReceivableWriteOffRejected: ignore,
    DueDateExtended: ignore,
    MerchantTermsSet: termsSet,
    PayoutAccountSet: ignore,
    CutOffReached: ignore,
    SettlementClosed: byDay(merchantMoneyBooked),
    PayoutSent: byDay(merchantMoneyBooked),
    PayoutConfirmed: byDay(merchantMoneyBooked),
    PayoutFailed: byDay(merchantMoneyMoved),
    PayoutReturned: byDay(merchantMoneyMoved),
    AdjustmentProposed: ignore,
    AdjustmentRecorded: byDay(merchantMoneyMoved),
    AdjustmentRejected: ignore,
    MerchantDepositRecorded: byDay(merchantMoneyMoved),
    ...ignoreReconciliation,
    ...ignorePrivacy,
  },
};
