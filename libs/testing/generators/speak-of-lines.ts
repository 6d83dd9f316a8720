import type { LineSelection, Take, UpdatedLine } from '@domain';
import { figures, openPots, type Pot, sumOf } from '../naive-model/line-figures';
import { orderTotal } from '../naive-model/order-figures';
import type { Story } from '../naive-model/story';
import type { Intent, LinePick } from './intents.generator';
import { filler } from './orders.generator';
import { atLeastOne, part } from './portions';

/** What an intent takes of these pots: all, an amount, or some lines. */
export function taking({ mode, portion, picks, flag, slip }: Intent, pots: readonly Pot[]): Take {
  const stated = slip === 'mismatch' && { amount: sumOf(pots).amount };
  if (mode === 'full') return { by: 'full', ...stated };
  if (mode === 'amount') return { by: 'amount', amount: part(sumOf(pots).amount, portion) };
  return {
    by: 'lines',
    lines: distinct(picks, pots, slip === 'mismatch').map((pick) => selecting(pick, pots)),
    ...(flag && { shareDiscounts: true }),
    ...stated,
  };
}

/** Picks of different lines, unless the same line is to be picked twice. */
function distinct(picks: readonly LinePick[], pots: readonly Pot[], twice: boolean): readonly LinePick[] {
  const line = (pick: LinePick) => pots[pick.which % Math.max(pots.length, 1)]?.lineId;
  return picks.filter((pick, place) => twice || picks.findIndex((other) => line(other) === line(pick)) === place);
}

function selecting(pick: LinePick, pots: readonly Pot[]): LineSelection {
  const pot = pots[pick.which % Math.max(pots.length, 1)];
  if (!pot) return { line: { lineId: pick.which }, quantity: 1n };
  const same = pots.filter(({ lineId }) => lineId === pot.lineId);
  const line = pick.byReference && pot.reference !== undefined ? { reference: pot.reference } : { lineId: pot.lineId };
  return {
    line,
    ...((pick.by === 'quantity' || pick.by === 'both') && {
      quantity: atLeastOne(part(sumOf(same).quantity, pick.portion)),
    }),
    ...((pick.by === 'amount' || pick.by === 'both') && { amount: part(sumOf(same).amount, pick.amountPortion) }),
  };
}

/** A new total, some of the open lines kept, and one new line for the rest. */
export function updating({ mode, portion, picks, flag, otherFlag, slip }: Intent, story: Story) {
  const pots = openPots(story);
  const captured = figures(story, 'captured').amount;
  const kept = pots.filter((_, place) => picks.some(({ which }) => which === place));
  const left = part(orderTotal(story) - captured, portion);
  const rest = left - sumOf(kept).amount;
  const lines: UpdatedLine[] = [
    ...kept.map(({ lineId }) => ({ keep: lineId })),
    ...(rest > 0n ? [{ description: filler(rest), ...(flag && { replaces: picks[0]?.which ?? 1 }) }] : []),
  ];
  const total = captured + (rest > 0n ? left : sumOf(kept).amount) + (slip === 'mismatch' ? 1n : 0n);
  return {
    orderAmount: total,
    ...((mode !== 'amount' || otherFlag) && { lines }),
    ...(flag && { authorizedBy: 'boss' }),
  };
}
