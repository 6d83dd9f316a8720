import { BANK_FILE_FORMATS, EXCEPTION_KINDS, MATCH_OUTCOMES, RESOLUTIONS } from '@domain';
import { count, day, flag, instant, listOf, money, shape, text } from './shapes';

const paidOut = { merchantId: text, payoutId: text, amount: money };

const statement = shape(
  { transactionCount: count },
  { account: text, statementId: text, currency: text, openingBalance: money, closingBalance: money },
);

const bankFile = {
  fileId: text,
  sequence: count,
  importedAt: instant,
  format: { type: 'string', enum: [...BANK_FILE_FORMATS] },
  contentHash: text,
  transactionCount: count,
  ofOthers: count,
  matched: count,
  exceptions: count,
  resolved: count,
  statements: listOf(statement),
};

const movement = { number: count, bookedOn: day, amount: money, currency: text };
const references = { bankReference: text, endToEndId: text, returnReason: text };
const payment = shape({ orderId: text, invoiceNumbers: listOf(text), paymentId: text }, { captureId: text });
const bankTransaction = shape(
  { ...movement, sequence: count, outcome: { type: 'string', enum: [...MATCH_OUTCOMES, 'exception'] } },
  { ...references, payoutId: text, payment, exceptionId: text },
);

const resolution = { type: 'string', enum: [...RESOLUTIONS] };
const exception = shape(
  {
    fileId: text,
    exceptionId: text,
    sequence: count,
    revision: { ...count, description: 'Of its last event: what a decision sends as `If-Match`.' },
    raisedAt: instant,
    kind: { type: 'string', enum: [...EXCEPTION_KINDS] },
    status: { type: 'string', enum: ['open', 'proposed', 'resolved'] },
    explanation: text,
  },
  {
    transaction: shape(movement, references),
    compared: shape({ payoutId: text, currency: text, amount: money, status: text }),
    resolution,
    reason: text,
    proposedBy: text,
    proposedAt: instant,
    decidedBy: text,
    decidedAt: instant,
    rejection: text,
  },
);

/** What is said to banks and heard from them. */
export const bankAnswers = {
  PaymentFile: shape(
    {
      messageId: text,
      currency: text,
      payouts: listOf(shape({ ...paidOut, endToEndId: text })),
      skipped: listOf(shape({ ...paidOut, code: text, detail: text })),
      controlSum: money,
      complete: flag,
    },
    { position: text },
  ),
  StatusReport: shape(
    {
      messageId: text,
      recorded: count,
      payments: listOf(
        shape(
          {
            endToEndId: text,
            status: { type: 'string', enum: ['accepted', 'settled', 'rejected', 'pending'] },
            outcome: { type: 'string', enum: ['confirmed', 'failed', 'unchanged', 'unknown', 'refused'] },
          },
          { reasonCode: text, merchantId: text, payoutId: text, code: text, detail: text },
        ),
      ),
    },
    { position: text },
  ),
  ImportedBankFile: shape({ ...bankFile, alreadyImported: flag }, { reconciledAt: instant }),
  BankFilesPage: shape(
    { bankFiles: listOf(shape(bankFile, { reconciledAt: instant })), sequence: count },
    { next: text, clock: text },
  ),
  BankFile: shape(
    {
      bankFile: shape(bankFile, { reconciledAt: instant }),
      transactions: listOf(bankTransaction),
      sequence: count,
    },
    { next: text, clock: text },
  ),
  ExceptionsPage: shape({ exceptions: listOf(exception), sequence: count }, { next: text, clock: text }),
  ResolutionAnswer: shape(
    {
      merchantId: text,
      revision: count,
      position: text,
      resolution: shape(
        { fileId: text, exceptionId: text, recordedAt: instant },
        { resolution, reason: text, proposedBy: text, approvedBy: text, rejectedBy: text },
      ),
    },
    { clock: text },
  ),
};
