import type { LedgerRecord, RefundFailed, RefundPart, RefundRecorded } from '@domain';
import { create, type EventFold, type Put, put, touch } from '../../projection';
import { sumOf } from '../line-sums';
import { orderKey } from '../order-key';
import { type Accounts, accountsOf, touchedAccounts } from './accounts';
import { creditedLines, creditNotes } from './customer-captures.tables';
import { packed } from './packed-lines';
import { sealedOnly } from './sealed-only';

/** A refund is a credit note under each invoice it touches. */
export const refunded: EventFold<RefundRecorded> = {
  keys: (record) => [
    ...touchedAccounts(record, captureIdsOf(record.event)),
    ...record.event.parts.map((part) => create(creditNotes, ...noteKey(record, part))),
  ],
  fold: (rows, record, sequence) => {
    const accounts = accountsOf(rows, record);
    for (const part of record.event.parts) credit(accounts, part, 1n);
    accounts.move(record.event.customerMoney);
    return [...accounts.puts(sequence), ...record.event.parts.flatMap((part) => noteOf(record, part, sequence))];
  },
};

/** The credit note stays as it was issued, marked as failed; what it credited is owed again. */
export const refundFailed: EventFold<RefundFailed> = {
  keys: (record) => [
    ...touchedAccounts(record, captureIdsOf(record.event)),
    ...record.event.parts.map((part) => touch(creditNotes, ...noteKey(record, part))),
  ],
  fold: (rows, record, sequence) => {
    const { parts, customerMoney } = record.event;
    const accounts = accountsOf(rows, record);
    for (const part of parts) credit(accounts, part, -1n);
    accounts.move(customerMoney);
    const notes = parts.map((part) => {
      const note = rows.get(creditNotes, ...noteKey(record, part));
      if (note === undefined) throw new Error(`impossible history: there is no credit note ${part.creditNoteNumber}`);
      return put(creditNotes, { ...note, failedAt: record.envelope.recordedAt });
    });
    return [...accounts.puts(sequence), ...notes];
  },
};

function captureIdsOf({ parts }: RefundRecorded | RefundFailed): string[] {
  return parts.map(({ captureId }) => captureId);
}

function noteKey(
  record: LedgerRecord<RefundRecorded | RefundFailed>,
  { captureNumber }: RefundPart,
): [merchantId: string, orderId: string, captureNumber: number, refundNumber: number] {
  return [...orderKey(record), captureNumber, record.event.refundNumber];
}

function credit(accounts: Accounts, part: RefundPart, sign: 1n | -1n): void {
  const { amount, taxAmount } = sumOf(part.lines);
  accounts.changeCapture(part.captureId, (capture) => ({
    ...capture,
    refundedAmount: capture.refundedAmount + sign * amount,
    refundedTaxAmount: capture.refundedTaxAmount + sign * taxAmount,
    returnFeeAmount: capture.returnFeeAmount + sign * part.returnFeeAmount,
    returnFeeTaxAmount: capture.returnFeeTaxAmount + sign * part.returnFeeTaxAmount,
  }));
}

function noteOf(record: LedgerRecord<RefundRecorded>, part: RefundPart, sequence: number): Put[] {
  const [merchantId, orderId] = orderKey(record);
  const { recordedAt } = record.envelope;
  const { refundId, refundNumber, reference, description, effectiveAt } = record.event;
  const { captureNumber, creditNoteNumber, lines, returnFeeAmount, returnFeeTaxAmount } = part;
  const { amount, taxAmount } = sumOf(lines);
  const note = put(creditNotes, {
    merchantId,
    orderId,
    captureNumber,
    refundNumber,
    refundId,
    creditNoteNumber,
    amount,
    taxAmount,
    returnFeeAmount,
    returnFeeTaxAmount,
    reference: reference ?? null,
    description: sealedOnly(description),
    recordedAt,
    effectiveAt: effectiveAt ?? recordedAt,
    failedAt: null,
    lines: packed(lines).first,
  });
  const credited = packed(lines).rest.map((pack) =>
    put(creditedLines, { merchantId, orderId, captureNumber, refundNumber, sequence, ...pack }),
  );
  return [note, ...credited];
}
