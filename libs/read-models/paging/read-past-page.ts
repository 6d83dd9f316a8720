import type { Projection } from '../projection';
import { type CatchingUp, isCatchingUp, type Query, type Read, type ReadModelReader } from '../read-models.port';
import { keyOf, type Row, type Table } from '../table';
import { findKept } from './find-kept';
import { isPageUnknown, type Page, type PageUnknown } from './page';

/** A question about the past of a table whose past stands in another one, found by its key. */
export interface PastPageQuestion<TableRow, Item> {
  readonly projection: Projection;
  /** What finds rows now: by what never changes of them. */
  readonly table: Table<TableRow>;
  readonly past: Table<TableRow>;
  readonly query: Query<TableRow>;
  readonly page: string | undefined;
  readonly asOf: number;
  readonly merchantId: string;
  /** Undefined for a row that is not asked for. */
  readonly show: (row: TableRow) => Item | undefined;
}

/** A page of rows as they were at a sequence; it may show fewer than were asked for, and still have a next one. */
export async function readPastPage<TableRow, Item>(
  reader: ReadModelReader,
  { projection, table, past, query, page, asOf, merchantId, show }: PastPageQuestion<TableRow, Item>,
): Promise<Read<Page<Item>> | PageUnknown | CatchingUp> {
  const read = await reader.read(
    projection,
    (snapshot) => {
      const then = snapshot.asOf(asOf);
      return findKept(snapshot, table, query, page, async (row) => {
        const before = await then.get(past, keyOf(table as Table, row as Row));
        return before && show(before);
      });
    },
    { merchantId },
  );
  if (isCatchingUp(read)) return read;
  if (read.sequence < asOf) return { catchingUp: { projection: projection.name, sequence: read.sequence, head: asOf } };
  return isPageUnknown(read.answer) ? read.answer : { sequence: asOf, answer: read.answer };
}
