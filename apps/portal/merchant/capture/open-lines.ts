import type { Order } from '../order/order.queries';
import type { OpenLine } from '../take/take-draft';

/** The lines of which something can still be captured. */
export function openLines({ lines }: Order): readonly OpenLine[] {
  return lines
    .filter(({ remaining }) => remaining.quantity > 0 || remaining.amount !== 0n)
    .map(({ lineId, name, unitPrice, remaining: { quantity }, totalAmount }) => ({
      ...{ lineId, name, unitPrice, quantity },
      isNegative: totalAmount < 0n,
    }));
}
