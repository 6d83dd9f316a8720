import type { CatchingUp, Read, ReadModelReader } from '../../read-models.port';
import { ordersProjection } from './orders.projection';
import { type OrderRow, orders } from './orders.tables';

/** The merchant's own names for an order, as they are now. */
export interface OrderReferences {
  readonly reference1?: string;
  readonly reference2?: string;
}

/** The references of some of a merchant's orders, by order id; those that have none are left out. */
export async function readOrderReferences(
  reader: ReadModelReader,
  merchantId: string,
  orderIds: Iterable<string>,
): Promise<Read<ReadonlyMap<string, OrderReferences>> | CatchingUp> {
  return reader.read(
    ordersProjection,
    async (snapshot) => {
      // One by one: no index but the key leads to an order, and a list of keys is no question that engines know.
      const rows = await Promise.all([...orderIds].map((orderId) => snapshot.get(orders, [merchantId, orderId])));
      return new Map(rows.flatMap((row) => (row === undefined ? [] : referencesOf(row))));
    },
    { merchantId },
  );
}

function referencesOf({ orderId, reference1, reference2 }: OrderRow): readonly (readonly [string, OrderReferences])[] {
  if (reference1 === null && reference2 === null) return [];
  return [[orderId, { ...(reference1 !== null && { reference1 }), ...(reference2 !== null && { reference2 }) }]];
}
