import type { LinePart, OrderLine } from '@domain';
import type { Move } from './figures';

/** What an event takes off some figures of lines and adds to others; the order's figures follow. */
export interface Movement extends Move {
  readonly lines: readonly LinePart[];
  /** Lines that the event opens. */
  readonly opened?: readonly OrderLine[];
}

/** Opening a line raises these; closing it lowers them by what it still had. */
export const OPEN = ['total', 'remaining'] as const;

/** All of a line, as the part that opening it adds. */
export function whole({ lineId, quantity, totalAmount, totalTaxAmount }: OrderLine): LinePart {
  return { lineId, quantity, amount: totalAmount, taxAmount: totalTaxAmount };
}
