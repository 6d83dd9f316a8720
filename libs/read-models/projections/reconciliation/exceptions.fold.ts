import type {
  ExceptionResolutionProposed,
  ExceptionResolutionRejected,
  ExceptionResolved,
  LedgerRecord,
  ReconciliationExceptionRaised,
} from '@domain';
import { create, type EventFold, put, type Touched, touch } from '../../projection';
import { merchantOf } from '../merchant-key';
import { counted, fileOf, transactionRow } from './bank-files.fold';
import { bankTransactions, type ReconciliationExceptionRow, reconciliationExceptions } from './reconciliation.tables';

export const exceptionRaised: EventFold<ReconciliationExceptionRaised> = {
  keys: (record) => {
    const { fileId, exceptionId } = record.event;
    return [fileOf(record), create(reconciliationExceptions, merchantOf(record), fileId, exceptionId)];
  },
  fold: (rows, record, sequence) => {
    const { fileId, exceptionId, kind, transaction, compared, explanation } = record.event;
    const payoutId = compared?.payoutId ?? null;
    const ofLine = transaction !== undefined && exceptionId === `line-${transaction.number}`;
    return [
      counted(rows, record, { exceptions: 1 }),
      put(reconciliationExceptions, {
        ...{ merchantId: merchantOf(record), fileId, exceptionId, sequence, raisedAt: record.envelope.recordedAt },
        ...{ revision: record.envelope.revision, kind, status: 'open', payoutId, explanation },
        transaction: transaction ? { ...transaction, amount: transaction.amount.toString() } : null,
        compared: compared ? { ...compared, amount: compared.amount.toString() } : null,
        ...{ resolution: null, reason: null, proposedBy: null, proposedAt: null },
        ...{ decidedBy: null, decidedAt: null, rejection: null },
      }),
      // A line that was matched, and then could not be carried out, is told already.
      ...(ofLine
        ? [
            put(bankTransactions, {
              ...transactionRow(record, transaction, sequence),
              ...{ outcome: 'exception', payoutId, payment: null, exceptionId },
            }),
          ]
        : []),
    ];
  },
};

export const resolutionProposed: EventFold<ExceptionResolutionProposed> = changes((exception, { event, envelope }) => ({
  ...exception,
  status: 'proposed',
  resolution: event.resolution,
  reason: event.reason,
  proposedBy: event.proposedBy,
  proposedAt: envelope.recordedAt,
  decidedBy: null,
  decidedAt: null,
  rejection: null,
}));

export const resolutionRejected: EventFold<ExceptionResolutionRejected> = changes((exception, { event, envelope }) => ({
  ...exception,
  status: 'open',
  decidedBy: event.rejectedBy,
  decidedAt: envelope.recordedAt,
  rejection: event.reason ?? null,
}));

export const exceptionResolved: EventFold<ExceptionResolved> = {
  keys: (record) => [fileOf(record), exceptionOf(record)],
  fold: (rows, record, sequence) => [
    counted(rows, record, { resolved: 1 }),
    ...changes<ExceptionResolved>((exception, { event, envelope }) => ({
      ...exception,
      status: 'resolved',
      decidedBy: event.approvedBy,
      decidedAt: envelope.recordedAt,
    })).fold(rows, record, sequence),
  ],
};

type OfException = ExceptionResolutionProposed | ExceptionResolutionRejected | ExceptionResolved;

function changes<Event extends OfException>(
  change: (exception: ReconciliationExceptionRow, record: LedgerRecord<Event>) => ReconciliationExceptionRow,
): EventFold<Event> {
  return {
    keys: (record) => [exceptionOf(record)],
    fold: (rows, record) => {
      const { fileId, exceptionId } = record.event;
      const exception = rows.get(reconciliationExceptions, merchantOf(record), fileId, exceptionId);
      if (exception === undefined) throw new Error(`impossible history: exception ${exceptionId} was not raised`);
      const { revision } = record.envelope;
      return [put(reconciliationExceptions, { ...change(exception, record), revision })];
    },
  };
}

function exceptionOf(record: LedgerRecord<OfException>): Touched {
  const { fileId, exceptionId } = record.event;
  return touch(reconciliationExceptions, merchantOf(record), fileId, exceptionId);
}
