import { type Refusal, refuse } from '@domain';
import {
  type CatchingUp,
  findOrders,
  isCatchingUp,
  isPageUnknown,
  ordersProjection,
  type ReadModelReader,
} from '@read-models';

/** Orders of one customer that are gone through for one figure. */
const CUSTOMER_ORDERS_MAX = 500;

/**
 * The ids of a customer's orders, of all currencies or of one, also of such as were authorized behind the sequence. Refuses with
 * LIMIT_EXCEEDED for more than CUSTOMER_ORDERS_MAX, each of which can then be asked about by itself.
 */
export async function customerOrders(
  views: ReadModelReader,
  asked: { readonly merchantId: string; readonly customerId: string; readonly currency?: string },
  sequence: number,
): Promise<readonly string[] | CatchingUp | Refusal> {
  const found = await findOrders(views, { ...asked, descending: false, limit: CUSTOMER_ORDERS_MAX + 1 });
  if (isCatchingUp(found)) return found;
  if (isPageUnknown(found)) throw new Error('no page was asked for');
  if (found.sequence < sequence) {
    return { catchingUp: { projection: ordersProjection.name, sequence: found.sequence, head: sequence } };
  }
  const { items } = found.answer;
  if (items.length <= CUSTOMER_ORDERS_MAX) return items.map(({ orderId }) => orderId);
  const detail = `The customer has more than ${CUSTOMER_ORDERS_MAX} orders: ask about each of them.`;
  return refuse('LIMIT_EXCEEDED', detail, { limit: CUSTOMER_ORDERS_MAX });
}
