import type { Refusal } from '@domain';
import { type CatchingUp, isCatchingUp, type PageUnknown, type Read, readKnownSequence } from '@read-models';
import type { PlacedLog } from '../placing/placed-log';
import { customerOrders } from './customer-orders';
import { EXPLANATION_PAGE, type Explanation, type Share } from './explanation';
import { readExplanationPlace } from './explanation-page';
import type { CustomerFigure } from './order-figures';
import { orderShares, readPlacedOrder } from './order-shares';
import { pageOfShares } from './page-of-shares';

export interface ExplainCustomer {
  readonly merchantId: string;
  readonly customerId: string;
  readonly figure: CustomerFigure;
  readonly currency: string;
  readonly asOf?: number;
  readonly page?: string;
  readonly limit?: number;
}

/**
 * What a customer owes, has in credit or has prepaid with a merchant, over all orders in a currency, by the events of these
 * orders in the order of the log; 0 for a customer who never had one. Refuses with LIMIT_EXCEEDED as
 * `customerOrders` does.
 */
export async function explainCustomer(
  log: PlacedLog,
  asked: ExplainCustomer,
): Promise<Read<Explanation | Refusal> | CatchingUp | PageUnknown> {
  const { merchantId, customerId, figure, currency, asOf, page, limit = EXPLANATION_PAGE } = asked;
  const question = ['customer', merchantId, customerId, figure, currency, asOf ?? 'now'];
  const at = page === undefined ? undefined : readExplanationPlace(question, page);
  if (page !== undefined && !at) return { pageUnknown: page };
  const known = await readKnownSequence(log.views, at?.sequence ?? asOf);
  if (isCatchingUp(known)) return known;
  const { sequence } = known;
  const orderIds = await customerOrders(log.views, { merchantId, customerId, currency }, sequence);
  if ('catchingUp' in orderIds) return orderIds;
  if ('refusal' in orderIds) return { sequence, answer: orderIds };
  const shares: Share[] = [];
  for (const orderId of orderIds) {
    shares.push(...orderShares(await readPlacedOrder(log, merchantId, orderId, sequence), { figure }).shares);
  }
  // Sequence, not time: events of two orders can share a millisecond.
  const inOrder = shares.toSorted((a, b) => a.sequence - b.sequence);
  return { sequence, answer: pageOfShares(question, { figure, currency }, { shares: inOrder, sequence, at, limit }) };
}
