import type { LinePart } from '@domain';
import { type Put, put, type Rows } from '../../projection';
import { moved } from './figures';
import { type Movement, OPEN, whole } from './movement';
import { LINES_PER_PACK, type LineBalance, lineBalances, type OrderBalanceRow } from './order-balances.tables';

/** Which rows beside that of the order hold these lines. */
export function packsBehindFirst(lines: readonly { readonly lineId: number }[]): readonly number[] {
  return packsOf(lines).filter((pack) => pack > 0);
}

/** The lines after a movement: the first pack, which stands in the row of the order, and rows of further packs. */
export function changeLines(
  rows: Rows,
  { merchantId, orderId, lines: first }: OrderBalanceRow,
  movement: Movement,
): { readonly first: readonly LineBalance[]; readonly rest: readonly Put[] } {
  const { lines, opened = [] } = movement;
  const parts = new Map(lines.map((part) => [part.lineId, part]));
  const opening = opened.map(whole);
  const change = (held: readonly LineBalance[], pack: number): readonly LineBalance[] => [
    ...held.map((line) => changed(line, movement, parts.get(line.lineId))),
    ...opening.filter(({ lineId }) => packOf(lineId) === pack).map(openLine),
  ];
  return {
    first: change(first, 0),
    rest: packsBehindFirst([...lines, ...opened]).map((pack) => {
      const held = rows.get(lineBalances, merchantId, orderId, pack)?.lines ?? [];
      return put(lineBalances, { merchantId, orderId, pack, lines: change(held, pack) });
    }),
  };
}

function changed(line: LineBalance, movement: Movement, part: LinePart | undefined): LineBalance {
  return part === undefined ? line : moved(line, movement, part);
}

function openLine(part: LinePart): LineBalance {
  return moved<LineBalance>({ lineId: part.lineId }, { more: OPEN }, part);
}

function packsOf(lines: readonly { readonly lineId: number }[]): readonly number[] {
  return [...new Set(lines.map(({ lineId }) => packOf(lineId)))];
}

function packOf(lineId: number): number {
  return Math.floor((lineId - 1) / LINES_PER_PACK);
}
