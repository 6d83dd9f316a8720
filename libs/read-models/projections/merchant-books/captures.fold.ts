import {
  type CaptureFacts,
  type CaptureFailed,
  captureFactsOf,
  type LedgerRecord,
  type OrderCaptured,
  type OrderEvent,
  type PartialCaptureRecorded,
} from '@domain';
import { create, type EventFold, put, type Rows, type Touched, touch } from '../../projection';
import type { RowOf } from '../../table';
import { orderKey } from '../order-key';
import { bookOrderEvent, termsOfMerchant, touchedTerms } from './book-event';
import { keptCaptures } from './kept.tables';

/** A capture queues its sale and what goes off it, by the terms of the moment. */
export const captured: EventFold<OrderCaptured | PartialCaptureRecorded> = {
  keys: (record) => [create(keptCaptures, ...orderKey(record), record.event.captureNumber), touchedTerms(record)],
  fold: (rows, record, sequence) => {
    const [merchantId, orderId] = orderKey(record);
    const { captureNumber, reference = null } = record.event;
    const { recordedAt } = record.envelope;
    const terms = termsOfMerchant(rows, record);
    const facts = captureFactsOf(record.event, { recordedAt, ...terms });
    return [
      put(keptCaptures, { merchantId, orderId, captureNumber, ...facts, reference }),
      ...bookOrderEvent(
        record,
        sequence,
        { ...terms, captureFacts: () => facts },
        {
          captureReference: () => reference,
          refundReference: null,
        },
      ),
    ];
  },
};

/** A failed capture takes back what it had queued. */
export const captureFailed: EventFold<CaptureFailed> = {
  keys: (record) => [touchedCapture(record, record.event.captureNumber)],
  fold: (rows, record, sequence) => {
    const { captureFacts, captureReference } = capturesOf(rows, record);
    return bookOrderEvent(record, sequence, { captureFacts }, { captureReference, refundReference: null });
  },
};

export function touchedCapture(record: LedgerRecord<OrderEvent>, captureNumber: number): Touched {
  return touch(keptCaptures, ...orderKey(record), captureNumber);
}

/** What is known of the captures that an event is about. Both throw for one that the order never had. */
export function capturesOf(rows: Rows, record: LedgerRecord<OrderEvent>) {
  const row = (captureNumber: number): RowOf<typeof keptCaptures> => {
    const capture = rows.get(keptCaptures, ...orderKey(record), captureNumber);
    if (capture === undefined) {
      throw new Error(`impossible history: order ${record.event.orderId} has no capture ${captureNumber}`);
    }
    return capture;
  };
  return {
    captureFacts: (captureNumber: number): CaptureFacts => row(captureNumber),
    captureReference: (captureNumber: number) => row(captureNumber).reference,
  };
}
