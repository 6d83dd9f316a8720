import { type Refusal, refuse } from '../../refusals/refusals';
import { isEmpty } from '../figures';
import type { LineName, LineSelection } from '../order.commands';
import type { LineState } from '../order.state';
import type { Pot } from './pot';

/** A selection whose name was found to mean one line. */
export interface NamedSelection extends Omit<LineSelection, 'line'> {
  readonly lineId: number;
}

/** Finds the line that each selection names among the open lines of the pots; every fault found is answered. */
export function nameLines(selections: readonly LineSelection[], pots: readonly Pot[]): NamedSelection[] | Refusal[] {
  const open = new Map<number, LineState['line']>();
  for (const line of pots.flat()) if (!isEmpty(line.left) && !line.sold.implied) open.set(line.lineId, line.sold);

  const named: NamedSelection[] = [];
  const refusals: Refusal[] = [];
  const seen = new Set<number>();
  for (const { line, ...rest } of selections) {
    const [lineId, ...others] = linesNamed(line, open);
    if (lineId === undefined) {
      refusals.push(refuse('LINE_NOT_FOUND', `No open line has ${describe(line)}.`, { ...line }));
    } else if (others.length > 0) {
      refusals.push(
        refuse('LINE_AMBIGUOUS', `${others.length + 1} open lines have ${describe(line)}.`, {
          ...line,
          lineIds: [lineId, ...others],
        }),
      );
    } else if (seen.has(lineId)) {
      refusals.push(refuse('LINE_AMBIGUOUS', `Line ${lineId} is named twice.`, { ...line, lineIds: [lineId] }));
    } else {
      seen.add(lineId);
      named.push({ lineId, ...rest });
    }
  }
  return refusals.length > 0 ? refusals : named;
}

function linesNamed(name: LineName, open: ReadonlyMap<number, LineState['line']>): number[] {
  if ('lineId' in name) return open.has(name.lineId) ? [name.lineId] : [];
  return [...open.values()].filter((line) => line.reference === name.reference).map((line) => line.lineId);
}

function describe(name: LineName): string {
  return 'lineId' in name ? `lineId ${name.lineId}` : `reference ${name.reference}`;
}
