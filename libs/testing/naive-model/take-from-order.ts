import type { LineSelection, RefusalCode, Take } from '@domain';
import { openPots, type Pot, sumOf } from './line-figures';
import { nameLines } from './name-lines';
import type { Story } from './story';
import { allOf, amountFits, byAmount, byQuantity, byQuantityAndAmount, type Taken } from './take-of-a-line';
import { amountOfTheWhole, linesLeftOpen, shareOfDiscounts, withEveryQuantity } from './take-of-pots';
import { earliest } from './verdict';

type Taking = { readonly taken: readonly Taken[] } | { readonly refused: RefusalCode };

/** What a capture takes of what remains of the order. */
export function takeFromOrder(story: Story, take: Take): Taking {
  const pots = openPots(story);
  const remaining = sumOf(pots).amount;
  const taking = choose(pots, take);
  if ('refused' in taking) return taking;
  const total = sumOf(taking.taken).amount;
  const refused = earliest([
    total > remaining && 'CAPTURE_EXCEEDS_REMAINING',
    total < 1n && 'AMOUNT_TOO_SMALL',
    take.amount !== undefined && take.amount !== total && 'AMOUNT_MISMATCH',
    linesLeftOpen(pots, taking.taken).length > 0 && 'LINES_LEFT_OPEN',
  ]);
  return refused ? { refused } : { taken: withEveryQuantity(pots, taking.taken) };
}

function choose(pots: readonly Pot[], take: Take): Taking {
  if (take.by === 'full') return { taken: pots.map(allOf) };
  if (take.by === 'lines') return chooseLines(pots, take.lines, take.shareDiscounts === true);
  if (take.amount > sumOf(pots).amount) return { refused: 'CAPTURE_EXCEEDS_REMAINING' };
  if (take.amount < 1n) return { refused: 'AMOUNT_TOO_SMALL' };
  return { taken: amountOfTheWhole(pots, take.amount) };
}

function chooseLines(pots: readonly Pot[], selections: readonly LineSelection[], shareDiscounts: boolean): Taking {
  const names = nameLines(selections, pots);
  if ('refused' in names) return names;
  const chosen = selections.map((selection, place) => {
    const pot = pots.find((candidate) => candidate.lineId === names.named[place]);
    if (!pot) throw new Error('a named line is one of the pots');
    return { pot, selection };
  });
  const refused = earliest(
    chosen.flatMap(({ pot, selection }) => [
      asksTooMany(pot, selection) && 'LINE_QUANTITY_EXCEEDS_REMAINING',
      asksTooMuch(pot, selection) && 'LINE_AMOUNT_EXCEEDS_REMAINING',
    ]),
  );
  if (refused) return { refused };
  const taken = chosen.map(({ pot, selection }) => takeSelected(pot, selection));
  return { taken: shareDiscounts ? [...taken, ...shareOfDiscounts(pots, taken)] : taken };
}

interface Left {
  readonly quantity: bigint;
  readonly amount: bigint;
}

export function asksTooMany(left: Left, { quantity }: LineSelection): boolean {
  return quantity !== undefined && (quantity < 1n || quantity > left.quantity);
}

export function asksTooMuch(left: Left, { amount }: LineSelection): boolean {
  return amount !== undefined && !amountFits(amount, left.amount);
}

function takeSelected(pot: Pot, { quantity, amount }: LineSelection): Taken {
  if (quantity !== undefined && amount !== undefined) return byQuantityAndAmount(pot, quantity, amount);
  if (quantity !== undefined) return byQuantity(pot, quantity);
  return amount !== undefined ? byAmount(pot, amount) : allOf(pot);
}
