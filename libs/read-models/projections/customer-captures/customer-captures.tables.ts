import type { Sealed, ShippingInfo } from '@domain';
import { amount, integer, json, nullable, type RowOf, table, text } from '../../table';
import type { DeliveredLine, OrderedLine } from './packed-lines';

const ofOrder = { merchantId: text, orderId: text };

export const customerOrders = table({
  name: 'customer_orders',
  history: 'current',
  columns: {
    ...ofOrder,
    customerId: nullable(text),
    currency: text,
    orderAmount: amount,
    recordedAt: text,
    effectiveAt: text,
    expiresAt: text,
    ended: nullable(text),
    reference1: nullable(text),
    reference2: nullable(text),
    /** Sum of what is owed on its captures. */
    owedOnCaptures: amount,
    credit: amount,
    prepayment: amount,
    /** What was ordered and what of it is still to come: the first pack, which is all of it for most orders. */
    lines: json<readonly OrderedLine[]>(),
  },
  key: ['merchantId', 'orderId'],
  clusteredBy: ['merchantId', 'orderId'],
  indexes: [['customerId', 'merchantId', 'recordedAt']],
});

/** Apart from the order, whose row changes often: who the customer is, sealed. */
export const customerDetails = table({
  name: 'customer_details',
  history: 'append-only',
  columns: { ...ofOrder, sequence: integer, details: json<Sealed>() },
  key: ['merchantId', 'orderId'],
  clusteredBy: ['merchantId', 'orderId'],
});

/** The packs behind the first one. */
export const orderedLines = table({
  name: 'ordered_lines',
  history: 'current',
  columns: { ...ofOrder, pack: integer, lines: json<readonly OrderedLine[]>() },
  key: ['merchantId', 'orderId', 'pack'],
  clusteredBy: ['merchantId', 'orderId'],
});

/** One invoice each. */
export const customerCaptures = table({
  name: 'customer_captures',
  history: 'current',
  columns: {
    ...ofOrder,
    captureId: text,
    captureNumber: integer,
    invoiceNumber: text,
    customerId: nullable(text),
    currency: text,
    amount,
    taxAmount: amount,
    refundedAmount: amount,
    refundedTaxAmount: amount,
    returnFeeAmount: amount,
    returnFeeTaxAmount: amount,
    paid: amount,
    prepaymentUsed: amount,
    writtenOff: amount,
    dueDate: text,
    /** The merchant while something is owed, so that open invoices are found without looking at all that ever were. */
    owedTo: nullable(text),
    /** The merchant while nothing is owed: what was still open at an earlier moment is among those that changed since. */
    settledFor: nullable(text),
    /** Of the event that last changed this row: at a later moment the invoice was what it is now. */
    changedSequence: integer,
    reference: nullable(text),
    description: nullable(json<Sealed>()),
    recordedAt: text,
    effectiveAt: text,
    failedAt: nullable(text),
    /** The first pack of what was delivered. */
    lines: json<readonly DeliveredLine[]>(),
    /** As it came with the capture. */
    shippingInfo: json<readonly ShippingInfo[]>(),
  },
  key: ['merchantId', 'orderId', 'captureId'],
  clusteredBy: ['merchantId', 'orderId'],
  indexes: [
    ['owedTo', 'dueDate'],
    ['owedTo', 'customerId', 'dueDate'],
    ['settledFor', 'dueDate', 'orderId', 'captureId', 'changedSequence'],
  ],
});

/** The packs behind the first one. */
export const deliveredLines = table({
  name: 'delivered_lines',
  history: 'append-only',
  columns: {
    ...ofOrder,
    captureNumber: integer,
    pack: integer,
    sequence: integer,
    lines: json<readonly DeliveredLine[]>(),
  },
  key: ['merchantId', 'orderId', 'captureNumber', 'pack'],
  clusteredBy: ['merchantId', 'orderId'],
});

export const creditNotes = table({
  name: 'credit_notes',
  history: 'current',
  columns: {
    ...ofOrder,
    captureNumber: integer,
    refundNumber: integer,
    refundId: text,
    creditNoteNumber: text,
    amount,
    taxAmount: amount,
    returnFeeAmount: amount,
    returnFeeTaxAmount: amount,
    reference: nullable(text),
    description: nullable(json<Sealed>()),
    recordedAt: text,
    effectiveAt: text,
    failedAt: nullable(text),
    /** The first pack of what was credited. */
    lines: json<readonly DeliveredLine[]>(),
  },
  key: ['merchantId', 'orderId', 'captureNumber', 'refundNumber'],
  clusteredBy: ['merchantId', 'orderId'],
});

/** The packs behind the first one. */
export const creditedLines = table({
  name: 'credited_lines',
  history: 'append-only',
  columns: {
    ...ofOrder,
    captureNumber: integer,
    refundNumber: integer,
    pack: integer,
    sequence: integer,
    lines: json<readonly DeliveredLine[]>(),
  },
  key: ['merchantId', 'orderId', 'captureNumber', 'refundNumber', 'pack'],
  clusteredBy: ['merchantId', 'orderId'],
});

/** Carrier and tracking added later, of a capture or, without one, of the order. */
export const shipments = table({
  name: 'shipments',
  history: 'append-only',
  columns: {
    ...ofOrder,
    sequence: integer,
    index: integer,
    captureId: nullable(text),
    carrier: nullable(text),
    method: nullable(text),
    trackingNumber: nullable(text),
    trackingUrl: nullable(text),
  },
  key: ['merchantId', 'orderId', 'sequence', 'index'],
  clusteredBy: ['merchantId', 'orderId'],
});

export type CustomerOrderRow = RowOf<typeof customerOrders>;
export type CustomerCaptureRow = RowOf<typeof customerCaptures>;
export type CreditNoteRow = RowOf<typeof creditNotes>;
export type ShipmentRow = RowOf<typeof shipments>;
