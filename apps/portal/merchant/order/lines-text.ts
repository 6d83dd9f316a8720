import type { Order } from './order.queries';

interface Part {
  readonly lineId: number;
  readonly quantity: number;
}

/** `2 × Chair, Parcel`: which lines some parts are of. Empty where the order has no lines. */
export function linesText(parts: readonly Part[], { lines }: Order): string {
  const names = parts.flatMap(({ lineId, quantity }) => {
    const name = lines.find((line) => line.lineId === lineId)?.name;
    if (name === undefined) return [];
    return quantity > 1 ? `${quantity} × ${name}` : name;
  });
  return names.join(', ');
}
