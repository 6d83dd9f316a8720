import {
  type CaptureFailed,
  type LedgerRecord,
  type OrderCaptured,
  type OrderEvent,
  type PartialCaptureRecorded,
  utcDate,
} from '@domain';
import { create, type EventFold, put, type Rows, type Touched, touch } from '../../projection';
import { sumOf } from '../line-sums';
import { orderKey } from '../order-key';
import { queueEntries, touchedTotals } from './queue-entries';
import { captureEntries, corrections, saleDue } from './settlement-entries';
import { type QueuedCaptureRow, queuedCaptures } from './settlement-queue.tables';

/** A capture queues its sale. */
export const captured: EventFold<OrderCaptured | PartialCaptureRecorded> = {
  keys: (record) => [
    create(queuedCaptures, ...orderKey(record), record.event.captureNumber),
    ...touchedTotals(record, [['sale']], [saleDue(utcDate(record.envelope.recordedAt))]),
  ],
  fold: (rows, record, sequence) => {
    const [merchantId, orderId] = orderKey(record);
    const { captureId, captureNumber, lines, reference = null } = record.event;
    const { amount } = sumOf(lines);
    const recordedOn = utcDate(record.envelope.recordedAt);
    const about = { captureId, captureNumber, captureReference: reference, refundId: null, refundReference: null };
    const entries = captureEntries(amount, recordedOn).map((entry) => ({ ...entry, ...about }));
    return [
      put(queuedCaptures, { merchantId, orderId, captureNumber, amount, recordedOn, reference }),
      ...queueEntries(rows, record, sequence, entries),
    ];
  },
};

/** A failed capture takes back what it had queued. Its returns were taken back before, with its refunds. */
export const captureFailed: EventFold<CaptureFailed> = {
  keys: (record) => [
    touchedCapture(record, record.event.captureNumber),
    ...touchedTotals(record, [['correction', 'sale']]),
  ],
  fold: (rows, record, sequence) => {
    const { captureId, captureNumber } = record.event;
    const { amount, recordedOn, reference } = captureRow(rows, record, captureNumber);
    const about = { captureId, captureNumber, captureReference: reference, refundId: null, refundReference: null };
    const mirrored = corrections(captureEntries(amount, recordedOn), utcDate(record.envelope.recordedAt));
    return queueEntries(rows, record, sequence, mirrored.map((entry) => ({ ...entry, ...about }))); // biome-ignore format: one thought
  },
};

export function touchedCapture(record: LedgerRecord<OrderEvent>, captureNumber: number): Touched {
  return touch(queuedCaptures, ...orderKey(record), captureNumber);
}

export function captureRow(rows: Rows, record: LedgerRecord<OrderEvent>, captureNumber: number): QueuedCaptureRow {
  const capture = rows.get(queuedCaptures, ...orderKey(record), captureNumber);
  if (capture === undefined) {
    throw new Error(`impossible history: order ${record.event.orderId} has no capture ${captureNumber}`);
  }
  return capture;
}
