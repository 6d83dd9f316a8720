import { type LedgerRecord, type OrderEvent, statusOf } from '@domain';
import { type EventFold, type Put, put, type Rows, type Touched, touch } from '../../projection';
import { sumOf } from '../line-sums';
import { orderKey } from '../order-key';
import { figureOf, moved } from './figures';
import { changeLines, packsBehindFirst } from './line-packs';
import { type Movement, OPEN, whole } from './movement';
import { lineBalances, type OrderBalanceRow, orderBalances } from './order-balances.tables';

/** The fold of an event that moves figures of lines, and with them those of the order, which it may change further. */
export function moves<Event extends OrderEvent>(
  movementOf: (event: Event) => Movement,
  change: (order: OrderBalanceRow, event: Event) => OrderBalanceRow = (order) => order,
): EventFold<Event> {
  return {
    keys: (record) => touchedBy(record, movementOf(record.event)),
    fold: (rows, record) => {
      const [merchantId, orderId] = orderKey(record);
      const order = rows.get(orderBalances, merchantId, orderId);
      if (order === undefined) throw new Error(`impossible history: there is no order ${orderId}`);
      return moveFigures(rows, change(order, record.event), movementOf(record.event));
    },
  };
}

/** The order after the movement, and the packs of lines that stand outside of its row. */
export function moveFigures(rows: Rows, order: OrderBalanceRow, movement: Movement): Put[] {
  const { lines, opened = [] } = movement;
  const lowered = moved(order.figures, movement, sumOf(lines));
  const figures = opened.length > 0 ? moved(lowered, { more: OPEN }, sumOf(opened.map(whole))) : lowered;
  const packs = changeLines(rows, order, movement);
  const next = { ...order, figures, lines: packs.first };
  return [put(orderBalances, { ...next, status: statusOfRow(next) }), ...packs.rest];
}

function touchedBy(record: LedgerRecord<OrderEvent>, { lines, opened = [] }: Movement): Touched[] {
  const [merchantId, orderId] = orderKey(record);
  const packs = packsBehindFirst([...lines, ...opened]);
  return [
    touch(orderBalances, merchantId, orderId),
    ...packs.map((pack) => touch(lineBalances, merchantId, orderId, pack)),
  ];
}

function statusOfRow({ ended, captures, figures }: OrderBalanceRow): string {
  return statusOf({
    ended,
    captures,
    remainingAmount: figureOf(figures, 'remaining').amount,
    capturedAmount: figureOf(figures, 'captured').amount,
    refundedAmount: figureOf(figures, 'refunded').amount,
  });
}
