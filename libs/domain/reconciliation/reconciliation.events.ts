import type { CalendarDate } from '../time/instant';

/** One booked movement, as a bank's file tells it. Names and free text stay in the file: they are people's, and nobody's key could seal them. */
export interface BankTransactionFact {
  /** From 1, through all statements of the file. */
  readonly number: number;
  readonly bookedOn: CalendarDate;
  /** Minor units; money that came in is positive. */
  readonly amount: bigint;
  readonly currency: string;
  readonly bankReference?: string;
  readonly endToEndId?: string;
  /** The bank's code (ISO 20022), on money that came back. */
  readonly returnReason?: string;
}

/** What a file says of one account and period. */
export interface StatementFact {
  readonly account?: string;
  readonly statementId?: string;
  readonly currency?: string;
  readonly openingBalance?: bigint;
  readonly closingBalance?: bigint;
  readonly transactionCount: number;
}

export const BANK_FILE_FORMATS = ['camt.053', 'mt940', 'csv'] as const;
export type BankFileFormat = (typeof BANK_FILE_FORMATS)[number];

/** A file of the bank was begun to be taken over. Its transactions follow, in the order of their numbers. */
export interface BankFileImported {
  readonly type: 'BankFileImported';
  /** The first 32 hex digits of `contentHash`. */
  readonly fileId: string;
  readonly format: BankFileFormat;
  /** SHA-256 of the file's bytes, lower-case hex. */
  readonly contentHash: string;
  /** SHA-256 of the mapping that a CSV file was read with. */
  readonly mappingHash?: string;
  readonly statements: readonly StatementFact[];
  readonly transactionCount: number;
  /** Transactions about payouts of other merchants: they are left out. */
  readonly ofOthers: number;
}

export const MATCH_OUTCOMES = ['payout-confirmed', 'payout-failed', 'payout-returned', 'payment-recorded'] as const;
export type MatchOutcome = (typeof MATCH_OUTCOMES)[number];

/** The customer payment that a transaction is. */
export interface MatchedPayment {
  readonly orderId: string;
  /** Absent: several invoices of the order are paid at once. */
  readonly captureId?: string;
  readonly invoiceNumbers: readonly string[];
  readonly paymentId: string;
}

/** It is known what a transaction is: a payout that arrived, one that came back, or a customer's payment. */
export interface BankTransactionMatched {
  readonly type: 'BankTransactionMatched';
  readonly fileId: string;
  readonly transaction: BankTransactionFact;
  readonly outcome: MatchOutcome;
  /** The payout had that status before: nothing more has to be recorded. */
  readonly alreadyKnown?: true;
  readonly payoutId?: string;
  readonly payment?: MatchedPayment;
}

export const EXCEPTION_KINDS = ['missing', 'extra', 'amount-differs', 'duplicate', 'unmatched-payment'] as const;
export type ExceptionKind = (typeof EXCEPTION_KINDS)[number];

/** The payout that an exception is about, as it stood when it was compared. */
export interface ComparedPayout {
  readonly payoutId: string;
  readonly currency: string;
  readonly amount: bigint;
  readonly status: 'sent' | 'confirmed' | 'failed' | 'returned';
}

/** The bank and the ledger say different things, and a person has to look. */
export interface ReconciliationExceptionRaised {
  readonly type: 'ReconciliationExceptionRaised';
  readonly fileId: string;
  /** Unique in the file. */
  readonly exceptionId: string;
  readonly kind: ExceptionKind;
  /** Absent where the bank says nothing of a payout. */
  readonly transaction?: BankTransactionFact;
  readonly compared?: ComparedPayout;
  /** For people. */
  readonly explanation: string;
}

/** Everything that follows from the file is recorded. */
export interface BankFileReconciled {
  readonly type: 'BankFileReconciled';
  readonly fileId: string;
}

/** `explained`: nothing has to be changed · `corrected`: the ledger was, by commands of its own · `bank-corrects`: the bank has to. */
export const RESOLUTIONS = ['explained', 'corrected', 'bank-corrects'] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

/** The first of four eyes. */
export interface ExceptionResolutionProposed {
  readonly type: 'ExceptionResolutionProposed';
  readonly fileId: string;
  readonly exceptionId: string;
  readonly resolution: Resolution;
  readonly reason: string;
  readonly proposedBy: string;
}

export interface ExceptionResolved {
  readonly type: 'ExceptionResolved';
  readonly fileId: string;
  readonly exceptionId: string;
  readonly resolution: Resolution;
  readonly reason: string;
  readonly proposedBy: string;
  readonly approvedBy: string;
}

/** The exception is open again. */
export interface ExceptionResolutionRejected {
  readonly type: 'ExceptionResolutionRejected';
  readonly fileId: string;
  readonly exceptionId: string;
  readonly rejectedBy: string;
  readonly reason?: string;
}

export type ReconciliationEvent =
  | BankFileImported
  | BankTransactionMatched
  | ReconciliationExceptionRaised
  | BankFileReconciled
  | ExceptionResolutionProposed
  | ExceptionResolved
  | ExceptionResolutionRejected;
