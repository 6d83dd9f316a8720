import type { Projection } from '../projection';
import {
  type CatchingUp,
  isCatchingUp,
  type Query,
  type Read,
  type ReadModelReader,
  type Snapshot,
} from '../read-models.port';
import type { Table } from '../table';
import { findKept } from './find-kept';
import { findPage, isPageUnknown, type Page, type PageUnknown } from './page';

/** What a typed reader asks of one table, and how it shows a row. */
export interface PageQuestion<TableRow, Item> {
  readonly projection: Projection;
  readonly table: Table<TableRow>;
  readonly query: Query<TableRow>;
  readonly page: string | undefined;
  readonly asOf?: number | undefined;
  /** Absent where the question is about all of them. */
  readonly merchantId?: string;
  /** Leaves out rows that no index can tell, by undefined, or makes of them what they were. */
  readonly keep?: (row: TableRow, snapshot: Snapshot) => Promise<TableRow | undefined> | TableRow | undefined;
  readonly show: (row: TableRow) => Item;
}

export async function readPage<TableRow, Item>(
  reader: ReadModelReader,
  { projection, table, query, page, asOf, merchantId, keep, show }: PageQuestion<TableRow, Item>,
): Promise<Read<Page<Item>> | PageUnknown | CatchingUp> {
  const read = await reader.read(
    projection,
    (snapshot) =>
      keep
        ? findKept(snapshot, table, query, page, (row) => keep(row, snapshot))
        : findPage(snapshot, table, query, page),
    { asOf, merchantId },
  );
  if (isCatchingUp(read)) return read;
  if (isPageUnknown(read.answer)) return read.answer;
  const { items, ...rest } = read.answer;
  return { sequence: read.sequence, answer: { items: items.map(show), ...rest } };
}
