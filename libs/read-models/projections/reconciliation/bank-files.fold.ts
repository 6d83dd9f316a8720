import type {
  BankFileImported,
  BankFileReconciled,
  BankTransactionFact,
  BankTransactionMatched,
  LedgerRecord,
  ReconciliationEvent,
  StatementFact,
} from '@domain';
import { create, type EventFold, type Put, put, type Rows, type Touched, touch } from '../../projection';
import { merchantOf } from '../merchant-key';
import {
  type BankFileRow,
  type BankTransactionRow,
  bankFiles,
  bankTransactions,
  type StoredStatement,
} from './reconciliation.tables';

export const fileImported: EventFold<BankFileImported> = {
  keys: (record) => [create(bankFiles, merchantOf(record), record.event.fileId)],
  fold: (_rows, record, sequence) => {
    const { fileId, format, contentHash, transactionCount, ofOthers, statements } = record.event;
    return [
      put(bankFiles, {
        ...{ merchantId: merchantOf(record), fileId, sequence, importedAt: record.envelope.recordedAt },
        ...{ format, contentHash, transactionCount, ofOthers, matched: 0, exceptions: 0, resolved: 0 },
        ...{ reconciledAt: null, statements: statements.map(storedStatement) },
      }),
    ];
  },
};

export const transactionMatched: EventFold<BankTransactionMatched> = {
  keys: (record) => [fileOf(record)],
  fold: (rows, record, sequence) => {
    const { transaction, outcome, payoutId = null, payment = null } = record.event;
    return [
      counted(rows, record, { matched: 1 }),
      put(bankTransactions, {
        ...transactionRow(record, transaction, sequence),
        ...{ outcome, payoutId, payment, exceptionId: null },
      }),
    ];
  },
};

export const fileReconciled: EventFold<BankFileReconciled> = {
  keys: (record) => [fileOf(record)],
  fold: (rows, record) => [put(bankFiles, { ...fileIn(rows, record), reconciledAt: record.envelope.recordedAt })],
};

export function fileOf(record: LedgerRecord<ReconciliationEvent>): Touched {
  return touch(bankFiles, merchantOf(record), record.event.fileId);
}

/** The file's row with so many lines more. */
export function counted(
  rows: Rows,
  record: LedgerRecord<ReconciliationEvent>,
  more: Partial<Record<'matched' | 'exceptions' | 'resolved', number>>,
): Put {
  const file = fileIn(rows, record);
  const { matched = 0, exceptions = 0, resolved = 0 } = more;
  return put(bankFiles, {
    ...file,
    matched: file.matched + matched,
    exceptions: file.exceptions + exceptions,
    resolved: file.resolved + resolved,
  });
}

/** What a line says, before what it became. */
export function transactionRow(
  record: LedgerRecord<ReconciliationEvent>,
  transaction: BankTransactionFact,
  sequence: number,
): Omit<BankTransactionRow, 'outcome' | 'payoutId' | 'payment' | 'exceptionId'> {
  const { bankReference, endToEndId, returnReason, ...facts } = transaction;
  return {
    ...{ sequence, merchantId: merchantOf(record), fileId: record.event.fileId, ...facts },
    bankReference: bankReference ?? null,
    endToEndId: endToEndId ?? null,
    returnReason: returnReason ?? null,
  };
}

function fileIn(rows: Rows, record: LedgerRecord<ReconciliationEvent>): BankFileRow {
  const { fileId } = record.event;
  const file = rows.get(bankFiles, merchantOf(record), fileId);
  if (file === undefined) throw new Error(`impossible history: the bank file ${fileId} was not imported`);
  return file;
}

function storedStatement({ openingBalance, closingBalance, ...statement }: StatementFact): StoredStatement {
  return {
    ...statement,
    ...(openingBalance !== undefined && { openingBalance: openingBalance.toString() }),
    ...(closingBalance !== undefined && { closingBalance: closingBalance.toString() }),
  };
}
