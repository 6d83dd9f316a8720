import type { DomainEventType } from '@domain';
import * as authorization from './authorization.codecs';
import * as capture from './capture.codecs';
import * as money from './customer-money.codecs';
import type { EventCodec } from './event.codec';
import type { EventData } from './event-data';
import * as ledger from './ledger.codecs';
import * as personal from './personal.codecs';
import * as reconciliation from './reconciliation.codecs';
import * as settlement from './settlement.codecs';
import { StoredFormFault } from './stored-form.fault';

/** One codec for every event there is: an event without one does not compile. The names are written once, by hand. */
export const eventCodecs: { readonly [Type in DomainEventType]: EventCodec<EventData<Type>> } = {
  LedgerOpened: ledger.ledgerOpened,
  SigningKeyRotated: ledger.signingKeyRotated,
  HeadSigned: ledger.headSigned,
  OrderAuthorized: authorization.orderAuthorized,
  OrderCaptured: capture.orderCaptured,
  PartialCaptureRecorded: capture.partialCaptureRecorded,
  OrderUpdated: authorization.orderUpdated,
  RemainingAuthorizationReleased: authorization.remainingAuthorizationReleased,
  AuthorizationExtended: authorization.authorizationExtended,
  OrderCancelled: authorization.orderCancelled,
  AuthorizationExpired: authorization.authorizationExpired,
  RefundRecorded: capture.refundRecorded,
  CaptureFailed: capture.captureFailed,
  RefundFailed: capture.refundFailed,
  ShippingInfoAdded: authorization.shippingInfoAdded,
  MerchantReferencesUpdated: authorization.merchantReferencesUpdated,
  CustomerPaymentRecorded: money.customerPaymentRecorded,
  CustomerPaymentReversed: money.customerPaymentReversed,
  CustomerPaidBack: money.customerPaidBack,
  ReceivableWriteOffProposed: money.receivableWriteOffProposed,
  ReceivableWrittenOff: money.receivableWrittenOff,
  ReceivableWriteOffRejected: money.receivableWriteOffRejected,
  DueDateExtended: capture.dueDateExtended,
  MerchantTermsSet: settlement.merchantTermsSet,
  PayoutAccountSet: settlement.payoutAccountSet,
  CutOffReached: settlement.cutOffReached,
  SettlementClosed: settlement.settlementClosed,
  PayoutSent: settlement.payoutSent,
  PayoutConfirmed: settlement.payoutConfirmed,
  PayoutFailed: settlement.payoutFailed,
  PayoutReturned: settlement.payoutReturned,
  AdjustmentProposed: settlement.adjustmentProposed,
  AdjustmentRecorded: settlement.adjustmentRecorded,
  AdjustmentRejected: settlement.adjustmentRejected,
  MerchantDepositRecorded: settlement.merchantDepositRecorded,
  BankFileImported: reconciliation.bankFileImported,
  BankTransactionMatched: reconciliation.bankTransactionMatched,
  ReconciliationExceptionRaised: reconciliation.reconciliationExceptionRaised,
  BankFileReconciled: reconciliation.bankFileReconciled,
  ExceptionResolutionProposed: reconciliation.exceptionResolutionProposed,
  ExceptionResolved: reconciliation.exceptionResolved,
  ExceptionResolutionRejected: reconciliation.exceptionResolutionRejected,
  CustomerErased: personal.customerErased,
  GuestErased: personal.guestErased,
  AccessRecorded: personal.accessRecorded,
};

/** The codec of a type that is known by its text only. Throws StoredFormFault for a type nobody knows. */
export function codecOf(type: string): EventCodec<object> {
  if (!Object.hasOwn(eventCodecs, type)) throw StoredFormFault.of(`"${type}" is no event type`);
  return eventCodecs[type as DomainEventType] as unknown as EventCodec<object>;
}
