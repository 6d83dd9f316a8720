import type { DomainEvent, Instant } from '@domain';
import { type EventFold, type Projection, put, touch } from '../../projection';
import { lastInstant, logInstants, logMinutes } from './log-times.tables';

const reached: EventFold<DomainEvent> = {
  keys: () => [touch(lastInstant, 0)],
  fold: (rows, { envelope: { recordedAt } }, sequence) => {
    const recordedAtMs = Date.parse(recordedAt);
    const last = rows.get(lastInstant, 0);
    // Clocks of several machines differ: an event may be recorded a little before the one before it in the log.
    if (last && last.recordedAtMs >= recordedAtMs) return [];
    const minute = minuteOf(recordedAt);
    const isNewMinute = last === undefined || Date.parse(minute) > last.recordedAtMs;
    return [
      put(lastInstant, { only: 0, recordedAtMs }),
      put(logInstants, { recordedAtMs, sequence }),
      ...(isNewMinute ? [put(logMinutes, { sequence, minute })] : []),
    ];
  },
};

/** When the log came to which instant: what a cut-off, or a question about an instant, needs to become a sequence. */
export const logTimesProjection: Projection = {
  name: 'log-times',
  scope: 'ledger',
  version: 2,
  tables: [logMinutes, logInstants, lastInstant],
  touchedRowsMax: 1,
  on: {
    LedgerOpened: reached,
    SigningKeyRotated: reached,
    HeadSigned: reached,
    OrderAuthorized: reached,
    OrderCaptured: reached,
    PartialCaptureRecorded: reached,
    OrderUpdated: reached,
    RemainingAuthorizationReleased: reached,
    AuthorizationExtended: reached,
    OrderCancelled: reached,
    AuthorizationExpired: reached,
    RefundRecorded: reached,
    CaptureFailed: reached,
    RefundFailed: reached,
    ShippingInfoAdded: reached,
    MerchantReferencesUpdated: reached,
    CustomerPaymentRecorded: reached,
    CustomerPaymentReversed: reached,
    CustomerPaidBack: reached,
    ReceivableWriteOffProposed: reached,
    ReceivableWrittenOff: reached,
    ReceivableWriteOffRejected: reached,
    DueDateExtended: reached,
    MerchantTermsSet: reached,
    PayoutAccountSet: reached,
    CutOffReached: reached,
    SettlementClosed: reached,
    PayoutSent: reached,
    PayoutConfirmed: reached,
    PayoutFailed: reached,
    PayoutReturned: reached,
    AdjustmentProposed: reached,
    AdjustmentRecorded: reached,
    AdjustmentRejected: reached,
    MerchantDepositRecorded: reached,
    BankFileImported: reached,
    BankTransactionMatched: reached,
    ReconciliationExceptionRaised: reached,
    BankFileReconciled: reached,
    ExceptionResolutionProposed: reached,
    ExceptionResolved: reached,
    ExceptionResolutionRejected: reached,
    CustomerErased: reached,
    GuestErased: reached,
    AccessRecorded: reached,
  },
};

/** The beginning of the minute, in the ledger's one spelling of instants. */
export function minuteOf(instant: Instant): Instant {
  return `${instant.slice(0, 16)}:00.000Z`;
}
