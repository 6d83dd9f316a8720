import type { OrderStatus } from '@domain';
import { isPageUnknown, type Page, type PageUnknown } from '../../paging/page';
import type { PastMoment } from '../../past-moment';
import { type CatchingUp, isCatchingUp, type Read, type ReadModelReader } from '../../read-models.port';
import { figureOf } from '../order-balances/figures';
import { orderBalancesProjection } from '../order-balances/order-balances.projection';
import { type OrderBalanceRow, orderBalances } from '../order-balances/order-balances.tables';
import { type Candidate, type Candidates, findCandidates, isCandidates, type Part, type PlaceOfOrder, placeAfter, sortOf, tokenOf } from './order-candidates.reader'; // biome-ignore format: one thought
import { ordersProjection } from './orders.projection';
import type { FindOrders, OrderSort, OrderSummary } from './orders.reader';
import { type OrderRow, replacedOrders } from './orders.tables';

/** Orders that one page looks at, however few of them fit: a page is answered in the same time whatever is asked. */
export const ORDERS_LOOKED_AT_MAX = 1_000;
const LOOKED_AT_ONCE = 100;

/**
 * A page of a merchant's orders as they were at a sequence. What never changes of an order finds it, its balances tell
 * what it was. A page may show fewer orders than were asked for, or none, and still have a next one.
 */
export function findOrdersAsOf(
  reader: ReadModelReader,
  question: FindOrders,
  moment: PastMoment,
): Promise<Read<Page<OrderSummary>> | PageUnknown | CatchingUp> {
  return pageOfCandidates(reader, question, moment, (part) => findCandidates(reader, question, part));
}

/** The same of candidates that are found otherwise, in the same order of things. */
export async function pageOfCandidates(
  reader: ReadModelReader,
  question: FindOrders,
  moment: PastMoment,
  find: (part: Part) => Promise<Candidates | CatchingUp>,
): Promise<Read<Page<OrderSummary>> | PageUnknown | CatchingUp> {
  const start = placeAfter(question);
  if (start && isPageUnknown(start)) return start;
  const items: OrderSummary[] = [];
  let after: PlaceOfOrder | undefined = start;
  for (let looked = 0; ; looked += LOOKED_AT_ONCE) {
    const found = await find({ moment, after, limit: LOOKED_AT_ONCE });
    if (!isCandidates(found)) return found;
    const states = await statesOf(reader, found.candidates, moment);
    if (isCatchingUp(states)) return states;
    for (const [index, candidate] of found.candidates.entries()) {
      after = candidate.place;
      const state = states.answer[index];
      const order = state && orderAt(candidate, state, sortOf(question));
      if (order && isWanted(order, question)) items.push(order);
      const isLast = found.isEnd && index === found.candidates.length - 1;
      if (items.length === question.limit && !isLast) return shown(items, tokenOf(question, after));
    }
    if (found.isEnd) return shown(items);
    if (looked + LOOKED_AT_ONCE >= ORDERS_LOOKED_AT_MAX && after) return shown(items, tokenOf(question, after));
  }

  async function shown(orders: readonly OrderSummary[], next?: string) {
    const told = await withReferences(reader, orders, moment);
    if (isCatchingUp(told)) return told;
    return { sequence: moment.asOf, answer: { items: told.answer, ...(next !== undefined && { next }) } };
  }
}

function statesOf(reader: ReadModelReader, candidates: readonly Candidate[], { asOf, latest }: PastMoment) {
  const merchantId = candidates[0]?.row.merchantId;
  return reader.read(
    orderBalancesProjection,
    (snapshot) =>
      Promise.all(
        candidates.map(async ({ row, fits }) =>
          !fits || row.recordedAt > latest ? undefined : snapshot.get(orderBalances, [row.merchantId, row.orderId]),
        ),
      ),
    { asOf, merchantId },
  );
}

/** Undefined where the order stands elsewhere in this order of things: it changed later, or had been otherwise before. */
function orderAt({ row, place }: Candidate, state: OrderBalanceRow, sort: OrderSort): OrderSummary | undefined {
  const { status, expiresAt, figures } = state;
  const orderAmount = figureOf(figures, 'total').amount;
  const values = { recordedAt: row.recordedAt, expiresAt, orderAmount };
  if (values[sort] !== place.value) return undefined;
  const { merchantId, orderId, customerId, currency, recordedAt, effectiveAt, reference1, reference2 } = row;
  return {
    ...{ merchantId, orderId, currency, status: status as OrderStatus, orderAmount },
    remainingAmount: figureOf(figures, 'remaining').amount,
    capturedAmount: figureOf(figures, 'captured').amount,
    refundedAmount: figureOf(figures, 'refunded').amount,
    ...{ recordedAt, effectiveAt, expiresAt },
    ...(customerId !== null && { customerId }),
    merchantReferences: referencesOf({ reference1, reference2 }),
  };
}

function isWanted(order: OrderSummary, { status, expiringBefore }: FindOrders): boolean {
  if (status !== undefined && !status.includes(order.status)) return false;
  return expiringBefore === undefined || order.expiresAt < expiringBefore;
}

/** The references as they were: those that the next change replaced, or those of now. */
function withReferences(reader: ReadModelReader, orders: readonly OrderSummary[], { asOf }: PastMoment) {
  const merchantId = orders[0]?.merchantId;
  return reader.read(
    ordersProjection,
    (snapshot) =>
      Promise.all(
        orders.map(async (order): Promise<OrderSummary> => {
          const where = { merchantId: order.merchantId, orderId: order.orderId, sequence: { from: asOf + 1 } };
          const [replaced] = await snapshot.find(replacedOrders, { where, limit: 1 });
          return replaced ? { ...order, merchantReferences: referencesOf(replaced) } : order;
        }),
      ),
    { merchantId },
  );
}

function referencesOf({ reference1, reference2 }: Pick<OrderRow, 'reference1' | 'reference2'>) {
  return { ...(reference1 !== null && { reference1 }), ...(reference2 !== null && { reference2 }) };
}
