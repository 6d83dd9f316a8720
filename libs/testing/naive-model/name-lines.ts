import type { LineSelection, RefusalCode } from '@domain';
import { earliest } from './verdict';

interface Nameable {
  readonly lineId: number;
  readonly reference?: string | undefined;
  readonly implied: boolean;
}

/** The lines that the selections name, in the order named; or why they cannot be told. */
export function nameLines(
  selections: readonly LineSelection[],
  lines: readonly Nameable[],
): { readonly named: readonly number[] } | { readonly refused: RefusalCode } {
  const nameable = lines.filter((line) => !line.implied);
  const found = selections.map(({ line: name }) =>
    nameable.filter((line) => ('lineId' in name ? line.lineId === name.lineId : line.reference === name.reference)),
  );
  const single = found.filter((lines) => lines.length === 1).flatMap((lines) => lines.map((line) => line.lineId));
  const refused = earliest([
    found.some((lines) => lines.length === 0) && 'LINE_NOT_FOUND',
    found.some((lines) => lines.length > 1) && 'LINE_AMBIGUOUS',
    new Set(single).size < single.length && 'LINE_AMBIGUOUS',
  ]);
  return refused ? { refused } : { named: single };
}
