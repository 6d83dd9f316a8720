import type { LedgerRecord, RefundFailed, RefundPart, RefundRecorded } from '@domain';
import { type EventFold, type Put, put, touch } from '../../projection';
import { sumOf } from '../line-sums';
import { orderKey } from '../order-key';
import { type Accounts, accountsOf, touchedAccounts } from './accounts';
import { creditedLines, creditNotes } from './customer-captures.tables';
import { packed } from './packed-lines';
import { sealedOnly } from './sealed-only';

/** A refund is a credit note under each invoice it touches. */
export const refunded: EventFold<RefundRecorded> = {
  keys: (record) => touchedAccounts(record, record.event.parts.map(({ captureId }) => captureId)), // biome-ignore format: one thought
  fold: (rows, record, sequence) => {
    const accounts = accountsOf(rows, record);
    for (const part of record.event.parts) credit(accounts, part, 1n);
    accounts.move(record.event.customerMoney);
    return [...accounts.puts(), ...record.event.parts.flatMap((part) => noteOf(record, part, sequence))];
  },
};

/** The credit note stays as it was issued, marked as failed; what it credited is owed again. */
export const refundFailed: EventFold<RefundFailed> = {
  keys: (record) => [
    ...touchedAccounts(record, record.event.parts.map(({ captureId }) => captureId)),
    ...record.event.parts.map(({ captureNumber }) =>
      touch(creditNotes, ...orderKey(record), captureNumber, record.event.refundNumber),
    ),
  ], // biome-ignore format: one thought
  fold: (rows, record) => {
    const { parts, refundNumber, customerMoney } = record.event;
    const accounts = accountsOf(rows, record);
    for (const part of parts) credit(accounts, part, -1n);
    accounts.move(customerMoney);
    const notes = parts.map(({ captureNumber, creditNoteNumber }) => {
      const note = rows.get(creditNotes, ...orderKey(record), captureNumber, refundNumber);
      if (note === undefined) throw new Error(`impossible history: there is no credit note ${creditNoteNumber}`);
      return put(creditNotes, { ...note, failedAt: record.envelope.recordedAt });
    });
    return [...accounts.puts(), ...notes];
  },
};

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
