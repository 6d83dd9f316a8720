import {
  BANK_FILE_FORMATS,
  type BankTransactionFact,
  type ComparedPayout,
  EXCEPTION_KINDS,
  MATCH_OUTCOMES,
  type MatchedPayment,
  RESOLUTIONS,
  type StatementFact,
} from '@domain';
import { firstVersion } from './event.codec';
import type { EventData } from './event-data';
import { list } from './list.schema';
import { record } from './record.schema';
import { amount, calendarDate, count, mark, oneOf, text } from './scalar.schema';
import { optional } from './schema';

const transaction = record<BankTransactionFact>({
  number: count,
  bookedOn: calendarDate,
  amount,
  currency: text,
  bankReference: optional(text),
  endToEndId: optional(text),
  returnReason: optional(text),
});

const statement = record<StatementFact>({
  account: optional(text),
  statementId: optional(text),
  currency: optional(text),
  openingBalance: optional(amount),
  closingBalance: optional(amount),
  transactionCount: count,
});

export const bankFileImported = firstVersion(
  record<EventData<'BankFileImported'>>({
    fileId: text,
    format: oneOf(...BANK_FILE_FORMATS),
    contentHash: text,
    mappingHash: optional(text),
    statements: list(statement),
    transactionCount: count,
    ofOthers: count,
  }),
);

const payment = record<MatchedPayment>({
  orderId: text,
  captureId: optional(text),
  invoiceNumbers: list(text),
  paymentId: text,
});

export const bankTransactionMatched = firstVersion(
  record<EventData<'BankTransactionMatched'>>({
    fileId: text,
    transaction,
    outcome: oneOf(...MATCH_OUTCOMES),
    alreadyKnown: optional(mark),
    payoutId: optional(text),
    payment: optional(payment),
  }),
);

const compared = record<ComparedPayout>({
  payoutId: text,
  currency: text,
  amount,
  status: oneOf('sent', 'confirmed', 'failed', 'returned'),
});

export const reconciliationExceptionRaised = firstVersion(
  record<EventData<'ReconciliationExceptionRaised'>>({
    fileId: text,
    exceptionId: text,
    kind: oneOf(...EXCEPTION_KINDS),
    transaction: optional(transaction),
    compared: optional(compared),
    explanation: text,
  }),
);

export const bankFileReconciled = firstVersion(record<EventData<'BankFileReconciled'>>({ fileId: text }));

const resolution = {
  fileId: text,
  exceptionId: text,
  resolution: oneOf(...RESOLUTIONS),
  reason: text,
  proposedBy: text,
};

export const exceptionResolutionProposed = firstVersion(record<EventData<'ExceptionResolutionProposed'>>(resolution));
export const exceptionResolved = firstVersion(
  record<EventData<'ExceptionResolved'>>({ ...resolution, approvedBy: text }),
);
export const exceptionResolutionRejected = firstVersion(
  record<EventData<'ExceptionResolutionRejected'>>({
    fileId: text,
    exceptionId: text,
    rejectedBy: text,
    reason: optional(text),
  }),
);
