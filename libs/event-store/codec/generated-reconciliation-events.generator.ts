import {
  BANK_FILE_FORMATS,
  type BankTransactionFact,
  type ComparedPayout,
  EXCEPTION_KINDS,
  MATCH_OUTCOMES,
  type MatchedPayment,
  RESOLUTIONS,
  type ReconciliationEvent,
  type StatementFact,
} from '@domain';
import fc from 'fast-check';
import type { EventData } from './event-data';
import { count, data, date, few, money, text } from './generated-members.generator';

const transaction = data<BankTransactionFact>(
  {
    ...{ number: count, bookedOn: date, amount: money, currency: text },
    ...{ bankReference: text, endToEndId: text, returnReason: text },
  },
  ['bankReference', 'endToEndId', 'returnReason'],
);
const statement = data<StatementFact>(
  {
    ...{ account: text, statementId: text, currency: text },
    ...{ openingBalance: money, closingBalance: money, transactionCount: count },
  },
  ['account', 'statementId', 'currency', 'openingBalance', 'closingBalance'],
);
const payment = data<MatchedPayment>({ orderId: text, captureId: text, invoiceNumbers: few(text), paymentId: text }, [
  'captureId',
]);
const compared = data<ComparedPayout>({
  ...{ payoutId: text, currency: text, amount: money },
  status: fc.constantFrom('sent', 'confirmed', 'failed', 'returned'),
});
const ofException = { fileId: text, exceptionId: text };
const resolution = {
  ...ofException,
  resolution: fc.constantFrom(...RESOLUTIONS),
  reason: text,
  proposedBy: text,
};

export const reconciliationEventData: {
  readonly [Type in ReconciliationEvent['type']]: fc.Arbitrary<EventData<Type>>;
} = {
  BankFileImported: data<EventData<'BankFileImported'>>(
    {
      ...{ fileId: text, format: fc.constantFrom(...BANK_FILE_FORMATS), contentHash: text, mappingHash: text },
      ...{ statements: few(statement), transactionCount: count, ofOthers: count },
    },
    ['mappingHash'],
  ),
  BankTransactionMatched: data<EventData<'BankTransactionMatched'>>(
    {
      ...{ fileId: text, transaction, outcome: fc.constantFrom(...MATCH_OUTCOMES) },
      ...{ alreadyKnown: fc.constant(true as const), payoutId: text, payment },
    },
    ['alreadyKnown', 'payoutId', 'payment'],
  ),
  ReconciliationExceptionRaised: data<EventData<'ReconciliationExceptionRaised'>>(
    { ...ofException, kind: fc.constantFrom(...EXCEPTION_KINDS), transaction, compared, explanation: text },
    ['transaction', 'compared'],
  ),
  BankFileReconciled: data<EventData<'BankFileReconciled'>>({ fileId: text }),
  ExceptionResolutionProposed: data<EventData<'ExceptionResolutionProposed'>>(resolution),
  ExceptionResolved: data<EventData<'ExceptionResolved'>>({ ...resolution, approvedBy: text }),
  ExceptionResolutionRejected: data<EventData<'ExceptionResolutionRejected'>>(
    { ...ofException, rejectedBy: text, reason: text },
    ['reason'],
  ),
};
