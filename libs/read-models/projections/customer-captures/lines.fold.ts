import type { LedgerRecord, LinePart, OrderEvent, OrderLine } from '@domain';
import { type Put, put, type Rows, type Touched, touch } from '../../projection';
import { orderKey } from '../order-key';
import type { Accounts } from './accounts';
import { orderedLines } from './customer-captures.tables';
import { lessOf, type OrderedLine, ordered, packOf, packsOf } from './packed-lines';

/** What an event changes in what is still to come. */
export interface LineChange {
  /** Taken off their lines, or given back by a failed capture. */
  readonly taken?: readonly LinePart[];
  readonly givenBack?: readonly LinePart[];
  readonly opened?: readonly OrderLine[];
}

/** The first pack stands in the row of the order. */
export function packsBehindFirst(lines: readonly { readonly lineId: number }[]): readonly number[] {
  return packsOf(lines.map(({ lineId }) => lineId)).filter((pack) => pack > 0);
}

export function touchedLines(
  record: LedgerRecord<OrderEvent>,
  lines: readonly { readonly lineId: number }[],
): Touched[] {
  return packsBehindFirst(lines).map((pack) => touch(orderedLines, ...orderKey(record), pack));
}

export function changeLines(
  accounts: Accounts,
  rows: Rows,
  record: LedgerRecord<OrderEvent>,
  { taken = [], givenBack = [], opened = [] }: LineChange,
): Put[] {
  const [merchantId, orderId] = orderKey(record);
  const less = new Map([...givenBack.map(negated), ...taken].map((part) => [part.lineId, part]));
  const changed = (lines: readonly OrderedLine[], pack: number) => [
    ...lines.map((line) => lessOf(line, less.get(line.lineId))),
    ...opened.filter(({ lineId }) => packOf(lineId) === pack).map(ordered),
  ];
  return packsOf([...less.keys(), ...opened.map(({ lineId }) => lineId)]).flatMap((pack) => {
    if (pack === 0) {
      accounts.changeOrder((order) => ({ ...order, lines: changed(order.lines, pack) }));
      return [];
    }
    const known = rows.get(orderedLines, merchantId, orderId, pack)?.lines ?? [];
    return [put(orderedLines, { merchantId, orderId, pack, lines: changed(known, pack) })];
  });
}

/** Lines that came with the authorization. */
export function openPacks(lines: readonly OrderLine[]): ReadonlyMap<number, readonly OrderedLine[]> {
  return Map.groupBy(lines.map(ordered), ({ lineId }) => packOf(lineId));
}

function negated({ lineId, quantity, amount, taxAmount }: LinePart): LinePart {
  return { lineId, quantity: -quantity, amount: -amount, taxAmount: -taxAmount };
}
