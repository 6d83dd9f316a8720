/** What stands in a column; how it is written is up to the format. An `amount` is in minor units, a `day` is a calendar date. */
export type ColumnKind = 'text' | 'integer' | 'amount' | 'flag' | 'day' | 'instant';

/** One column of an export, the same in every format; undefined where a row says nothing. */
export interface Column<Row> {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly of: (row: Row) => string | number | bigint | boolean | undefined;
}

/** What is written into a file. Amounts are all in one currency, or each row says which one its own are in. */
export interface Sheet<Row> {
  readonly columns: readonly Column<Row>[];
  readonly currency: string | ((row: Row) => string);
}

/** Rows that come page by page, each made when it is asked for. */
export type TablePages<Row> = AsyncIterable<readonly Row[]>;

export function text<Row>(name: string, of: (row: Row) => string | undefined): Column<Row> {
  return { name, kind: 'text', of };
}

export function integer<Row>(name: string, of: (row: Row) => number | undefined): Column<Row> {
  return { name, kind: 'integer', of };
}

export function amount<Row>(name: string, of: (row: Row) => bigint | undefined): Column<Row> {
  return { name, kind: 'amount', of };
}

export function flag<Row>(name: string, of: (row: Row) => boolean): Column<Row> {
  return { name, kind: 'flag', of };
}

/** A calendar date as `2026-03-01`. */
export function day<Row>(name: string, of: (row: Row) => string): Column<Row> {
  return { name, kind: 'day', of };
}

/** A moment as `2026-03-01T09:30:00.000Z`. */
export function instant<Row>(name: string, of: (row: Row) => string | undefined): Column<Row> {
  return { name, kind: 'instant', of };
}

/** Drills must not pass for business: whatever is exported under a simulated clock says so in every row. */
export function withClock<Row>(columns: readonly Column<Row>[], clock: 'system' | 'simulated'): readonly Column<Row>[] {
  return clock === 'system' ? columns : [...columns, text('clock', () => clock)];
}
