import {
  type BookedEntry,
  type CreditNoteInOrder,
  type CustomerCaptureRow,
  type OrderRow,
  type ReadModelReader,
  readAllCaptures,
  readAllCreditNotes,
  readAllEntries,
  readAllOrders,
  readAllSettlements,
  readWholeJournal,
  type SettlementEntryRow,
  type SettlementRow,
} from '@read-models';
import { amount, type Column, day, instant, integer, type TablePages, text } from '@table-files';

/** Each says which currency its amounts are in. */
export interface AuditedRow {
  readonly currency: string;
}

/** A view as a file: its rows, and how they are told. No column is personal: names, addresses and free texts stay sealed. */
export interface AuditedTable<Row extends AuditedRow = AuditedRow> {
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: (views: ReadModelReader) => TablePages<Row>;
}

const orders = table<OrderRow>({
  name: 'orders',
  rows: readAllOrders,
  columns: [
    text('merchantId', (row) => row.merchantId),
    text('orderId', (row) => row.orderId),
    text('customerId', (row) => row.customerId ?? undefined),
    text('status', (row) => row.status),
    amount('orderAmount', (row) => row.orderAmount),
    amount('remainingAmount', (row) => row.remainingAmount),
    amount('capturedAmount', (row) => row.capturedAmount),
    amount('refundedAmount', (row) => row.refundedAmount),
    text('currency', (row) => row.currency),
    instant('recordedAt', (row) => row.recordedAt),
    instant('effectiveAt', (row) => row.effectiveAt),
    instant('expiresAt', (row) => row.expiresAt),
    text('merchantReference1', (row) => row.reference1 ?? undefined),
    text('merchantReference2', (row) => row.reference2 ?? undefined),
  ],
});

const ofCapture = <Row extends CustomerCaptureRow>(): readonly Column<Row>[] => [
  text('merchantId', (row) => row.merchantId),
  text('orderId', (row) => row.orderId),
  text('captureId', (row) => row.captureId),
  integer('captureNumber', (row) => row.captureNumber),
  text('invoiceNumber', (row) => row.invoiceNumber),
  text('customerId', (row) => row.customerId ?? undefined),
];

const captures = table<CustomerCaptureRow>({
  name: 'captures',
  rows: readAllCaptures,
  columns: [
    ...ofCapture(),
    amount('amount', (row) => row.amount),
    amount('taxAmount', (row) => row.taxAmount),
    amount('refundedAmount', (row) => row.refundedAmount),
    amount('refundedTaxAmount', (row) => row.refundedTaxAmount),
    text('currency', (row) => row.currency),
    text('reference', (row) => row.reference ?? undefined),
    instant('recordedAt', (row) => row.recordedAt),
    instant('effectiveAt', (row) => row.effectiveAt),
    instant('failedAt', (row) => row.failedAt ?? undefined),
  ],
});

/** What the customer owes on each capture: `owed = amount - refundedAmount + returnFeeAmount - paid - writtenOff`. */
const customerCaptures = table<CustomerCaptureRow>({
  name: 'customer-captures',
  rows: readAllCaptures,
  columns: [
    ...ofCapture(),
    amount('amount', (row) => row.amount),
    amount('refundedAmount', (row) => row.refundedAmount),
    amount('returnFeeAmount', (row) => row.returnFeeAmount),
    amount('paid', (row) => row.paid),
    amount('prepaymentUsed', (row) => row.prepaymentUsed),
    amount('writtenOff', (row) => row.writtenOff),
    amount('owed', (row) => row.amount - row.refundedAmount + row.returnFeeAmount - row.paid - row.writtenOff),
    text('currency', (row) => row.currency),
    day('dueDate', (row) => row.dueDate),
  ],
});

