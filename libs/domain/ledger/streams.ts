import type { DomainEvent } from '../domain-event';

/** The ledger's own stream. The logical names of all streams are hashed with their events. */
export const LEDGER_STREAM = 'ledger-';

/** Of the heads that were signed, and nothing else. */
export const HEADS_STREAM = 'heads-';

/** An order of another merchant is another stream: it is not found. */
export function orderStream(merchantId: string, orderId: string): string {
  return `order-${merchantId}:${orderId}`;
}

export function merchantStream(merchantId: string): string {
  return `merchant-${merchantId}`;
}

export function settlementStream(merchantId: string, currency: string): string {
  return `settlement-${merchantId}:${currency}`;
}

export function payoutStream(merchantId: string, payoutId: string): string {
  return `payout-${merchantId}:${payoutId}`;
}

export function adjustmentStream(merchantId: string, adjustmentId: string): string {
  return `adjustment-${merchantId}:${adjustmentId}`;
}

export function depositStream(merchantId: string, depositId: string): string {
  return `deposit-${merchantId}:${depositId}`;
}

export function reconciliationStream(merchantId: string, fileId: string): string {
  return `reconciliation-${merchantId}:${fileId}`;
}

export function customerStream(merchantId: string, customerId: string): string {
  return `customer-${merchantId}:${customerId}`;
}

/** Of an order without a customer: what was decided about the personal data in it. */
export function guestStream(merchantId: string, orderId: string): string {
  return `guest-${merchantId}:${orderId}`;
}

/** What one instance of the service noted on one day. */
export function accessStream(instance: string, day: string): string {
  return `access-${instance}:${day}`;
}

/** Where an event has to stand. The ledger's own events belong to no merchant. */
export function streamOf(event: DomainEvent, merchantId: string): string {
  switch (event.type) {
    case 'LedgerOpened':
    case 'SigningKeyRotated':
    case 'CutOffReached':
      return LEDGER_STREAM;
    case 'HeadSigned':
      return HEADS_STREAM;
    case 'MerchantTermsSet':
    case 'PayoutAccountSet':
      return merchantStream(merchantId);
    case 'SettlementClosed':
      return settlementStream(merchantId, event.currency);
    case 'PayoutSent':
    case 'PayoutConfirmed':
    case 'PayoutFailed':
    case 'PayoutReturned':
      return payoutStream(merchantId, event.payoutId);
    case 'AdjustmentProposed':
    case 'AdjustmentRecorded':
    case 'AdjustmentRejected':
      return adjustmentStream(merchantId, event.adjustmentId);
    case 'MerchantDepositRecorded':
      return depositStream(merchantId, event.depositId);
    case 'BankFileImported':
    case 'BankTransactionMatched':
    case 'ReconciliationExceptionRaised':
    case 'BankFileReconciled':
    case 'ExceptionResolutionProposed':
    case 'ExceptionResolved':
    case 'ExceptionResolutionRejected':
      return reconciliationStream(merchantId, event.fileId);
    case 'CustomerErased':
      return customerStream(merchantId, event.customerId);
    case 'AccessRecorded':
      return accessStream(event.instance, event.day);
    case 'GuestErased':
      return guestStream(merchantId, event.guestOrderId);
    default:
      return orderStream(merchantId, event.orderId);
  }
}
