import type {
  AuthorizeOrder,
  CaptureOrder,
  LineDescription,
  OrderCommand,
  RecordCustomerPayment,
  RefundOrder,
  Take,
} from '@domain';

/** When and by whom every example is commanded, unless it says otherwise. */
export const GIVEN = { recordedAt: '2026-01-05T09:00:00.000Z', actor: 'shop' } as const;

/** `count` untaxed pieces that cost the same, one line each. */
export function pieces(count: number, amount: bigint): LineDescription[] {
  return Array.from({ length: count }, () => ({
    type: 'physical',
    name: 'piece',
    quantity: 1n,
    unitPrice: amount,
    taxRate: 0,
    totalDiscountAmount: 0n,
    totalAmount: amount,
    totalTaxAmount: 0n,
  }));
}

/** An order of these lines, in euros. */
export function authorized(lines: readonly LineDescription[]): AuthorizeOrder {
  const orderAmount = lines.reduce((sum, line) => sum + line.totalAmount, 0n);
  return { type: 'AuthorizeOrder', ...GIVEN, orderId: 'order-1', currency: 'EUR', orderAmount, lines };
}

export function captured(captureId: string, amount: bigint): CaptureOrder {
  return { type: 'CaptureOrder', ...GIVEN, captureId, take: { by: 'amount', amount } };
}

export function refunded(refundId: string, take: Take, captureId?: string): RefundOrder {
  return { type: 'RefundOrder', ...GIVEN, refundId, take, ...(captureId !== undefined && { captureId }) };
}

export function paid(paymentId: string, amount: bigint): RecordCustomerPayment {
  return { type: 'RecordCustomerPayment', ...GIVEN, paymentId, amount };
}

export const SHIPPED: OrderCommand = { type: 'AddShippingInfo', ...GIVEN, shippingInfo: [{ carrier: 'post' }] };

/** The same command `count` times, each told its place. */
export function times<Command extends OrderCommand>(count: number, command: (place: number) => Command): Command[] {
  return Array.from({ length: count }, (_, place) => command(place));
}
