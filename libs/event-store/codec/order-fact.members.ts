import {
  type CaptureMoney,
  type CustomerMoney,
  LINE_TYPES,
  type LinePart,
  type MerchantReferences,
  type OrderFact,
  type OrderLine,
  type RefundPart,
  type ShippingInfo,
} from '@domain';
import { list } from './list.schema';
import { type Members, record } from './record.schema';
import { amount, count, instant, mark, oneOf, text } from './scalar.schema';
import { optional } from './schema';

/** What every event of an order begins with. */
export const orderFact: Members<OrderFact> = {
  orderId: text,
  currency: text,
  customerId: optional(text),
  effectiveAt: optional(instant),
};

export const orderLine = record<OrderLine>({
  lineId: count,
  reference: optional(text),
  type: oneOf(...LINE_TYPES),
  name: text,
  quantity: amount,
  quantityUnit: optional(text),
  unitPrice: amount,
  taxRate: count,
  totalDiscountAmount: amount,
  totalAmount: amount,
  totalTaxAmount: amount,
  implied: optional(mark),
  replaces: optional(count),
});

export const lineParts = list(record<LinePart>({ lineId: count, quantity: amount, amount, taxAmount: amount }));

export const merchantReferences = record<MerchantReferences>({
  reference1: optional(text),
  reference2: optional(text),
});

export const shippingInfo = list(
  record<ShippingInfo>({
    carrier: optional(text),
    method: optional(text),
    trackingNumber: optional(text),
    trackingUrl: optional(text),
  }),
);

export const refundParts = list(
  record<RefundPart>({
    captureId: text,
    captureNumber: count,
    invoiceNumber: text,
    creditNoteNumber: text,
    lines: lineParts,
    returnFeeAmount: amount,
    returnFeeTaxAmount: amount,
  }),
);

export const customerMoney = record<CustomerMoney>({
  captures: list(
    record<CaptureMoney>({ captureId: text, paid: amount, prepaymentUsed: amount, writeOffTakenBack: amount }),
  ),
  credit: amount,
  prepayment: amount,
});
