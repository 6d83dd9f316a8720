import { isEmpty } from '../figures';
import type { Figures } from '../order.state';
import { amountLeft, amountTaken, type Pot, type Taken } from './pot';

/** The lines that would still hold money of their own although nothing would remain of the pot as a whole. */
export function linesLeftOpen(pot: Pot, taken: Taken): number[] {
  if (amountTaken(taken) !== amountLeft(pot)) return [];
  return pot.filter((line) => line.left.amount !== (taken.get(line.lineId)?.amount ?? 0n)).map((line) => line.lineId);
}

/** When nothing remains after it, a capture or refund takes every quantity that is still there. */
export function withLastQuantities(pot: Pot, taken: Taken): Taken {
  if (amountTaken(taken) !== amountLeft(pot)) return taken;
  const closed = new Map<number, Figures>();
  for (const { lineId, left } of pot) {
    if (!isEmpty(left) || taken.has(lineId)) closed.set(lineId, left);
  }
  return closed;
}
