import { isRefusal, type Refusal, refuse } from '@domain';
import {
  type CustomerCapturesQuestion,
  customerCapturesProjection,
  type OrderPlace,
  orderOfPage,
  orderPlacesProjection,
  type PastMoment,
  readCustomerOrders,
  readOrderRevisions,
} from '@read-models';
import type { Views } from './views';

/** Orders looked at for one page: of those recorded by then nearly all were there. */
const ORDERS_LOOKED_AT_MAX = 200;

/** An order, and how far it had come. */
export interface OrderThen {
  readonly orderId: string;
  readonly revision: number;
}

/** The orders that a page needs: that within which it begins, as many as it shows, and one that tells of a next page. */
export async function ordersThen(
  views: Views,
  { merchantId, of, page, limit }: CustomerCapturesQuestion,
  at: PastMoment,
): Promise<readonly OrderThen[] | Refusal> {
  const start = page === undefined ? undefined : orderOfPage(page);
  if (page !== undefined && !start) return unknownPage();
  const found: OrderThen[] = [];
  const add = async (orderIds: readonly string[]): Promise<Refusal | undefined> => {
    const last = await views.askNow(orderPlacesProjection, { merchantId }, (reader) =>
      readOrderRevisions(reader, { merchantId, orderIds }, at.asOf),
    );
    if (isRefusal(last)) return last;
    found.push(...last.answer);
    return undefined;
  };
  if ('orderId' in of) return (await add([of.orderId])) ?? found;

  const first = start && (await add([start.orderId]));
  if (first) return first;
  const wanted = found.length + limit + 1;
  let after: OrderPlace | undefined = start;
  for (let looked = 0; looked < ORDERS_LOOKED_AT_MAX; looked += wanted) {
    const places = await views.askNow(customerCapturesProjection, { merchantId }, (reader) =>
      readCustomerOrders(reader, {
        merchantId,
        customerId: of.customerId,
        recordedTo: at.latest,
        after,
        limit: wanted,
      }),
    );
    if (isRefusal(places)) return places;
    if (places.sequence < at.asOf) return views.behind(customerCapturesProjection, places.sequence, at.asOf);
    const refusal = await add(places.answer.map(({ orderId }) => orderId));
    if (refusal) return refusal;
    if (found.length >= wanted || places.answer.length < wanted) return found.slice(0, wanted);
    after = places.answer.at(-1);
  }
  return found;
}

export function unknownPage(): Refusal {
  return refuse('VALIDATION_FAILED', 'The page belongs to another question.', { member: 'page' });
}