const refunds = table<CreditNoteInOrder>({
  name: 'refunds',
  rows: readAllCreditNotes,
  columns: [
    text('merchantId', (row) => row.merchantId),
    text('orderId', (row) => row.orderId),
    text('refundId', (row) => row.refundId),
    integer('refundNumber', (row) => row.refundNumber),
    integer('captureNumber', (row) => row.captureNumber),
    text('creditNoteNumber', (row) => row.creditNoteNumber),
    amount('amount', (row) => row.amount),
    amount('taxAmount', (row) => row.taxAmount),
    amount('returnFeeAmount', (row) => row.returnFeeAmount),
    amount('returnFeeTaxAmount', (row) => row.returnFeeTaxAmount),
    text('currency', (row) => row.currency),
    text('reference', (row) => row.reference ?? undefined),
    instant('recordedAt', (row) => row.recordedAt),
    instant('effectiveAt', (row) => row.effectiveAt),
    instant('failedAt', (row) => row.failedAt ?? undefined),
  ],
});

const settlements = table<SettlementRow>({
  name: 'settlements',
  rows: readAllSettlements,
  columns: [
    text('merchantId', (row) => row.merchantId),
    text('currency', (row) => row.currency),
    integer('settlementNumber', (row) => row.settlementNumber),
    integer('sequence', (row) => row.sequence),
    instant('cutOff', (row) => row.cutOff),
    day('dueThrough', (row) => row.dueThrough),
    integer('throughSequence', (row) => row.throughSequence),
    integer('count', (row) => row.count),
    amount('openingBalance', (row) => row.openingBalance),
    amount('payoutAmount', (row) => row.payoutAmount),
    amount('closingBalance', (row) => row.closingBalance),
    text('rootHash', (row) => row.rootHash),
    text('payoutId', (row) => row.payoutId ?? undefined),
    instant('recordedAt', (row) => row.recordedAt),
  ],
});

const entries = table<SettlementEntryRow>({
  name: 'settlement-entries',
  rows: readAllEntries,
  columns: [
    integer('sequence', (row) => row.sequence),
    integer('index', (row) => row.index),
    text('merchantId', (row) => row.merchantId),
    text('type', (row) => row.kind),
    text('mirrors', (row) => row.mirrors ?? undefined),
    day('dueDate', (row) => row.due),
    amount('amount', (row) => row.amount),
    text('currency', (row) => row.currency),
    text('orderId', (row) => row.orderId ?? undefined),
    text('captureId', (row) => row.captureId ?? undefined),
    integer('captureNumber', (row) => row.captureNumber ?? undefined),
    text('refundId', (row) => row.refundId ?? undefined),
    text('movementId', (row) => row.movementId ?? undefined),
    instant('recordedAt', (row) => row.recordedAt),
    instant('effectiveAt', (row) => row.effectiveAt),
  ],
});

interface PostedRow extends Omit<BookedEntry, 'postings'> {
  readonly account: string;
  readonly debit: bigint;
  readonly credit: bigint;
}

const journal = table<PostedRow>({
  name: 'journal',
  rows: postedRows,
  columns: [
    integer('sequence', (row) => row.sequence),
    text('merchantId', (row) => row.merchantId),
    text('type', (row) => row.type),
    text('subjectId', (row) => row.subjectId),
    text('account', (row) => row.account),
    amount('debit', (row) => row.debit),
    amount('credit', (row) => row.credit),
    text('currency', (row) => row.currency),
    instant('recordedAt', (row) => row.recordedAt),
    instant('effectiveAt', (row) => row.effectiveAt),
  ],
});

async function* postedRows(views: ReadModelReader): AsyncGenerator<readonly PostedRow[]> {
  for await (const page of readWholeJournal(views)) {
    yield page.flatMap(({ postings, ...entry }) =>
      postings.map(({ account, side, amount: posted }) => ({
        ...entry,
        account,
        debit: side === 'debit' ? posted : 0n,
        credit: side === 'credit' ? posted : 0n,
      })),
    );
  }
}

/** In the order in which they are written. */
export const auditedTables = [orders, captures, customerCaptures, refunds, settlements, entries, journal];

/** Whoever writes a table knows of its rows that they have a currency, and hands them to its own columns. */
function table<Row extends AuditedRow>(declared: AuditedTable<Row>): AuditedTable {
  return declared as unknown as AuditedTable;
}
