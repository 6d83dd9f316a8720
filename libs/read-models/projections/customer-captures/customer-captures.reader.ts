import type { Page, PageUnknown } from '../../paging/page';
import { isPageUnknown } from '../../paging/page';
import { readPageToken, writePageToken } from '../../paging/page-token';
import {
  type CatchingUp,
  isCatchingUp,
  type Query,
  type Read,
  type ReadModelReader,
  type Snapshot,
} from '../../read-models.port';
import { customerCapturesProjection } from './customer-captures.projection';
import { type CustomerOrderRow, customerOrders } from './customer-captures.tables';
import type { OrderPlace } from './customer-orders.reader';
import type { CustomerOrder } from './customer-view';
import { readOrder } from './read-orders';

/** Invoices on one page, whatever the limit of orders: an invoice may have a thousand lines. */
export const CAPTURES_PER_PAGE_MAX = 50;

export interface CustomerCapturesQuestion {
  readonly merchantId: string;
  /** All orders of a customer, the newest first, or one order. */
  readonly of: { readonly customerId: string } | { readonly orderId: string };
  readonly page?: string;
  /** Orders on the page. */
  readonly limit: number;
}

/** What a customer sees. A page may end within an order of many captures; the next one then begins with the same order. */
export async function readCustomerCaptures(
  reader: ReadModelReader,
  question: CustomerCapturesQuestion,
): Promise<Read<Page<CustomerOrder>> | PageUnknown | CatchingUp> {
  const read = await reader.read(customerCapturesProjection, (snapshot) => pageOf(snapshot, question), {
    merchantId: question.merchantId,
  });
  if (isCatchingUp(read)) return read;
  return isPageUnknown(read.answer) ? read.answer : { sequence: read.sequence, answer: read.answer };
}

/** The order that a page begins behind, or within; undefined for a token that was never handed out. */
export function orderOfPage(page: string): OrderPlace | undefined {
  return placeOf(page);
}

/** The page behind an order. */
export function pageBehind({ recordedAt, orderId }: OrderPlace): string {
  return tokenOf({ recordedAt, orderId, captureNumber: ALL_CAPTURES });
}

const TOKEN = { name: 'customer-captures', types: ['text', 'text', 'integer'] } as const;
/** In a token: the order is told to its end. No capture has a higher number. */
const ALL_CAPTURES = 1_000_000;

interface Place {
  readonly recordedAt: string;
  readonly orderId: string;
  readonly captureNumber: number;
}

async function pageOf(
  snapshot: Snapshot,
  question: CustomerCapturesQuestion,
): Promise<Page<CustomerOrder> | PageUnknown> {
  const { page, limit } = question;
  const start = page === undefined ? undefined : placeOf(page);
  const rows = page === undefined || start ? await ordersFrom(snapshot, question, start) : undefined;
  if (rows === undefined) return { pageUnknown: page ?? '' };

  const items: CustomerOrder[] = [];
  let captures = CAPTURES_PER_PAGE_MAX;
  let next = '';
  for (const row of rows) {
    if (items.length === limit || captures === 0) return { items, next };
    const after = row.orderId === start?.orderId ? start.captureNumber : 0;
    const { order, lastCapture } = await readOrder(snapshot, row, { after, limit: captures });
    items.push(order);
    captures -= order.captures.length;
    next = tokenOf({ ...row, captureNumber: lastCapture ?? ALL_CAPTURES });
    if (lastCapture !== undefined) return { items, next };
  }
  return { items };
}

/** The orders that a page begins with, one more than it can show; undefined where the place is none of this question's. */
async function ordersFrom(
  snapshot: Snapshot,
  { merchantId, of, limit }: CustomerCapturesQuestion,
  start: Place | undefined,
): Promise<readonly CustomerOrderRow[] | undefined> {
  const started = start && (await snapshot.get(customerOrders, [merchantId, start.orderId]));
  if (start && !(started && belongsTo(started, of))) return undefined;
  const first = started && start.captureNumber < ALL_CAPTURES ? [started] : [];
  if ('orderId' in of) {
    const order = start ? undefined : await snapshot.get(customerOrders, [merchantId, of.orderId]);
    return order ? [order] : first;
  }
  const query: Query<CustomerOrderRow> = {
    where: { merchantId, customerId: of.customerId },
    orderBy: ['recordedAt'],
    descending: true,
    limit: limit + 1,
    ...(start && { after: [start.recordedAt, start.orderId] }),
  };
  return [...first, ...(await snapshot.find(customerOrders, query))];
}

/** A token names an order, and nobody may turn it into one of somebody else. */
function belongsTo(order: CustomerOrderRow, of: CustomerCapturesQuestion['of']): boolean {
  return 'orderId' in of ? order.orderId === of.orderId : order.customerId === of.customerId;
}

function placeOf(page: string): Place | undefined {
  const values = readPageToken(page, TOKEN.name, TOKEN.types);
  if (values === undefined) return undefined;
  const [recordedAt, orderId, captureNumber] = values as [string, string, number];
  return { recordedAt, orderId, captureNumber };
}

function tokenOf({ recordedAt, orderId, captureNumber }: Place): string {
  return writePageToken(TOKEN.name, [recordedAt, orderId, captureNumber]);
}
