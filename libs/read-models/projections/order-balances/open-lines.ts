import type { Figures, LedgerRecord, OrderAuthorized, OrderEvent, OrderLine, OrderUpdated } from '@domain';
import { type Put, put, type Rows } from '../../projection';
import { sumOf } from '../line-sums';
import { orderKey } from '../order-key';
import { type FigureRow, moved, ZERO_FIGURES } from './figures';
import { moveLines, orderRow, putOrder } from './move-figures';
import { lineBalances } from './order-balances.tables';

export function authorized(record: LedgerRecord<OrderAuthorized>): Put[] {
  const [merchantId, orderId] = orderKey(record);
  const { currency, expiresAt, lines } = record.event;
  const order = { merchantId, orderId, currency, status: '', expiresAt, ended: null, captures: 0, ...ZERO_FIGURES };
  return [putOrder(opened(order, sumOf(lines.map(whole)))), ...lines.map((line) => putLine(record, line))];
}

/** An update closes lines, whose rest leaves the total, and opens new ones. Lines that are kept stay as they are. */
export function updated(rows: Rows, record: LedgerRecord<OrderUpdated>): Put[] {
  const { closedLines, newLines } = record.event;
  const closing = { lines: closedLines, less: OPEN };
  const lowered = moved(orderRow(rows, record), closing, sumOf(closedLines));
  return [
    putOrder(opened(lowered, sumOf(newLines.map(whole)))),
    ...moveLines(rows, record, closing),
    ...newLines.map((line) => putLine(record, line)),
  ];
}

function putLine(record: LedgerRecord<OrderEvent>, line: OrderLine): Put {
  const [merchantId, orderId] = orderKey(record);
  return put(lineBalances, opened({ merchantId, orderId, lineId: line.lineId, ...ZERO_FIGURES }, whole(line)));
}

const OPEN = ['total', 'remaining'] as const;

function opened<Row extends FigureRow>(row: Row, by: Figures): Row {
  return moved(row, { more: OPEN }, by);
}

function whole({ quantity, totalAmount, totalTaxAmount }: OrderLine): Figures {
  return { quantity, amount: totalAmount, taxAmount: totalTaxAmount };
}
