import type { RefundFailed, RefundRecorded } from '@domain';
import { create, type EventFold, put, touch } from '../../projection';
import { orderKey } from '../order-key';
import { capturesOf, touchedCapture } from './captures.fold';
import { queueEntries, touchedTotals } from './queue-entries';
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
    const { captureFacts, captureReference } = capturesOf(rows, record);
    return [
      put(queuedRefunds, { merchantId, orderId, refundNumber, reference }),
      ...queueEntries(rows, record, sequence, captureFacts, { captureReference, refundReference: reference }),
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
    const { captureFacts, captureReference } = capturesOf(rows, record);
    return queueEntries(rows, record, sequence, captureFacts, { captureReference, refundReference: refund.reference });
  },
};
