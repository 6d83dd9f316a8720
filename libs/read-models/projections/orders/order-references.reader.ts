import { type CatchingUp, isCatchingUp, type Read, type ReadModelReader, type Snapshot } from '../../read-models.port';
import { ordersProjection } from './orders.projection';
import { orders } from './orders.tables';

/** The merchant's own names for an order, as they are now. */
export interface OrderReferences {
  readonly reference1?: string;
  readonly reference2?: string;
}

/** Orders that are asked for at once: always as many, so that the engine meets the same question again. */
const ORDERS_AT_ONCE = 200;

/** The references of some of a merchant's orders, by order id; those that have none are left out. */
export async function readOrderReferences(
  reader: ReadModelReader,
  merchantId: string,
  orderIds: readonly string[],
): Promise<Read<ReadonlyMap<string, OrderReferences>> | CatchingUp> {
  const known = new Map<string, OrderReferences>();
  const read = await reader.read(
    ordersProjection,
    async (snapshot) => {
      for (let from = 0; from < orderIds.length; from += ORDERS_AT_ONCE) {
        await look(snapshot, merchantId, orderIds.slice(from, from + ORDERS_AT_ONCE), known);
      }
    },
    { merchantId },
  );
  return isCatchingUp(read) ? read : { sequence: read.sequence, answer: known };
}

async function look(
  snapshot: Snapshot,
  merchantId: string,
  some: readonly string[],
  known: Map<string, OrderReferences>,
): Promise<void> {
  const padded = Array.from({ length: ORDERS_AT_ONCE }, (_, place) => some[place] ?? some[0] ?? '');
  const rows = await snapshot.find(orders, {
    where: { merchantId, orderId: { in: padded } },
    limit: ORDERS_AT_ONCE,
  });
  for (const { orderId, reference1, reference2 } of rows) {
    if (reference1 === null && reference2 === null) continue;
    known.set(orderId, { ...(reference1 !== null && { reference1 }), ...(reference2 !== null && { reference2 }) });
  }
}
