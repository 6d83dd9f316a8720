import { type CalendarDate, type LedgerRecord, type RefundFailed, type RefundRecorded, utcDate } from '@domain';
import { create, type EventFold, put, type Rows, touch } from '../../projection';
import { sumOf } from '../line-sums';
import { orderKey } from '../order-key';
import { captureRow, touchedCapture } from './captures.fold';
import { type Queued, queueEntries, touchedTotals } from './queue-entries';
import { corrections, type QueuedEntry, refundEntries } from './settlement-entries';
import { queuedRefunds } from './settlement-queue.tables';

/** A refund queues a return, and a return fee where there is one, for each capture it touches. */
export const refunded: EventFold<RefundRecorded> = {
  keys: (record) => [
    create(queuedRefunds, ...orderKey(record), record.event.refundNumber),
    ...record.event.parts.map(({ captureNumber }) => touchedCapture(record, captureNumber)),
    ...touchedTotals(record, [['return'], ['return_fee']]),
  ],
  fold: (rows, record, sequence) => {
    const [merchantId, orderId] = orderKey(record);
    const { refundNumber, reference = null } = record.event;
    const recordedOn = utcDate(record.envelope.recordedAt);
    return [
      put(queuedRefunds, { merchantId, orderId, refundNumber, recordedOn, reference }),
      ...queueEntries(rows, record, sequence, returnsOf(rows, record, { recordedOn, reference })),
    ];
  },
};

/** A failed refund takes all of that back. */
export const refundFailed: EventFold<RefundFailed> = {
  keys: (record) => [
    touch(queuedRefunds, ...orderKey(record), record.event.refundNumber),
    ...record.event.parts.map(({ captureNumber }) => touchedCapture(record, captureNumber)),
    ...touchedTotals(record, [
      ['correction', 'return'],
      ['correction', 'return_fee'],
    ]),
  ],
  fold: (rows, record, sequence) => {
    const { refundId, refundNumber, orderId } = record.event;
    const refund = rows.get(queuedRefunds, ...orderKey(record), refundNumber);
    if (refund === undefined) throw new Error(`impossible history: order ${orderId} has no refund ${refundId}`);
    const today = utcDate(record.envelope.recordedAt);
    const takenBack = returnsOf(rows, record, refund, (entries) => corrections(entries, today));
    return queueEntries(rows, record, sequence, takenBack);
  },
};

/** What the refund queued when it was recorded, capture by capture, or what `turned` makes of that. */
function returnsOf(
  rows: Rows,
  record: LedgerRecord<RefundRecorded | RefundFailed>,
  { recordedOn, reference }: { readonly recordedOn: CalendarDate; readonly reference: string | null },
  turned: (entries: readonly QueuedEntry[]) => readonly QueuedEntry[] = (entries) => entries,
): readonly Queued[] {
  const { refundId, parts } = record.event;
  return parts.flatMap(({ captureId, captureNumber, lines, returnFeeAmount }) => {
    const capture = captureRow(rows, record, captureNumber);
    const figures = { gross: sumOf(lines).amount, returnFee: returnFeeAmount };
    const about = {
      captureId,
      captureNumber,
      captureReference: capture.reference,
      refundId,
      refundReference: reference,
    };
    return turned(refundEntries(figures, recordedOn, capture.recordedOn)).map((entry) => ({ ...entry, ...about }));
  });
}
