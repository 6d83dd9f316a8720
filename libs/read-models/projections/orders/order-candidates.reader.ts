import { mergeLists } from '../../paging/merge-lists';
import type { PageUnknown } from '../../paging/page';
import { readPageToken, writePageToken } from '../../paging/page-token';
import type { PastMoment } from '../../past-moment';
import { type CatchingUp, isCatchingUp, type Query, type ReadModelReader, type Snapshot } from '../../read-models.port'; // biome-ignore format: one thought
import type { RowOf } from '../../table';
import { ordersProjection } from './orders.projection';
import type { FindOrders, OrderSort } from './orders.reader';
import { type OrderRow, orders, replacedOrders } from './orders.tables';

/** Where an order stands, or once stood, in the order of things that is asked for. */
export interface PlaceOfOrder {
  readonly value: string | bigint;
  readonly orderId: string;
}

/** An order that may have stood at this place at the moment; its balances tell whether it did. */
export interface Candidate {
  readonly place: PlaceOfOrder;
  /** As it is now: of it only what never changes is true of every moment. */
  readonly row: OrderRow;
  /** Whether it has what never changes and is asked for. */
  readonly fits: boolean;
}

export interface Candidates {
  readonly candidates: readonly Candidate[];
  readonly isEnd: boolean;
}

export interface Part {
  readonly moment: PastMoment;
  readonly after: PlaceOfOrder | undefined;
  readonly limit: number;
}

export function isCandidates(found: Candidates | PageUnknown | CatchingUp): found is Candidates {
  return 'candidates' in found;
}

/** The next candidates behind a place: every order by where it stands now, and by each place that it once had. */
export async function findCandidates(
  reader: ReadModelReader,
  question: FindOrders,
  part: Part,
): Promise<Candidates | CatchingUp> {
  const { merchantId } = question;
  const read = await reader.read(ordersProjection, (snapshot) => candidatesIn(snapshot, question, part), {
    merchantId,
  });
  if (isCatchingUp(read)) return read;
  // The orders are told by what they are now: a view that stands before the moment may lack some.
  if (read.sequence >= part.moment.asOf) return read.answer;
  return { catchingUp: { projection: ordersProjection.name, sequence: read.sequence, head: part.moment.asOf } };
}

async function candidatesIn(snapshot: Snapshot, question: FindOrders, part: Part): Promise<Candidates> {
  const { limit } = part;
  const sort = sortOf(question);
  const now = await snapshot.find(orders, nowQuery(question, part));
  // When an order was recorded never changes.
  const once = sort === 'recordedAt' ? [] : await snapshot.find(replacedOrders, onceQuery(question, part));
  const lists = [now, once].map((rows) => rows.map((row) => placeOf(row, sort)));
  const { known, isEnd } = mergeLists(lists, limit, { nameOf, compare: (a, b) => compare(question, a, b) });

  const rows = new Map(now.map((row) => [row.orderId, row]));
  const candidates = await Promise.all(
    known.map(async (place) => {
      const row = rows.get(place.orderId) ?? (await snapshot.get(orders, [question.merchantId, place.orderId]));
      if (row === undefined) throw new Error(`there is no order ${place.orderId}, and once there was`);
      return { place, row, fits: fits(row, question) };
    }),
  );
  return { candidates, isEnd };
}

function nowQuery(question: FindOrders, { moment, after, limit }: Part): Query<OrderRow> {
  const { merchantId, currency, customerId, recordedFrom, recordedBefore, orderIdPrefix } = question;
  const sort = sortOf(question);
  return {
    where: {
      merchantId,
      ...(currency !== undefined && { currency }),
      ...(customerId !== undefined && { customerId }),
      ...(orderIdPrefix !== undefined && { orderId: { startsWith: orderIdPrefix } }),
      // Other orders of things would have to go through all that was recorded since.
      ...(sort === 'recordedAt' && {
        recordedAt: {
          to: moment.latest,
          ...(recordedFrom !== undefined && { from: recordedFrom }),
          ...(recordedBefore !== undefined && { below: recordedBefore }),
        },
      }),
    },
    orderBy: [sort],
    descending: isDescending(question),
    ...(after && { after: [after.value, after.orderId] }),
    limit,
  };
}

function onceQuery(question: FindOrders, { after, limit }: Part): Query<RowOf<typeof replacedOrders>> {
  const { merchantId, orderIdPrefix } = question;
  const descending = isDescending(question);
  return {
    where: { merchantId, ...(orderIdPrefix !== undefined && { orderId: { startsWith: orderIdPrefix } }) },
    orderBy: [sortOf(question) as 'expiresAt' | 'orderAmount'],
    descending,
    // Behind all that ever stood at this place.
    ...(after && { after: [after.value, after.orderId, descending ? -1 : Number.MAX_SAFE_INTEGER] }),
    limit,
  };
}

/** Whether it has what never changes and is asked for. */
function fits(row: OrderRow, { currency, customerId, recordedFrom, recordedBefore }: FindOrders): boolean {
  return (
    (currency === undefined || row.currency === currency) &&
    (customerId === undefined || row.customerId === customerId) &&
    (recordedFrom === undefined || row.recordedAt >= recordedFrom) &&
    (recordedBefore === undefined || row.recordedAt < recordedBefore)
  );
}

function placeOf(row: Partial<OrderRow> & Pick<OrderRow, 'orderId'>, sort: OrderSort): PlaceOfOrder {
  const value = row[sort];
  if (value === undefined) throw new Error(`the row of ${row.orderId} says nothing of ${sort}`);
  return { value, orderId: row.orderId };
}

function nameOf({ value, orderId }: PlaceOfOrder): string {
  return `${value} ${orderId}`;
}

function compare(question: FindOrders, a: PlaceOfOrder, b: PlaceOfOrder): number {
  const sign = isDescending(question) ? -1 : 1;
  if (a.value !== b.value) return a.value < b.value ? -sign : sign;
  if (a.orderId === b.orderId) return 0;
  return a.orderId < b.orderId ? -sign : sign;
}

export function sortOf({ sort = 'recordedAt' }: FindOrders): OrderSort {
  return sort;
}

function isDescending({ sort, descending = sort === undefined }: FindOrders): boolean {
  return descending;
}

/** Where the page begins; undefined: at the first order. */
export function placeAfter(question: FindOrders): PlaceOfOrder | PageUnknown | undefined {
  const { page } = question;
  if (page === undefined) return undefined;
  const values = readPageToken(page, tokenName(question), [sortOf(question) === 'orderAmount' ? 'amount' : 'text', 'text']); // biome-ignore format: one thought
  if (values === undefined) return { pageUnknown: page };
  const [value, orderId] = values as [string | bigint, string];
  return { value, orderId };
}

export function tokenOf(question: FindOrders, { value, orderId }: PlaceOfOrder): string {
  return writePageToken(tokenName(question), [value, orderId]);
}

function tokenName(question: FindOrders): string {
  return `orders as of ${sortOf(question)}${isDescending(question) ? ' descending' : ''}`;
}
