import { integer, nullable, type RowOf, table, text } from '../../table';
import { figureColumns } from './figures';

export const orderBalances = table({
  name: 'order_balances',
  history: 'versions',
  columns: {
    merchantId: text,
    orderId: text,
    currency: text,
    status: text,
    expiresAt: text,
    ended: nullable(text),
    captures: integer,
    ...figureColumns,
  },
  key: ['merchantId', 'orderId'],
  clusteredBy: ['merchantId', 'orderId'],
});

export const lineBalances = table({
  name: 'line_balances',
  history: 'versions',
  columns: { merchantId: text, orderId: text, lineId: integer, ...figureColumns },
  key: ['merchantId', 'orderId', 'lineId'],
  clusteredBy: ['merchantId', 'orderId'],
});

export type OrderBalanceRow = RowOf<typeof orderBalances>;
export type LineBalanceRow = RowOf<typeof lineBalances>;
