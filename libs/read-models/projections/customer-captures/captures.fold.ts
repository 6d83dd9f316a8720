import type { CaptureFailed, LedgerRecord, OrderCaptured, PartialCaptureRecorded } from '@domain';
import { create, type EventFold, put } from '../../projection';
import { sumOf } from '../line-sums';
import { orderKey } from '../order-key';
import { accountsOf, touchedAccounts } from './accounts';
import { type CustomerCaptureRow, customerCaptures, deliveredLines } from './customer-captures.tables';
import { changeLines, touchedLines } from './lines.fold';
import { packed } from './packed-lines';
import { sealedOnly } from './sealed-only';

type Captured = OrderCaptured | PartialCaptureRecorded;

/** A capture is an invoice over what was delivered. */
export const captured: EventFold<Captured> = {
  keys: (record) => {
    const { captureId, lines } = record.event;
    // Money may move on the new capture at once.
    const others = touchedAccounts(record).filter(({ key }) => key[2] !== captureId);
    return [...others, create(customerCaptures, ...orderKey(record), captureId), ...touchedLines(record, lines)];
  },
  fold: (rows, record, sequence) => {
    const [merchantId, orderId] = orderKey(record);
    const { captureNumber, lines, customerMoney } = record.event;
    const accounts = accountsOf(rows, record);
    accounts.openCapture(invoice(record));
    accounts.move(customerMoney);
    const coming = changeLines(accounts, rows, record, { taken: lines });
    return [
      ...accounts.puts(sequence),
      ...coming,
      ...packed(lines).rest.map((pack) =>
        put(deliveredLines, { merchantId, orderId, captureNumber, sequence, ...pack }),
      ),
    ];
  },
};

export const captureFailed: EventFold<CaptureFailed> = {
  keys: (record) => {
    const { captureId, lines } = record.event;
    return [...touchedAccounts(record, [captureId]), ...(givesBack(record.event) ? touchedLines(record, lines) : [])];
  },
  fold: (rows, record, sequence) => {
    const { captureId, lines, customerMoney } = record.event;
    const accounts = accountsOf(rows, record);
    accounts.changeCapture(captureId, (capture) => ({ ...capture, failedAt: record.envelope.recordedAt }));
    accounts.move(customerMoney);
    const coming = givesBack(record.event) ? changeLines(accounts, rows, record, { givenBack: lines }) : [];
    return [...accounts.puts(sequence), ...coming];
  },
};

/** Whether what was captured is still to come again. */
function givesBack({ returnedTo }: CaptureFailed): boolean {
  return returnedTo === 'lines';
}

function invoice(record: LedgerRecord<Captured>): CustomerCaptureRow {
  const [merchantId, orderId] = orderKey(record);
  const { recordedAt } = record.envelope;
  const { captureId, captureNumber, invoiceNumber, lines, dueDate, reference, description, effectiveAt } = record.event;
  const { customerId = null, currency, shippingInfo = [] } = record.event;
  const { amount, taxAmount } = sumOf(lines);
  return {
    merchantId,
    orderId,
    captureId,
    captureNumber,
    invoiceNumber,
    customerId,
    currency,
    amount,
    taxAmount,
    refundedAmount: 0n,
    refundedTaxAmount: 0n,
    returnFeeAmount: 0n,
    returnFeeTaxAmount: 0n,
    paid: 0n,
    prepaymentUsed: 0n,
    writtenOff: 0n,
    dueDate,
    owedTo: null,
    settledFor: null,
    changedSequence: 0,
    reference: reference ?? null,
    description: sealedOnly(description),
    recordedAt,
    effectiveAt: effectiveAt ?? recordedAt,
    failedAt: null,
    lines: packed(lines).first,
    shippingInfo,
  };
}
