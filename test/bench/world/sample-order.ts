import type {
  AuthorizeOrder,
  CaptureOrder,
  Instant,
  LineDescription,
  RecordCustomerPayment,
  RefundOrder,
} from '@domain';

export const MERCHANT = 'bench';
export const LINES = 5;
/** Many, so that an order can be captured from often; each capture takes one of each line. */
const QUANTITY_PER_LINE = 150n;
const UNIT_PRICE = 1_250n;
const ACTOR = 'bench';

const ORDER_AMOUNT = BigInt(LINES) * QUANTITY_PER_LINE * UNIT_PRICE;
const ONE_OF_EACH = {
  by: 'lines' as const,
  lines: Array.from({ length: LINES }, (_, i) => ({ line: { lineId: i + 1 }, quantity: 1n })),
};

export const orderIdOf = (index: number) => `o-${index}`;

export function authorize(index: number, recordedAt: Instant): AuthorizeOrder {
  return {
    type: 'AuthorizeOrder',
    recordedAt,
    actor: ACTOR,
    orderId: orderIdOf(index),
    currency: 'EUR',
    orderAmount: ORDER_AMOUNT,
    lines: Array.from({ length: LINES }, (_, i) => line(i)),
    customerId: `c-${index % 5_000}`,
  };
}

export function capture(captureId: string, recordedAt: Instant): CaptureOrder {
  return { type: 'CaptureOrder', recordedAt, actor: ACTOR, captureId, take: ONE_OF_EACH, reference: 'parcel 1' };
}

export function payment(paymentId: string, captureId: string, recordedAt: Instant): RecordCustomerPayment {
  const amount = BigInt(LINES) * UNIT_PRICE;
  return { type: 'RecordCustomerPayment', recordedAt, actor: ACTOR, paymentId, captureId, amount };
}

export function refund(refundId: string, captureId: string, recordedAt: Instant): RefundOrder {
  const take = { by: 'lines' as const, lines: [{ line: { lineId: 1 }, quantity: 1n }] };
  return { type: 'RefundOrder', recordedAt, actor: ACTOR, refundId, captureId, take };
}

/** What a merchant sends over HTTP for one parcel: one of each line, with its tracking. */
export function captureBody(number: number): object {
  return {
    lines: Array.from({ length: LINES }, (_, i) => ({ lineId: i + 1, quantity: 1 })),
    currency: 'EUR',
    amount: LINES * Number(UNIT_PRICE),
    reference: `parcel ${number}`,
    shippingInfo: [
      {
        carrier: 'DHL Express Worldwide',
        method: 'home delivery, signature required',
        trackingNumber: `JD0146000123${String(number).padStart(10, '0')}`,
        trackingUrl: `https://tracking.example.com/parcels/JD0146000123${String(number).padStart(10, '0')}?language=en`,
      },
    ],
  };
}

function line(index: number): LineDescription {
  const totalAmount = QUANTITY_PER_LINE * UNIT_PRICE;
  return {
    reference: `SKU-${index}`,
    type: 'physical',
    name: `Article ${index}`,
    quantity: QUANTITY_PER_LINE,
    unitPrice: UNIT_PRICE,
    taxRate: 2_500,
    totalDiscountAmount: 0n,
    totalAmount,
    totalTaxAmount: totalAmount / 5n,
  };
}
