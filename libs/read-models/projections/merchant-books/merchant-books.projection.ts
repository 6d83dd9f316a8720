import { ignore, ignoreLedger, ignorePrivacy, ignoreReconciliation, type Projection } from '../../projection';
import { TOUCHED_ROWS_MAX } from '../touched-rows';
import { captured, captureFailed } from './captures.fold';
import { customerMoneyMoved } from './customer-money.fold';
import { accountBalances, effectiveBalances, journal } from './journal.tables';
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
  version: 2,
  tables: [
    settlementEntries,
    settlementTotals,
    dueDays,
    journal,
    accountBalances,
    effectiveBalances,
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
    OrderCaptured: captured,
    PartialCaptureRecorded: captured,
    OrderUpdated: ignore,
    RemainingAuthorizationReleased: ignore,
    AuthorizationExtended: ignore,
    OrderCancelled: ignore,
    AuthorizationExpired: ignore,
    RefundRecorded: refunded,
    CaptureFailed: captureFailed,
    RefundFailed: refundFailed,
    ShippingInfoAdded: ignore,
    MerchantReferencesUpdated: ignore,
    CustomerPaymentRecorded: customerMoneyMoved,
    CustomerPaymentReversed: customerMoneyMoved,
    CustomerPaidBack: customerMoneyMoved,
    ReceivableWriteOffProposed: ignore,
    ReceivableWrittenOff: customerMoneyMoved,
    ReceivableWriteOffRejected: ignore,
    DueDateExtended: ignore,
    MerchantTermsSet: termsSet,
    PayoutAccountSet: ignore,
    CutOffReached: ignore,
    SettlementClosed: merchantMoneyBooked,
    PayoutSent: merchantMoneyBooked,
    PayoutConfirmed: merchantMoneyBooked,
    PayoutFailed: merchantMoneyMoved,
    PayoutReturned: merchantMoneyMoved,
    AdjustmentProposed: ignore,
    AdjustmentRecorded: merchantMoneyMoved,
    AdjustmentRejected: ignore,
    MerchantDepositRecorded: merchantMoneyMoved,
    ...ignoreReconciliation,
    ...ignorePrivacy,
  },
};
