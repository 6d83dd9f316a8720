import { firstVersion } from './event.codec';
import type { EventData } from './event-data';
import { customerMoney, lineParts, orderFact, refundParts, shippingInfo } from './order-fact.members';
import { type Members, record } from './record.schema';
import { calendarDate, count, oneOf, text } from './scalar.schema';
import { optional } from './schema';
import { sealed } from './sealed.schema';

/** A capture reads the same whether something remains after it or not. */
const captureFact: Members<EventData<'OrderCaptured'>> = {
  ...orderFact,
  captureId: text,
  captureNumber: count,
  invoiceNumber: text,
  lines: lineParts,
  dueDate: calendarDate,
  reference: optional(text),
  description: optional(sealed),
  shippingInfo: optional(shippingInfo),
  customerMoney: optional(customerMoney),
};

export const orderCaptured = firstVersion(record<EventData<'OrderCaptured'>>(captureFact));
export const partialCaptureRecorded = firstVersion(record<EventData<'PartialCaptureRecorded'>>(captureFact));

export const captureFailed = firstVersion(
  record<EventData<'CaptureFailed'>>({
    ...orderFact,
    captureId: text,
    captureNumber: count,
    invoiceNumber: text,
    lines: lineParts,
    returnedTo: oneOf('lines', 'released', 'expired'),
    reason: optional(text),
    customerMoney: optional(customerMoney),
  }),
);

export const dueDateExtended = firstVersion(
  record<EventData<'DueDateExtended'>>({
    ...orderFact,
    captureId: text,
    captureNumber: count,
    invoiceNumber: text,
    dueDate: calendarDate,
  }),
);

export const refundRecorded = firstVersion(
  record<EventData<'RefundRecorded'>>({
    ...orderFact,
    refundId: text,
    refundNumber: count,
    parts: refundParts,
    reference: optional(text),
    description: optional(sealed),
    customerMoney: optional(customerMoney),
  }),
);

export const refundFailed = firstVersion(
  record<EventData<'RefundFailed'>>({
    ...orderFact,
    refundId: text,
    refundNumber: count,
    parts: refundParts,
    reason: optional(text),
    customerMoney: optional(customerMoney),
  }),
);
