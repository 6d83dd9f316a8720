import { firstOf } from '../../refusals/precedence';
import { isRefusal, type Refusal, refuse } from '../../refusals/refusals';
import { isEmpty, minus } from '../figures';
import type { Take } from '../order.commands';
import type { CaptureState, Figures, Order } from '../order.state';
import { linesLeftOpen, withLastQuantities } from './closing';
import { withDiscountShare } from './discount-share';
import { type NamedSelection, nameLines } from './named-lines';
import { amountLeft, amountTaken, type Pot, type Taken } from './pot';
import { selectFrom } from './select';
import { amountMismatch, tooSmall, wouldLeaveOpen } from './take-for-capture';
import { takeAll, takeAmount } from './whole-pot';

const CODES = { quantity: 'REFUND_EXCEEDS_CAPTURED', amount: 'REFUND_EXCEEDS_CAPTURED' } as const;

/** One capture with what can still be refunded of it, and what is taken. */
interface RefundPot {
  readonly capture: CaptureState;
  readonly pot: Pot;
  readonly taken: Taken;
}

/** What a refund takes of one capture. */
export interface RefundTake {
  readonly capture: CaptureState;
  readonly taken: Taken;
  readonly amount: bigint;
}

/**
 * What a refund takes of each line of each capture: the rules of captures in reverse, capture by capture, the oldest
 * first. Refuses, in this order: LINE_NOT_FOUND, LINE_AMBIGUOUS, REFUND_EXCEEDS_CAPTURED, AMOUNT_TOO_SMALL,
 * AMOUNT_MISMATCH, LINES_LEFT_OPEN.
 */
export function takeForRefund(
  order: Order,
  captures: readonly CaptureState[],
  take: Take,
): readonly RefundTake[] | Refusal {
  const pots = captures.map((capture) => ({ capture, pot: refundablePot(order, capture) }));
  const filled = takenOf(pots, take);
  if (isRefusal(filled)) return filled;

  const touched = filled.filter(({ taken }) => taken.size > 0);
  const total = touched.reduce((sum, { taken }) => sum + amountTaken(taken), 0n);
  for (const { capture, pot, taken } of touched) {
    const [requested, refundable] = [amountTaken(taken), amountLeft(pot)];
    if (requested < 0n || requested > refundable) return exceedsCaptured(requested, refundable, capture);
  }
  if (total < 1n) return tooSmall(total);
  if (take.amount !== undefined && take.amount !== total) return amountMismatch(take.amount, total);
  const leftOpen = touched.flatMap(({ pot, taken }) => linesLeftOpen(pot, taken));
  if (leftOpen.length > 0) return wouldLeaveOpen([...new Set(leftOpen)]);
  return touched.map(({ capture, pot, taken }) => ({
    capture,
    taken: withLastQuantities(pot, taken),
    amount: amountTaken(taken),
  }));
}

function refundablePot(order: Order, capture: CaptureState): Pot {
  return capture.lines.flatMap(({ lineId, captured, refunded }) => {
    const sold = order.lines[lineId - 1];
    const left = minus(captured, refunded);
    return sold && !isEmpty(left) ? [{ lineId, sold: sold.line, left }] : [];
  });
}

type Unfilled = Omit<RefundPot, 'taken'>;

function takenOf(pots: readonly Unfilled[], take: Take): RefundPot[] | Refusal {
  if (take.by === 'full') return pots.map((each) => ({ ...each, taken: takeAll(each.pot) }));
  if (take.by === 'amount') return takeAmounts(pots, take.amount);
  const selections = nameLines(
    take.lines,
    pots.map(({ pot }) => pot),
  );
  const filled = takeLines(pots, selections);
  if (isRefusal(filled) || !take.shareDiscounts) return filled;
  // Named in the command is named in every capture, also in one that the asked quantity does not reach.
  const named = new Set(selections.flatMap((selection) => (isRefusal(selection) ? [] : [selection.lineId])));
  return filled.map((each) => ({ ...each, taken: withDiscountShare(each.pot, each.taken, named) }));
}

function takeAmounts(pots: readonly Unfilled[], amount: bigint): RefundPot[] | Refusal {
  const refundable = pots.reduce((sum, { pot }) => sum + amountLeft(pot), 0n);
  if (amount > refundable) return exceedsCaptured(amount, refundable);
  if (amount < 1n) return tooSmall(amount);
  let missing = amount;
  return pots.map((each) => {
    const left = amountLeft(each.pot);
    const ofThis = missing < left ? missing : left;
    missing -= ofThis;
    return { ...each, taken: ofThis === 0n ? new Map() : takeAmount(each.pot, ofThis) };
  });
}

function takeLines(
  pots: readonly Unfilled[],
  selections: readonly (NamedSelection | Refusal)[],
): RefundPot[] | Refusal {
  const filled = pots.map((each) => ({ ...each, taken: new Map<number, Figures>() }));
  const refusals: Refusal[] = [];
  for (const selection of selections) {
    if (isRefusal(selection)) {
      refusals.push(selection);
      continue;
    }
    const holders = filled.flatMap(({ pot, taken }) =>
      pot.filter((line) => line.lineId === selection.lineId).map(({ left }) => ({ left, taken })),
    );
    const parts = selectFrom(
      holders.map(({ left }) => left),
      selection,
      CODES,
    );
    if (isRefusal(parts)) refusals.push(parts);
    else
      holders.forEach(({ taken }, i) => {
        const part = parts[i];
        if (part && !isEmpty(part)) taken.set(selection.lineId, part);
      });
  }
  return firstOf(refusals) ?? filled;
}

function exceedsCaptured(requested: bigint, refundable: bigint, capture?: CaptureState): Refusal {
  const where = capture ? ` of capture ${capture.captureNumber}` : '';
  return refuse('REFUND_EXCEEDS_CAPTURED', `${requested} is to be refunded and ${refundable}${where} can be.`, {
    requested,
    refundable,
    ...(capture && { captureId: capture.captureId }),
  });
}
