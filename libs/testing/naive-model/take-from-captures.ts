import type { LineSelection, RefusalCode, Take } from '@domain';
import { type Pot, sumOf } from './line-figures';
import { nameLines } from './name-lines';
import { asksTooMany, asksTooMuch } from './take-from-order';
import { allOf, byAmount, byQuantity, byQuantityAndAmount, nothingOf, type Taken } from './take-of-a-line';
import { amountOfTheWhole, linesLeftOpen, shareOfDiscounts, withEveryQuantity, worthSaying } from './take-of-pots';
import { earliest } from './verdict';

/** What is refundable of one capture. */
export interface CapturePots {
  readonly captureId: string;
  readonly pots: readonly Pot[];
}

export interface RefundedPart {
  readonly captureId: string;
  readonly taken: readonly Taken[];
}

type Taking = { readonly parts: readonly RefundedPart[] } | { readonly refused: RefusalCode };

/** What a refund gives back, capture by capture, the oldest first. */
export function takeFromCaptures(captures: readonly CapturePots[], take: Take): Taking {
  const taking = choose(captures, take);
  if ('refused' in taking) return taking;
  const parts = taking.parts.filter((part) => worthSaying(part.taken).length > 0);
  const total = sumOf(parts.flatMap((part) => part.taken)).amount;
  const each = parts.map((part) => {
    const pots = captures.find((capture) => capture.captureId === part.captureId)?.pots ?? [];
    return { ...part, pots, given: sumOf(part.taken).amount, refundable: sumOf(pots).amount };
  });
  const refused = earliest([
    each.some(({ given, refundable }) => given < 0n || given > refundable) && 'REFUND_EXCEEDS_CAPTURED',
    total < 1n && 'AMOUNT_TOO_SMALL',
    take.amount !== undefined && take.amount !== total && 'AMOUNT_MISMATCH',
    each.some(({ pots, taken }) => linesLeftOpen(pots, taken).length > 0) && 'LINES_LEFT_OPEN',
  ]);
  if (refused) return { refused };
  return {
    parts: each.map(({ captureId, pots, taken }) => ({
      captureId,
      taken: worthSaying(withEveryQuantity(pots, taken)),
    })),
  };
}

function choose(captures: readonly CapturePots[], take: Take): Taking {
  if (take.by === 'full') {
    return { parts: captures.map(({ captureId, pots }) => ({ captureId, taken: pots.map(allOf) })) };
  }
  if (take.by === 'lines') return chooseLines(captures, take.lines, take.shareDiscounts === true);
  if (take.amount > sumOf(captures.flatMap(({ pots }) => pots)).amount) return { refused: 'REFUND_EXCEEDS_CAPTURED' };
  if (take.amount < 1n) return { refused: 'AMOUNT_TOO_SMALL' };
  let missing = take.amount;
  const parts = captures.map(({ captureId, pots }) => {
    const given = smaller(missing, sumOf(pots).amount);
    missing -= given;
    return { captureId, taken: given === 0n ? [] : amountOfTheWhole(pots, given) };
  });
  return { parts };
}

function chooseLines(
  captures: readonly CapturePots[],
  selections: readonly LineSelection[],
  shareDiscounts: boolean,
): Taking {
  const all = captures.flatMap(({ pots }) => pots);
  const lines = all.filter((pot, place) => all.findIndex(({ lineId }) => lineId === pot.lineId) === place);
  const names = nameLines(selections, lines);
  if ('refused' in names) return names;
  const wanted = selections.map((selection, place) => ({ selection, lineId: names.named[place] ?? 0 }));
  const tooMuch = wanted.some(({ selection, lineId }) => {
    const left = sumOf(all.filter((pot) => pot.lineId === lineId));
    return asksTooMany(left, selection) || asksTooMuch(left, selection);
  });
  if (tooMuch) return { refused: 'REFUND_EXCEEDS_CAPTURED' };
  const filled = wanted.map(({ selection, lineId }) => fillOldestFirst(captures, lineId, selection));
  return {
    parts: captures.map(({ captureId, pots }) => {
      const taken = filled.flatMap((line) =>
        line.filter((part) => part.captureId === captureId).map((part) => part.taken),
      );
      const touched = worthSaying(taken).length > 0;
      return { captureId, taken: shareDiscounts && touched ? [...taken, ...shareOfDiscounts(pots, taken)] : taken };
    }),
  };
}

/** Quantity and amount of a line are each filled from the oldest capture on. */
function fillOldestFirst(captures: readonly CapturePots[], lineId: number, { quantity, amount }: LineSelection) {
  let [quantityMissing, amountMissing] = [quantity ?? 0n, amount ?? 0n];
  const isFree = captures.every(({ pots }) => pots.every((pot) => pot.lineId !== lineId || pot.amount === 0n));
  return captures.flatMap(({ captureId, pots }) =>
    pots
      .filter((pot) => pot.lineId === lineId)
      .map((pot) => {
        const quantityHere = smaller(quantityMissing, pot.quantity);
        const amountHere = smaller(amountMissing, pot.amount);
        quantityMissing -= quantityHere;
        amountMissing -= amountHere;
        if (quantity !== undefined && amount !== undefined) {
          return { captureId, taken: byQuantityAndAmount(pot, quantityHere, amountHere) };
        }
        // A capture that the asked quantity or amount does not reach gives nothing, whatever it has none of.
        if (quantity !== undefined) {
          return { captureId, taken: quantityHere === 0n ? nothingOf(pot) : byQuantity(pot, quantityHere) };
        }
        if (amount === undefined) return { captureId, taken: allOf(pot) };
        return { captureId, taken: amountHere === 0n && !isFree ? nothingOf(pot) : byAmount(pot, amountHere) };
      }),
  );
}

/** The one of two amounts of the same sign that is nearer to 0. */
function smaller(a: bigint, b: bigint): bigint {
  const [sizeOfA, sizeOfB] = [a < 0n ? -a : a, b < 0n ? -b : b];
  return sizeOfA < sizeOfB ? a : b;
}
