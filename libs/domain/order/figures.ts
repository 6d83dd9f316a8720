import { type Figures, ZERO } from './order.state';
import type { LinePart } from './order-line';

export function plus(a: Figures, b: Figures): Figures {
  return { quantity: a.quantity + b.quantity, amount: a.amount + b.amount, taxAmount: a.taxAmount + b.taxAmount };
}

export function minus(a: Figures, b: Figures): Figures {
  return { quantity: a.quantity - b.quantity, amount: a.amount - b.amount, taxAmount: a.taxAmount - b.taxAmount };
}

export function sum(figures: Iterable<Figures>): Figures {
  let total = ZERO;
  for (const each of figures) total = plus(total, each);
  return total;
}

/** Whether nothing can be taken of it any more. */
export function isEmpty(figures: Figures): boolean {
  return figures.quantity === 0n && figures.amount === 0n;
}

export function partOf(lineId: number, { quantity, amount, taxAmount }: Figures): LinePart {
  return { lineId, quantity, amount, taxAmount };
}
