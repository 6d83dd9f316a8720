import { orderOf } from '../query-order';
import type { Query, Scalar, Snapshot } from '../read-models.port';
import type { Row, Table } from '../table';
import type { Page, PageUnknown } from './page';
import { placesIn } from './page';

/** Rows that one page looks at, however few of them it shows: a page is answered in the same time whatever is asked. */
export const LOOKED_AT_MAX = 1_000;
const LOOKED_AT_ONCE = 200;

/**
 * A page of those rows of a query of which `keep` makes an item: for what no index can tell. A page may show fewer than
 * were asked for, or none, and still have a next one.
 */
export async function findKept<TableRow, Item>(
  snapshot: Snapshot,
  table: Table<TableRow>,
  query: Query<TableRow>,
  token: string | undefined,
  keep: (row: TableRow) => Promise<Item | undefined> | Item | undefined,
): Promise<Page<Item> | PageUnknown> {
  const places = placesIn(table as Table, query as Query);
  let after = token === undefined ? undefined : places.read(token);
  if (token !== undefined && after === undefined) return { pageUnknown: token };

  const order = orderOf(table as Table, query as Query);
  const items: Item[] = [];
  for (let looked = 0; ; ) {
    const limit = Math.min(LOOKED_AT_ONCE, query.limit + 1);
    const rows = await snapshot.find(table, { ...query, limit, ...(after !== undefined && { after }) });
    for (const [index, row] of rows.entries()) {
      const item = await keep(row);
      if (item !== undefined) items.push(item);
      looked += 1;
      const isLast = index === rows.length - 1 && rows.length < limit;
      if (!isLast && (items.length === query.limit || looked === LOOKED_AT_MAX)) {
        return { items, next: places.token(row as Row) };
      }
    }
    if (rows.length < limit) return { items };
    after = order.map((name) => (rows.at(-1) as Row)[name] as Scalar);
  }
}
