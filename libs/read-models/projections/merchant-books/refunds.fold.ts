import type { RefundFailed, RefundRecorded } from '@domain';
import { create, type EventFold, put, touch } from '../../projection';
import { orderKey } from '../order-key';
import { bookOrderEvent } from './book-event';
import { capturesOf, touchedCapture } from './captures.fold';
import { keptRefunds } from './kept.tables';

/** A refund queues a return, and a return fee where there is one, for each capture it touches. */
export const refunded: EventFold<RefundRecorded> = {
  keys: (record) => [
    create(keptRefunds, ...orderKey(record), record.event.refundNumber),
    ...record.event.parts.map(({ captureNumber }) => touchedCapture(record, captureNumber)),
  ],
  fold: (rows, record, sequence) => {
    const [merchantId, orderId] = orderKey(record);
    const { refundNumber, reference = null } = record.event;
    const { captureFacts, captureReference } = capturesOf(rows, record);
    return [
      put(keptRefunds, { merchantId, orderId, refundNumber, reference }),
      ...bookOrderEvent(record, sequence, { captureFacts }, { captureReference, refundReference: reference }),
    ];
  },
};

/** A failed refund takes all of that back. */
export const refundFailed: EventFold<RefundFailed> = {
  keys: (record) => [
    touch(keptRefunds, ...orderKey(record), record.event.refundNumber),
    ...record.event.parts.map(({ captureNumber }) => touchedCapture(record, captureNumber)),
  ],
  fold: (rows, record, sequence) => {
    const { refundId, refundNumber, orderId } = record.event;
    const refund = rows.get(keptRefunds, ...orderKey(record), refundNumber);
    if (refund === undefined) throw new Error(`impossible history: order ${orderId} has no refund ${refundId}`);
    const { captureFacts, captureReference } = capturesOf(rows, record);
    return bookOrderEvent(record, sequence, { captureFacts }, { captureReference, refundReference: refund.reference });
  },
};
