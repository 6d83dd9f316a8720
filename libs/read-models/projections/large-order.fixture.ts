import type { Said } from '../runner/log.fixture';

/** An order with so many lines, all of which every capture takes one of. */
export function largeOrder(orderId: string, lines: number, captures: number, customerId = 'c'): Said[] {
  const about = { orderId, currency: 'EUR', customerId };
  const quantity = BigInt(captures + 1);
  const ids = Array.from({ length: lines }, (_, index) => index + 1);
  const said = (event: Said['event'], minute: number): Said => ({
    event,
    merchantId: 'm',
    recordedAt: new Date(Date.UTC(2026, 0, 2, 0, minute)).toISOString(),
  });
  return [
    said(
      {
        type: 'OrderAuthorized',
        ...about,
        orderAmount: quantity * BigInt(lines),
        lines: ids.map((lineId) => ({
          ...{ lineId, name: `line ${lineId}`, type: 'physical', quantity, unitPrice: 1n, taxRate: 0 },
          ...{ totalDiscountAmount: 0n, totalAmount: quantity, totalTaxAmount: 0n },
        })),
        expiresAt: '2026-02-01T00:00:00.000Z',
        paymentTermDays: 30,
      },
      0,
    ),
    ...Array.from({ length: captures }, (_, index) =>
      said(
        {
          type: 'PartialCaptureRecorded',
          ...about,
          captureId: `capture-${orderId}-${index + 1}`,
          captureNumber: index + 1,
          invoiceNumber: `${orderId}/${index + 1}`,
          lines: ids.map((lineId) => ({ lineId, quantity: 1n, amount: 1n, taxAmount: 0n })),
          dueDate: '2026-02-01',
        },
        index + 1,
      ),
    ),
  ];
}
