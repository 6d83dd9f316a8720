import { firstVersion } from './event.codec';
import type { EventData } from './event-data';
import { customerMoney, orderFact } from './order-fact.members';
import { record } from './record.schema';
import { amount, count, text } from './scalar.schema';
import { optional } from './schema';

export const customerPaymentRecorded = firstVersion(
  record<EventData<'CustomerPaymentRecorded'>>({
    ...orderFact,
    paymentId: text,
    captureId: optional(text),
    amount,
    reference: optional(text),
    customerMoney,
  }),
);

export const customerPaymentReversed = firstVersion(
  record<EventData<'CustomerPaymentReversed'>>({
    ...orderFact,
    paymentId: text,
    amount,
    reason: optional(text),
    customerMoney,
  }),
);

export const customerPaidBack = firstVersion(
  record<EventData<'CustomerPaidBack'>>({
    ...orderFact,
    paybackId: text,
    amount,
    reference: optional(text),
    customerMoney,
  }),
);

const writeOffFact = {
  ...orderFact,
  writeOffId: text,
  captureId: text,
  captureNumber: count,
  invoiceNumber: text,
  amount,
};

export const receivableWriteOffProposed = firstVersion(
  record<EventData<'ReceivableWriteOffProposed'>>({ ...writeOffFact, reason: text, proposedBy: text }),
);

export const receivableWrittenOff = firstVersion(
  record<EventData<'ReceivableWrittenOff'>>({ ...writeOffFact, approvedBy: text }),
);

export const receivableWriteOffRejected = firstVersion(
  record<EventData<'ReceivableWriteOffRejected'>>({ ...writeOffFact, rejectedBy: text, reason: optional(text) }),
);
