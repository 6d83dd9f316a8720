import type { LedgerRecord, LinePart, OrderEvent, OrderLine } from '@domain';
import { type Put, put, type Rows, type Touched, touch } from '../../projection';
import { orderKey } from '../order-key';
import { orderedLines } from './customer-captures.tables';
import { lessOf, ordered, packOf, packsOf } from './packed-lines';

export function touchedLines(record: LedgerRecord<OrderEvent>, lines: readonly { lineId: number }[]): Touched[] {
  return packsOf(lines.map(({ lineId }) => lineId)).map((pack) => touch(orderedLines, ...orderKey(record), pack));
}

/** What an event changes in what is still to come. */
export interface LineChange {
  /** Taken off their lines, or given back by a failed capture. */
  readonly taken?: readonly LinePart[];
  readonly givenBack?: readonly LinePart[];
  readonly opened?: readonly OrderLine[];
}

export function changeLines(rows: Rows, record: LedgerRecord<OrderEvent>, change: LineChange): Put[] {
  const { taken = [], givenBack = [], opened = [] } = change;
  const [merchantId, orderId] = orderKey(record);
  const less = new Map([...givenBack.map(negated), ...taken].map((part) => [part.lineId, part]));
  return packsOf([...less.keys(), ...opened.map(({ lineId }) => lineId)]).map((pack) => {
    const known = rows.get(orderedLines, merchantId, orderId, pack)?.lines ?? [];
    const changed = known.map((line) => lessOf(line, less.get(line.lineId)));
    const added = opened.filter(({ lineId }) => packOf(lineId) === pack).map(ordered);
    return put(orderedLines, { merchantId, orderId, pack, lines: [...changed, ...added] });
  });
}

function negated({ lineId, quantity, amount, taxAmount }: LinePart): LinePart {
  return { lineId, quantity: -quantity, amount: -amount, taxAmount: -taxAmount };
}

/** Lines that came with the authorization. */
export function openLines(record: LedgerRecord<OrderEvent>, lines: readonly OrderLine[]): Put[] {
  const [merchantId, orderId] = orderKey(record);
  return [...Map.groupBy(lines, ({ lineId }) => packOf(lineId))].map(([pack, inPack]) =>
    put(orderedLines, { merchantId, orderId, pack, lines: inPack.map(ordered) }),
  );
}
