import type { Figures, OrderStatus } from '@domain';
import { findAll } from '../../paging/find-all';
import type { CatchingUp, Read, ReadModelReader } from '../../read-models.port';
import { type Figure, figuresOf } from './figures';
import { orderBalancesProjection } from './order-balances.projection';
import { LINES_PER_PACK, lineBalances, orderBalances } from './order-balances.tables';

type Balances = Readonly<Record<Figure, Figures>>;

export interface LineBalances extends Balances {
  readonly lineId: number;
}

export interface OrderBalances extends Balances {
  readonly merchantId: string;
  readonly orderId: string;
  readonly currency: string;
  readonly status: OrderStatus;
  readonly expiresAt: string;
  readonly lines: readonly LineBalances[];
}

/** The figures of an order and its lines, also as they were at an earlier sequence; undefined for no such order. */
export function readOrderBalances(
  reader: ReadModelReader,
  { merchantId, orderId }: { readonly merchantId: string; readonly orderId: string },
  asOf?: number,
): Promise<Read<OrderBalances | undefined> | CatchingUp> {
  return reader.read(
    orderBalancesProjection,
    async (snapshot) => {
      const order = await snapshot.get(orderBalances, [merchantId, orderId]);
      if (order === undefined) return undefined;
      const { currency, status, expiresAt } = order;
      const full = order.lines.length === LINES_PER_PACK;
      const rest = full ? await findAll(snapshot, lineBalances, { merchantId, orderId }) : [];
      return {
        ...{ merchantId, orderId, currency, status: status as OrderStatus, expiresAt },
        ...figuresOf(order.figures),
        lines: [order, ...rest].flatMap(({ lines }) =>
          lines.map((line) => ({ lineId: line.lineId, ...figuresOf(line) })),
        ),
      };
    },
    { asOf, merchantId },
  );
}
