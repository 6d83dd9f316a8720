import { integer, json, nullable, type RowOf, table, text } from '../../table';
import type { FigureSet } from './figures';

/** Lines in one row. Each version of a row repeats its lines, so that they are fewer than in rows without versions. */
export const LINES_PER_PACK = 20;

export interface LineBalance extends FigureSet {
  readonly lineId: number;
}

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
    figures: json<FigureSet>(),
    /** The first pack of lines, which is all of them for most orders. */
    lines: json<readonly LineBalance[]>(),
  },
  key: ['merchantId', 'orderId'],
  clusteredBy: ['merchantId', 'orderId'],
});

/** The packs behind the first one. */
export const lineBalances = table({
  name: 'line_balances',
  history: 'versions',
  columns: { merchantId: text, orderId: text, pack: integer, lines: json<readonly LineBalance[]>() },
  key: ['merchantId', 'orderId', 'pack'],
  clusteredBy: ['merchantId', 'orderId'],
});

export type OrderBalanceRow = RowOf<typeof orderBalances>;
