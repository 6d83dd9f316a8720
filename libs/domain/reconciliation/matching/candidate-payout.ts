import type { CalendarDate } from '../../time/instant';
import type { BankTransactionFact, ComparedPayout } from '../reconciliation.events';

/** Where a transaction stands that was recorded before. */
export interface RecordedPlace {
  readonly fileId: string;
  readonly number: number;
}

/** A payout that transactions may be about. */
export interface CandidatePayout extends ComparedPayout {
  readonly endToEndId: string;
  /** As the bank called it in an earlier word about it. */
  readonly bankReference?: string;
  /** The UTC day on which the bank was told of it. */
  readonly sentOn: CalendarDate;
  /** The transactions of earlier files that took its money out and brought it back. */
  readonly debitedBy?: RecordedPlace;
  readonly creditedBy?: RecordedPlace;
}

/** An invoice that a payer's text names, known to exist. */
export interface NamedInvoice {
  readonly orderId: string;
  readonly captureId: string;
  readonly invoiceNumber: string;
  /** Of its order. */
  readonly currency: string;
}

/** A transaction with all that is known about it beside the payouts. */
export interface TransactionToMatch {
  readonly transaction: BankTransactionFact;
  /** Named by the payer's text, where money came in. */
  readonly invoices: readonly NamedInvoice[];
  /** The same movement in an earlier file: same reference of the bank, same day, same amount. */
  readonly bookedBefore?: RecordedPlace;
}
