import {
  type CaptureFacts,
  type CaptureFailed,
  captureFactsOf,
  type LedgerRecord,
  type OrderCaptured,
  type OrderEvent,
  type PartialCaptureRecorded,
  saleDue,
} from '@domain';
import { create, type EventFold, put, type Rows, type Touched, touch } from '../../projection';
import { orderKey } from '../order-key';
import { queueEntries, touchedTotals } from './queue-entries';
import { type QueuedCaptureRow, queuedCaptures } from './settlement-queue.tables';

/** A capture queues its sale. */
export const captured: EventFold<OrderCaptured | PartialCaptureRecorded> = {
  keys: (record) => [
    create(queuedCaptures, ...orderKey(record), record.event.captureNumber),
    ...touchedTotals(record, [['sale']], [saleDue(record.envelope)]),
  ],
  fold: (rows, record, sequence) => {
    const [merchantId, orderId] = orderKey(record);
    const { captureNumber, reference = null } = record.event;
    const facts = captureFactsOf(record.event, record.envelope);
    const { amount, recordedAt } = facts;
    return [
      put(queuedCaptures, { merchantId, orderId, captureNumber, amount, recordedAt, reference }),
      ...queueEntries(rows, record, sequence, () => facts, {
        captureReference: () => reference,
        refundReference: null,
      }),
    ];
  },
};

/** A failed capture takes back what it had queued. */
export const captureFailed: EventFold<CaptureFailed> = {
  keys: (record) => [
    touchedCapture(record, record.event.captureNumber),
    ...touchedTotals(record, [['correction', 'sale']]),
  ],
  fold: (rows, record, sequence) => {
    const { captureFacts, captureReference } = capturesOf(rows, record);
    return queueEntries(rows, record, sequence, captureFacts, { captureReference, refundReference: null });
  },
};

export function touchedCapture(record: LedgerRecord<OrderEvent>, captureNumber: number): Touched {
  return touch(queuedCaptures, ...orderKey(record), captureNumber);
}

/** What is known of the captures that an event is about. Both throw for one that the order never had. */
export function capturesOf(rows: Rows, record: LedgerRecord<OrderEvent>) {
  const row = (captureNumber: number): QueuedCaptureRow => {
    const capture = rows.get(queuedCaptures, ...orderKey(record), captureNumber);
    if (capture === undefined) {
      throw new Error(`impossible history: order ${record.event.orderId} has no capture ${captureNumber}`);
    }
    return capture;
  };
  return {
    captureFacts(captureNumber: number): CaptureFacts {
      const { amount, recordedAt } = row(captureNumber);
      return { currency: record.event.currency, amount, recordedAt };
    },
    captureReference: (captureNumber: number) => row(captureNumber).reference,
  };
}
