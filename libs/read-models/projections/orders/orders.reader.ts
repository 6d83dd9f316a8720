import type { Instant, OrderStatus } from '@domain';
import { findAmong } from '../../paging/find-among';
import type { Page, PageUnknown } from '../../paging/page';
import { readPage } from '../../paging/read-page';
import type { CatchingUp, Query, Read, ReadModelReader } from '../../read-models.port';
import { ordersProjection } from './orders.projection';
import { type OrderRow, orders } from './orders.tables';

export const ORDER_SORTS = ['recordedAt', 'expiresAt', 'orderAmount'] as const;
export type OrderSort = (typeof ORDER_SORTS)[number];

export interface FindOrders {
  readonly merchantId: string;
  /** One status or several. */
  readonly status?: readonly OrderStatus[];
  readonly currency?: string;
  readonly customerId?: string;
  /** From the first instant on, and before the second. */
  readonly recordedFrom?: Instant;
  readonly recordedBefore?: Instant;
  readonly expiringBefore?: Instant;
  readonly orderIdPrefix?: string;
  /** How the merchant's own first reference begins. */
  readonly referencePrefix?: string;
  readonly sort?: OrderSort;
  readonly descending?: boolean;
  readonly page?: string;
  readonly limit: number;
}

export interface FindExpiringOrders {
  readonly merchantId: string;
  readonly before: Instant;
  readonly currency?: string;
  readonly page?: string;
  readonly limit: number;
}

export interface OrderSummary {
  readonly merchantId: string;
  readonly orderId: string;
  readonly customerId?: string;
  readonly currency: string;
  readonly status: OrderStatus;
  readonly orderAmount: bigint;
  readonly remainingAmount: bigint;
  readonly capturedAmount: bigint;
  readonly refundedAmount: bigint;
  readonly recordedAt: Instant;
  readonly effectiveAt: Instant;
  readonly expiresAt: Instant;
  readonly merchantReferences: { readonly reference1?: string; readonly reference2?: string };
}

/** A page of a merchant's orders; the newest first unless the question says otherwise. */
export function findOrders(
  reader: ReadModelReader,
  question: FindOrders,
): Promise<Read<Page<OrderSummary>> | PageUnknown | CatchingUp> {
  const { merchantId, page } = question;
  return readPage(reader, { ...ORDERS, query: queryOf(question), page, merchantId });
}

/**
 * Orders of every merchant with something remaining whose `expiresAt` is not after `at`, the longest overdue first:
 * for the clock that expires them. Whoever acts on it decides on the order itself.
 */
export function findOverdueOrders(
  reader: ReadModelReader,
  { at, limit, page }: { readonly at: Instant; readonly limit: number; readonly page?: string },
): Promise<Read<Page<OrderSummary>> | PageUnknown | CatchingUp> {
  return readPage(reader, {
    ...ORDERS,
    query: { where: { openUntil: { to: at } }, orderBy: ['openUntil'], limit },
    page,
  });
}

/** A page of a merchant's orders with something remaining that end before an instant, the first to end first. */
export function findExpiringOrders(
  reader: ReadModelReader,
  { merchantId, before, currency, page, limit }: FindExpiringOrders,
): Promise<Read<Page<OrderSummary>> | PageUnknown | CatchingUp> {
  const where = { openFor: merchantId, openUntil: { below: before }, ...(currency !== undefined && { currency }) };
  return readPage(reader, { ...ORDERS, query: { where, orderBy: ['openUntil'], limit }, page, merchantId });
}

const ORDERS = { projection: ordersProjection, table: orders, show: summaryOf };

function queryOf(question: FindOrders): Query<OrderRow> {
  const { merchantId, status, currency, customerId, recordedFrom, recordedBefore, expiringBefore } = question;
  const { orderIdPrefix, referencePrefix, sort, descending = sort === undefined, limit } = question;
  return {
    where: {
      merchantId,
      ...(status !== undefined && { status: status.length === 1 && status[0] ? status[0] : { in: status } }),
      ...(currency !== undefined && { currency }),
      ...(customerId !== undefined && { customerId }),
      ...((recordedFrom !== undefined || recordedBefore !== undefined) && {
        recordedAt: {
          ...(recordedFrom !== undefined && { from: recordedFrom }),
          ...(recordedBefore !== undefined && { below: recordedBefore }),
        },
      }),
      ...(expiringBefore !== undefined && { expiresAt: { below: expiringBefore } }),
      ...(orderIdPrefix !== undefined && { orderId: { startsWith: orderIdPrefix } }),
      ...(referencePrefix !== undefined && { reference1: { startsWith: referencePrefix } }),
    },
    orderBy: [sort ?? 'recordedAt'],
    descending,
    limit,
  };
}

function summaryOf(row: OrderRow): OrderSummary {
  const { ended, captures, openUntil, openFor, closedFor, closedSequence, ...told } = row;
  const { reference1, reference2, customerId, status, ...shown } = told;
  return {
    ...shown,
    status: status as OrderStatus,
    ...(customerId !== null && { customerId }),
    merchantReferences: {
      ...(reference1 !== null && { reference1 }),
      ...(reference2 !== null && { reference2 }),
    },
  };
}

/** Which of these orders the merchant has. */
export function readKnownOrders(
  reader: ReadModelReader,
  merchantId: string,
  orderIds: readonly string[],
): Promise<Read<ReadonlySet<string>> | CatchingUp> {
  return reader.read(
    ordersProjection,
    async (snapshot) => {
      const rows = await findAmong(snapshot, orders, 'orderId', orderIds, { merchantId });
      return new Set(rows.map(({ orderId }) => orderId));
    },
    { merchantId },
  );
}
