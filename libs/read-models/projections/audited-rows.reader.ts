import { findAll } from '../paging/find-all';
import type { Projection } from '../projection';
import { orderOf } from '../query-order';
import { isCatchingUp, type Query, type ReadModelReader, type Scalar, type Snapshot } from '../read-models.port';
import type { Row, Table } from '../table';
import { customerCapturesProjection } from './customer-captures/customer-captures.projection';
import {
  type CreditNoteRow,
  type CustomerCaptureRow,
  creditNotes,
  customerCaptures,
} from './customer-captures/customer-captures.tables';
import { type JournalEntry, journalEntryOf } from './merchant-books/journal.reader';
import { journal } from './merchant-books/journal.tables';
import { merchantBooksProjection } from './merchant-books/merchant-books.projection';
import { type SettlementEntryRow, settlementEntries } from './merchant-books/settlement-queue.tables';
import { ordersProjection } from './orders/orders.projection';
import { type OrderRow, orders } from './orders/orders.tables';
import { settlementsProjection } from './settlements/settlements.projection';
import { type SettlementRow, settlements } from './settlements/settlements.tables';

export type { CustomerCaptureRow, OrderRow, SettlementRow };

/** A credit note with the currency of its order. */
export interface CreditNoteInOrder extends CreditNoteRow {
  readonly currency: string;
}

/** Rows in memory at once. */
const PAGE = 500;

/** The views that an auditor takes along as tables. */
export const auditedProjections: readonly Projection[] = [
  ordersProjection,
  customerCapturesProjection,
  merchantBooksProjection,
  settlementsProjection,
];

/** Every order of every merchant, by merchant and time. All of these throw where the view is not built. */
export function readAllOrders(reader: ReadModelReader): AsyncGenerator<readonly OrderRow[]> {
  return rowsOf(reader, ordersProjection, orders, ['merchantId', 'recordedAt']);
}

/** Every capture, order by order, with what the customer owes on it. */
export async function* readAllCaptures(reader: ReadModelReader): AsyncGenerator<readonly CustomerCaptureRow[]> {
  for await (const { rows } of rowsOfOrders(reader, customerCaptures)) {
    yield rows.toSorted((a, b) => a.captureNumber - b.captureNumber);
  }
}

/** Every refund under each capture that it came from, order by order. */
export async function* readAllCreditNotes(reader: ReadModelReader): AsyncGenerator<readonly CreditNoteInOrder[]> {
  for await (const { order, rows } of rowsOfOrders(reader, creditNotes)) {
    const inOrder = rows.toSorted((a, b) => a.refundNumber - b.refundNumber || a.captureNumber - b.captureNumber);
    yield inOrder.map((row) => ({ ...row, currency: order.currency }));
  }
}

export function readAllSettlements(reader: ReadModelReader): AsyncGenerator<readonly SettlementRow[]> {
  return rowsOf(reader, settlementsProjection, settlements);
}

/** Every entry that was ever queued, in the order of the log. */
export function readAllEntries(reader: ReadModelReader): AsyncGenerator<readonly SettlementEntryRow[]> {
  return rowsOf(reader, merchantBooksProjection, settlementEntries);
}

export interface BookedEntry extends JournalEntry {
  readonly merchantId: string;
  readonly currency: string;
}

/** The journal of all merchants, in the order of the log. */
export async function* readWholeJournal(reader: ReadModelReader): AsyncGenerator<readonly BookedEntry[]> {
  for await (const rows of rowsOf(reader, merchantBooksProjection, journal)) {
    yield rows.map((row) => {
      const { merchantId, currency } = row;
      return { merchantId, currency, ...journalEntryOf(row) };
    });
  }
}

async function* rowsOf<TableRow>(
  reader: ReadModelReader,
  projection: Projection,
  table: Table<TableRow>,
  orderBy: readonly (keyof TableRow & string)[] = [],
): AsyncGenerator<readonly TableRow[]> {
  const query: Query<TableRow> = { where: {}, orderBy, limit: PAGE };
  const order = orderOf(table as Table, query as Query);
  for (let after: readonly Scalar[] | undefined; ; ) {
    const rows = await built(reader, projection, (snapshot) =>
      snapshot.find(table, { ...query, ...(after && { after }) }),
    );
    if (rows.length > 0) yield rows;
    const last = rows.at(-1) as Row | undefined;
    if (!last || rows.length < PAGE) return;
    after = order.map((name) => last[name] as Scalar);
  }
}

/** These tables are asked about one order at a time. */
async function* rowsOfOrders<TableRow extends { readonly merchantId: string; readonly orderId: string }>(
  reader: ReadModelReader,
  table: Table<TableRow>,
): AsyncGenerator<{ readonly order: OrderRow; readonly rows: readonly TableRow[] }> {
  for await (const page of readAllOrders(reader)) {
    for (const order of page) {
      const { merchantId, orderId } = order;
      const where = { merchantId, orderId } as Query<TableRow>['where'];
      const rows = await built(reader, customerCapturesProjection, (snapshot) => findAll(snapshot, table, where));
      if (rows.length > 0) yield { order, rows };
    }
  }
}

async function built<Answer>(
  reader: ReadModelReader,
  projection: Projection,
  work: (snapshot: Snapshot) => Promise<Answer>,
): Promise<Answer> {
  const read = await reader.read(projection, work);
  if (isCatchingUp(read)) throw new Error(`the view ${projection.name} is not built`);
  return read.answer;
}
