import { orderOf } from '../query-order';
import type { Query, Scalar, Snapshot } from '../read-models.port';
import type { Row, Table } from '../table';

const ROWS_PER_PAGE = 1_000;
/** What belongs to one order is bounded by the limits of an order; more than this many pages is a question too wide. */
const PAGES_MAX = 1_000;

/** Every row with these values, in key order: for what is known to be bounded, such as the rows of one order. */
export async function findAll<TableRow>(
  snapshot: Snapshot,
  table: Table<TableRow>,
  where: Query<TableRow>['where'],
): Promise<readonly TableRow[]> {
  const query: Query<TableRow> = { where, limit: ROWS_PER_PAGE };
  const order = orderOf(table as Table, query as Query);
  const found: TableRow[] = [];
  for (let page = 0; page < PAGES_MAX; page++) {
    const last = found.at(-1) as Row | undefined;
    const after = last && { after: order.map((name) => last[name] as Scalar) };
    const rows = await snapshot.find(table, { ...query, ...after });
    found.push(...rows);
    if (rows.length < ROWS_PER_PAGE) return found;
  }
  throw new Error(`more than ${PAGES_MAX * ROWS_PER_PAGE} rows of ${table.name} were asked for at once`);
}
