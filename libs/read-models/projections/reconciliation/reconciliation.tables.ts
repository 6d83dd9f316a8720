import type { BankTransactionFact, ComparedPayout, MatchedPayment } from '@domain';
import { integer, json, nullable, type RowOf, table, text, total } from '../../table';

/** Statements of a file, with their balances as JSON can hold them. */
export interface StoredStatement {
  readonly account?: string;
  readonly statementId?: string;
  readonly currency?: string;
  readonly openingBalance?: string;
  readonly closingBalance?: string;
  readonly transactionCount: number;
}

/** A transaction in a column of JSON: its amount is decimal text of minor units. */
export type StoredTransaction = Omit<BankTransactionFact, 'amount'> & { readonly amount: string };
export type StoredCompared = Omit<ComparedPayout, 'amount'> & { readonly amount: string };

/** Files of the bank, and how many of their lines ended how. */
export const bankFiles = table({
  name: 'bank_files',
  history: 'current',
  columns: {
    merchantId: text,
    fileId: text,
    /** Of its first event. */
    sequence: integer,
    importedAt: text,
    format: text,
    contentHash: text,
    transactionCount: integer,
    ofOthers: integer,
    matched: integer,
    exceptions: integer,
    resolved: integer,
    reconciledAt: nullable(text),
    statements: json<readonly StoredStatement[]>(),
  },
  key: ['merchantId', 'fileId'],
  indexes: [['merchantId', 'sequence']],
});

/** What each line became. */
export const bankTransactions = table({
  name: 'bank_transactions',
  history: 'append-only',
  columns: {
    sequence: integer,
    merchantId: text,
    fileId: text,
    number: integer,
    bookedOn: text,
    amount: total,
    currency: text,
    bankReference: nullable(text),
    endToEndId: nullable(text),
    returnReason: nullable(text),
    /** A match's outcome, or `exception`. */
    outcome: text,
    payoutId: nullable(text),
    payment: nullable(json<MatchedPayment>()),
    exceptionId: nullable(text),
  },
  key: ['sequence'],
  indexes: [['merchantId', 'fileId', 'number'], ['merchantId', 'payoutId'], ['bankReference']],
});

/** Where the bank and the ledger differ. */
export const reconciliationExceptions = table({
  name: 'reconciliation_exceptions',
  history: 'current',
  columns: {
    merchantId: text,
    fileId: text,
    exceptionId: text,
    sequence: integer,
    /** Of its last event: decisions name the one that they were made on. */
    revision: integer,
    raisedAt: text,
    kind: text,
    status: text,
    transaction: nullable(json<StoredTransaction>()),
    compared: nullable(json<StoredCompared>()),
    payoutId: nullable(text),
    explanation: text,
    resolution: nullable(text),
    reason: nullable(text),
    proposedBy: nullable(text),
    proposedAt: nullable(text),
    decidedBy: nullable(text),
    decidedAt: nullable(text),
    /** Why the last proposal was rejected. */
    rejection: nullable(text),
  },
  key: ['merchantId', 'fileId', 'exceptionId'],
  indexes: [
    ['merchantId', 'sequence'],
    ['merchantId', 'status', 'sequence'],
    ['merchantId', 'payoutId'],
  ],
});

export type BankFileRow = RowOf<typeof bankFiles>;
export type BankTransactionRow = RowOf<typeof bankTransactions>;
export type ReconciliationExceptionRow = RowOf<typeof reconciliationExceptions>;
