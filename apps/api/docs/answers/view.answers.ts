import { queuedEntry } from './settlement.answers';
import {
  count,
  day,
  flag,
  instant,
  listOf,
  money,
  pagedMoment,
  personal,
  personalObject,
  ref,
  shape,
  text,
  viewed,
} from './shapes';

const customerLine = shape(
  { lineId: count, name: text, type: text, quantity: count, amount: money, taxAmount: money },
  { reference: text, quantityUnit: text },
);

const creditNote = shape(
  {
    refundId: text,
    creditNoteNumber: text,
    amount: money,
    taxAmount: money,
    returnFeeAmount: money,
    returnFeeTaxAmount: money,
    recordedAt: instant,
    effectiveAt: instant,
    lines: listOf(customerLine),
  },
  { reference: text, description: personal, failedAt: instant },
);

const customerCapture = shape(
  {
    captureId: text,
    captureNumber: count,
    invoiceNumber: text,
    amount: money,
    taxAmount: money,
    refundedAmount: money,
    refundedTaxAmount: money,
    returnFeeAmount: money,
    returnFeeTaxAmount: money,
    paid: money,
    prepaymentUsed: money,
    writtenOff: money,
    owed: money,
    dueDate: day,
    recordedAt: instant,
    effectiveAt: instant,
    lines: listOf(customerLine),
    shippingInfo: listOf(ref('Parcel')),
    creditNotes: listOf(creditNote),
  },
  { reference: text, description: personal, failedAt: instant },
);

export const customerOrder = {
  required: {
    merchantId: text,
    orderId: text,
    currency: text,
    orderAmount: money,
    recordedAt: instant,
    effectiveAt: instant,
    expiresAt: instant,
    merchantReferences: ref('MerchantReferences'),
    owed: money,
    credit: money,
    prepayment: money,
    captures: listOf(customerCapture),
    stillToCome: listOf(customerLine),
    shippingInfo: listOf(ref('Parcel')),
  },
  optional: {
    customer: personalObject,
    ended: { type: 'string', enum: ['cancelled', 'released', 'expired'] },
  },
};

const kind = { kind: text };

export const viewAnswers = {
  CustomerCaptures: shape(
    { orders: listOf(shape(customerOrder.required, { customerId: text, ...customerOrder.optional })), ...viewed },
    pagedMoment,
  ),
  CustomerOwed: shape(
    { orders: listOf(shape({ orderId: text, currency: text, owed: money, recordedAt: instant })), ...viewed },
    { effectiveTo: day, ...pagedMoment },
  ),
  SettlementQueue: shape(
    {
      entries: listOf(shape(queuedEntry.required, queuedEntry.optional)),
      ...viewed,
    },
    pagedMoment,
  ),
  SettlementTotals: shape(
    {
      totals: listOf(shape({ ...kind, currency: text, due: day, amount: money, entries: count }, { mirrors: text })),
      ...viewed,
    },
    pagedMoment,
  ),
  ClockAnswer: shape({ now: instant }),
  Health: shape(
    { status: text },
    { checks: listOf(shape({ name: text, ready: flag, figures: { type: 'object' } }, { reason: text })) },
  ),
  Problem: {
    type: 'object',
    description: 'RFC 9457. The numbers that explain a refusal are members of their own.',
    required: ['type', 'title', 'status', 'detail', 'code'],
    properties: {
      type: text,
      title: text,
      status: count,
      detail: text,
      code: text,
      requestId: text,
      errors: listOf({
        type: 'object',
        description: 'What is wrong, and where: a JSON pointer into the body, a header, or a parameter.',
        properties: { pointer: text, header: text, parameter: text, detail: text },
        required: ['detail'],
      }),
    },
  },
};
