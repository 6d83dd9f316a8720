import type { LedgerRecord, LinePart, OrderEvent } from '@domain';
import { type EventFold, type Put, put, type Rows, type Touched, touch } from '../../projection';
import { sumOf } from '../line-sums';
import { orderKey } from '../order-key';
import { rowStatus } from '../row-status';
import { type Move, moved } from './figures';
import { lineBalances, type OrderBalanceRow, orderBalances } from './order-balances.tables';

/** What an event takes off some figures of lines and adds to others; the order's figures follow. */
export interface Movement extends Move {
  readonly lines: readonly LinePart[];
}

/** The fold of an event that moves figures of lines, and with them those of the order, which it may change further. */
export function moves<Event extends OrderEvent>(
  movementOf: (event: Event) => Movement,
  change: (order: OrderBalanceRow, event: Event) => OrderBalanceRow = (order) => order,
): EventFold<Event> {
  return {
    keys: (record) => touchedBy(record, movementOf(record.event).lines),
    fold: (rows, record) => {
      const movement = movementOf(record.event);
      const order = moved(orderRow(rows, record), movement, sumOf(movement.lines));
      return [putOrder(change(order, record.event)), ...moveLines(rows, record, movement)];
    },
  };
}

export function touchedBy(record: LedgerRecord<OrderEvent>, lines: readonly LinePart[]): Touched[] {
  const [merchantId, orderId] = orderKey(record);
  return [
    touch(orderBalances, merchantId, orderId),
    ...lines.map(({ lineId }) => touch(lineBalances, merchantId, orderId, lineId)),
  ];
}

export function moveLines(rows: Rows, record: LedgerRecord<OrderEvent>, movement: Movement): Put[] {
  const [merchantId, orderId] = orderKey(record);
  return movement.lines.map((part) => {
    const line = rows.get(lineBalances, merchantId, orderId, part.lineId);
    if (line === undefined) throw new Error(`impossible history: order ${orderId} has no line ${part.lineId}`);
    return put(lineBalances, moved(line, movement, part));
  });
}

export function orderRow(rows: Rows, record: LedgerRecord<OrderEvent>): OrderBalanceRow {
  const [merchantId, orderId] = orderKey(record);
  const order = rows.get(orderBalances, merchantId, orderId);
  if (order === undefined) throw new Error(`impossible history: there is no order ${orderId}`);
  return order;
}

export function putOrder(order: OrderBalanceRow): Put {
  return put(orderBalances, { ...order, status: rowStatus(order) });
}
