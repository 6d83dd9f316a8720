import type { LinePart, RefundPart } from '@domain';

/** One part a line: what a refund gives back of a line may come from many captures. */
export function byLine(parts: readonly RefundPart[]): readonly LinePart[] {
  const lines = new Map<number, LinePart>();
  for (const part of parts) {
    for (const line of part.lines) {
      const known = lines.get(line.lineId);
      lines.set(line.lineId, known === undefined ? line : { lineId: line.lineId, ...sumOf([known, line]) });
    }
  }
  return [...lines.values()];
}

export function sumOf(parts: readonly Omit<LinePart, 'lineId'>[]): Omit<LinePart, 'lineId'> {
  let [quantity, amount, taxAmount] = [0n, 0n, 0n];
  for (const part of parts) {
    quantity += part.quantity;
    amount += part.amount;
    taxAmount += part.taxAmount;
  }
  return { quantity, amount, taxAmount };
}
