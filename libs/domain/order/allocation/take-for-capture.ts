import { firstOf } from '../../refusals/precedence';
import { isRefusal, type Refusal, refuse } from '../../refusals/refusals';
import { isEmpty, partOf } from '../figures';
import type { Take } from '../order.commands';
import type { Figures, Order } from '../order.state';
import type { LinePart } from '../order-line';
import { linesLeftOpen, withLastQuantities } from './closing';
import { withDiscountShare } from './discount-share';
import { nameLines } from './named-lines';
import { amountLeft, amountTaken, type Pot, type Taken } from './pot';
import { selectFrom } from './select';
import { takeAll, takeAmount } from './whole-pot';

const CODES = { quantity: 'LINE_QUANTITY_EXCEEDS_REMAINING', amount: 'LINE_AMOUNT_EXCEEDS_REMAINING' } as const;

/**
 * What a capture takes of each line of what remains. Refuses, in this order: LINE_NOT_FOUND, LINE_AMBIGUOUS,
 * LINE_QUANTITY_EXCEEDS_REMAINING, LINE_AMOUNT_EXCEEDS_REMAINING, CAPTURE_EXCEEDS_REMAINING, AMOUNT_TOO_SMALL,
 * AMOUNT_MISMATCH, LINES_LEFT_OPEN.
 */
export function takeForCapture(order: Order, take: Take): LinePart[] | Refusal {
  const pot = remainingPot(order);
  const remaining = amountLeft(pot);
  if (take.by === 'amount' && take.amount > remaining) return exceedsRemaining(take.amount, remaining);
  if (take.by === 'amount' && take.amount < 1n) return tooSmall(take.amount);

  const taken = takenOf(pot, take);
  if (isRefusal(taken)) return taken;
  const total = amountTaken(taken);
  if (total > remaining) return exceedsRemaining(total, remaining);
  if (total < 1n) return tooSmall(total);
  if (take.amount !== undefined && take.amount !== total) return amountMismatch(take.amount, total);
  const leftOpen = linesLeftOpen(pot, taken);
  if (leftOpen.length > 0) return wouldLeaveOpen(leftOpen);
  return toParts(withLastQuantities(pot, taken));
}

/** The parts by `lineId`, as events carry them. */
export function toParts(taken: Taken): LinePart[] {
  return [...taken].sort(([a], [b]) => a - b).map(([lineId, figures]) => partOf(lineId, figures));
}

function remainingPot(order: Order): Pot {
  return order.lines
    .filter((line) => !isEmpty(line.remaining))
    .map(({ line, remaining }) => ({ lineId: line.lineId, sold: line, left: remaining }));
}

function takenOf(pot: Pot, take: Take): Taken | Refusal {
  if (take.by === 'full') return takeAll(pot);
  if (take.by === 'amount') return takeAmount(pot, take.amount);
  const taken = takeLines(pot, take);
  return take.shareDiscounts && !isRefusal(taken) ? withDiscountShare(pot, taken, new Set(taken.keys())) : taken;
}

function takeLines(pot: Pot, take: Take & { by: 'lines' }): Taken | Refusal {
  const named = nameLines(take.lines, [pot]);
  const taken = new Map<number, Figures>();
  const refusals: Refusal[] = [];
  for (const selection of named) {
    if (isRefusal(selection)) {
      refusals.push(selection);
      continue;
    }
    const left = pot.filter((line) => line.lineId === selection.lineId).map((line) => line.left);
    const parts = selectFrom(left, selection, CODES);
    if (isRefusal(parts)) refusals.push(parts);
    else for (const part of parts) taken.set(selection.lineId, part);
  }
  return firstOf(refusals) ?? taken;
}

function exceedsRemaining(requested: bigint, remaining: bigint): Refusal {
  return refuse('CAPTURE_EXCEEDS_REMAINING', `${requested} is to be captured and ${remaining} remains.`, {
    requested,
    remaining,
  });
}

export function tooSmall(requested: bigint): Refusal {
  return refuse('AMOUNT_TOO_SMALL', `The total is ${requested}; it must be at least 1.`, { requested, minimum: 1n });
}

export function amountMismatch(requested: bigint, actual: bigint): Refusal {
  return refuse('AMOUNT_MISMATCH', `The amount is given as ${requested} and comes to ${actual}.`, {
    requested,
    actual,
  });
}

export function wouldLeaveOpen(lines: readonly number[]): Refusal {
  return refuse('LINES_LEFT_OPEN', `Nothing would remain, yet lines ${lines.join(', ')} would not be closed.`, {
    lines,
  });
}
