import { type Erasure, isRefusal, type Refusal } from '@domain';
import { GetOrderHistoryQuery, type HistoryEvent, ListOrdersQuery, type OrderHistory } from '@ledger';
import type { QueryBus } from '@nestjs/cqrs';
import { eventData } from '../wire/event-data';
import { writeJson } from '../wire/write-json';

const ORDERS_PER_PAGE = 50;

export interface CustomerFileAsked {
  readonly merchantId: string;
  readonly customerId: string;
  readonly atLeast?: string;
}

/** The JSON text of a customer's file, piece by piece: one order is in memory, however many there are. */
export type CustomerFile = AsyncIterable<string>;

/** Everything the ledger holds about a customer: each event of each of their orders, texts readable or erased. */
export async function customerFile(
  queries: QueryBus,
  asked: CustomerFileAsked,
  erasure: Erasure | undefined,
): Promise<CustomerFile | Refusal> {
  // Asked once beforehand: as long as nothing is sent, a refusal can still have its status.
  const first = await queries.execute(new ListOrdersQuery({ ...asked, limit: ORDERS_PER_PAGE }));
  if (isRefusal(first)) return first;
  const { merchantId, customerId } = asked;
  const head = {
    ...{ merchantId, customerId, sequence: first.sequence },
    ...(first.clock === 'simulated' && { clock: first.clock }),
    ...(erasure && { erasedAt: erasure.erasedAt }),
  };
  return written(head, ordersOf(queries, asked));
}

async function* written(head: object, orders: AsyncIterable<object>): CustomerFile {
  yield `${writeJson(head).slice(0, -1)},"orders":[`;
  let before = '';
  for await (const order of orders) {
    yield before + writeJson(order);
    before = ',\n';
  }
  yield ']}\n';
}

async function* ordersOf(queries: QueryBus, asked: CustomerFileAsked): AsyncGenerator<object> {
  let page: string | undefined;
  do {
    const listed = await queries.execute(
      new ListOrdersQuery({ ...asked, limit: ORDERS_PER_PAGE, ...(page !== undefined && { page }) }),
    );
    // Half of it is sent: the connection breaks, so that nobody takes it for all there is.
    if (isRefusal(listed)) throw new Error(`the customer's orders cannot be listed to their end: ${listed.refusal}`);
    for (const { orderId } of listed.answer.items) yield { orderId, events: await eventsOf(queries, asked, orderId) };
    page = listed.answer.next;
  } while (page !== undefined);
}

async function eventsOf(queries: QueryBus, { merchantId }: CustomerFileAsked, orderId: string): Promise<object[]> {
  const events: object[] = [];
  for (let fromRevision: number | undefined = 0; fromRevision !== undefined; ) {
    const history: OrderHistory | Refusal = await queries.execute(
      new GetOrderHistoryQuery({ merchantId, orderId, fromRevision }),
    );
    if (isRefusal(history)) throw new Error(`the order ${orderId} is in a view, and not in the log`);
    events.push(...history.events.map(fileEvent));
    fromRevision = history.nextRevision;
  }
  return events;
}

function fileEvent({ envelope: { type, recordedAt, eventId }, event }: HistoryEvent) {
  return { type, recordedAt, eventId, data: eventData(event) };
}
