import type { Order } from '../order/order.queries';
import type { OpenLine } from '../take/take-draft';

/** The lines of which something can still be given back: of one capture, or of all of them. */
export function capturedLines(order: Order, captureId: string | undefined): readonly OpenLine[] {
  const capture = order.captures.find((each) => each.captureId === captureId);
  return order.lines.flatMap((line) => {
    const taken = capture ? capture.lines.find(({ lineId }) => lineId === line.lineId) : undefined;
    const captured = capture ? taken : line.captured;
    const refunded = capture ? taken?.refunded : line.refunded;
    if (!captured || !refunded || captured.amount === refunded.amount) return [];
    const { lineId, name, unitPrice, totalAmount } = line;
    return { lineId, name, unitPrice, quantity: captured.quantity - refunded.quantity, isNegative: totalAmount < 0n };
  });
}
