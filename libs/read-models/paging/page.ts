import { orderOf } from '../query-order';
import type { Query, Scalar, Snapshot } from '../read-models.port';
import type { Row, Table } from '../table';
import { readPageToken, writePageToken } from './page-token';

/** Rows, and the token with which the next ones are asked for; absent behind the last. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string;
}

/** The answer to a token that no such question gave out. */
export interface PageUnknown {
  readonly pageUnknown: string;
}

export function isPageUnknown(answer: object): answer is PageUnknown {
  return 'pageUnknown' in answer;
}

/** One page of a query, by keyset: what arises before the page meanwhile moves nothing. */
export async function findPage<TableRow>(
  snapshot: Snapshot,
  table: Table<TableRow>,
  query: Query<TableRow>,
  token: string | undefined,
): Promise<Page<TableRow> | PageUnknown> {
  const places = placesIn(table as Table, query as Query);
  const after = token === undefined ? undefined : places.read(token);
  if (token !== undefined && after === undefined) return { pageUnknown: token };

  // One more than asked for tells whether there is a next page.
  const limit = query.limit + 1;
  const rows = await snapshot.find(table, { ...query, limit, ...(after !== undefined && { after }) });
  const items = rows.slice(0, query.limit);
  const last = items.at(-1) as Row | undefined;
  return rows.length < limit || last === undefined ? { items } : { items, next: places.token(last) };
}

/** Places between the rows of a query, and the tokens that stand for them. */
export interface Places {
  read(token: string): readonly Scalar[] | undefined;
  /** Of the place behind a row. */
  token(row: Row): string;
}

export function placesIn(table: Table, query: Query): Places {
  const order = orderOf(table, query);
  const types = order.map((name) => table.columns[name]?.type ?? 'text');
  const name = [table.name, ...order, ...(query.descending ? ['descending'] : [])].join(' ');
  return {
    read: (token) => readPageToken(token, name, types),
    token: (row) => writePageToken(name, order.map((column) => row[column] as Scalar)), // biome-ignore format: one thought
  };
}
