import type { UpdatedLine, UpdateOrder } from '@domain';
import { figures, openPots, type Pot } from './line-figures';
import { addsUp } from './line-statement';
import { highestTotal } from './order-figures';
import { nothingRemains, notLive, tooMany } from './reasons';
import { type LineHappening, type Story, tell } from './story';
import { earliest, type Verdict } from './verdict';
import { openImpliedLine, openLines } from './verdict-on-authorization';

const AMOUNT_MAX = 10n ** 12n;
const LINES_MAX = 1_000;

export function onUpdate(story: Story, command: UpdateOrder): Verdict {
  const { lines, orderAmount, recordedAt } = command;
  const open = openPots(story);
  const left = orderAmount - figures(story, 'captured').amount;
  const kept = keptIds(lines);
  const fresh = (lines ?? []).flatMap((line) => ('keep' in line ? [] : [line.description]));
  const existing = story.lines.filter((entry) => entry.what === 'opened');
  const lineCount = existing.length + (lines ? fresh.length : 1);
  const refused = earliest([
    fresh.some((line) => !addsUp(line)) && 'LINE_MISSTATED',
    ...notLive(story, recordedAt),
    nothingRemains(story),
    lines === undefined && !open.every((pot) => pot.implied) && 'LINES_REQUIRED',
    kept.some((lineId) => !open.some((pot) => pot.lineId === lineId && !pot.implied)) && 'LINE_NOT_FOUND',
    replacedIds(lines).some((lineId) => !existing.some((entry) => entry.lineId === lineId)) && 'LINE_NOT_FOUND',
    new Set(kept).size < kept.length && 'LINE_AMBIGUOUS',
    left < 1n && 'AMOUNT_BELOW_CAPTURED',
    orderAmount > highestTotal(story) && command.authorizedBy === undefined && 'AUTHORIZATION_EXCEEDED',
    lines !== undefined && sumOfGiven(open, lines) !== left && 'AMOUNT_MISMATCH',
    (orderAmount > AMOUNT_MAX || lineCount > LINES_MAX) && 'LIMIT_EXCEEDED',
    tooMany(story, command),
  ]);
  if (refused) return { refused };
  const firstNew = existing.length + 1;
  const opened = lines ? openLines(fresh, firstNew) : [openImpliedLine(left, firstNew)];
  return {
    recorded: ['OrderUpdated'],
    story: tell(story, { accepted: [command], lines: [...closeAllBut(open, kept), ...opened] }),
  };
}

function keptIds(lines: readonly UpdatedLine[] | undefined): number[] {
  return (lines ?? []).flatMap((line) => ('keep' in line ? [line.keep] : []));
}

/** A new line may say which one it stands for: any line that the order has or had. */
function replacedIds(lines: readonly UpdatedLine[] | undefined): number[] {
  return (lines ?? []).flatMap((line) => ('keep' in line ? [] : (line.replaces ?? [])));
}

function sumOfGiven(open: readonly Pot[], lines: readonly UpdatedLine[]): bigint {
  return lines.reduce(
    (sum, line) =>
      sum +
      ('keep' in line ? (open.find((pot) => pot.lineId === line.keep)?.amount ?? 0n) : line.description.totalAmount),
    0n,
  );
}

function closeAllBut(open: readonly Pot[], kept: readonly number[]): LineHappening[] {
  return open
    .filter((pot) => !kept.includes(pot.lineId))
    .map(({ lineId, quantity, amount, taxAmount }) => ({ what: 'closed', lineId, quantity, amount, taxAmount }));
}
