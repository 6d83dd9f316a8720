/**
 * What a column holds. `amount` is an exact bigint within 64 bits: any figure of one order. `total` is an exact bigint
 * of any size, for sums over many orders; it can be neither filtered nor sorted by. Text that is filtered by range or
 * sorted must be ASCII (ids, instants, dates), where every engine sorts alike.
 */
export type ColumnType = 'text' | 'integer' | 'amount' | 'total' | 'json';

export interface Column<Value = unknown> {
  readonly type: ColumnType;
  readonly nullable: boolean;
  /** Only for the type checker: what a row holds in this column. */
  readonly holds?: Value;
}

export const text = column<string>('text');
export const integer = column<number>('integer');
export const amount = column<bigint>('amount');
export const total = column<bigint>('total');

export function json<Value>(): Column<Value> {
  return column<Value>('json');
}

export function nullable<Value>(of: Column<Value>): Column<Value | null> {
  return { type: of.type, nullable: true };
}

/**
 * How much of its past a table keeps. `current`: only the latest row of a key. `versions`: every row a key ever had, so
 * that it can be read as of a sequence. `append-only`: rows never change; each carries the `sequence` it arose at.
 */
export type History = 'current' | 'versions' | 'append-only';

export type Row = Readonly<Record<string, unknown>>;
export type KeyValue = string | number;
/** The values of a table's key columns, in their order. */
export type Key = readonly KeyValue[];

export interface Table<TableRow = Row> {
  readonly name: string;
  readonly history: History;
  readonly columns: Readonly<Record<string, Column>>;
  /** Rows of a `versions` table are found and sorted by these columns only. */
  readonly key: readonly string[];
  /**
   * The first key columns, when they name a thing whose rows are written together, such as an order. An engine may lay
   * such rows side by side: keys are random, and rows of a thousand orders would else lie in a thousand places. A
   * clustered table without indexes is asked about one thing at a time.
   */
  readonly clusteredBy: readonly string[];
  /** Further column lists to find and sort by. One that begins with a nullable column leaves out rows without it. */
  readonly indexes: readonly (readonly string[])[];
  /** Only for the type checker. */
  readonly row?: TableRow | undefined;
}

type RowOfColumns<Columns> = {
  readonly [Name in keyof Columns]: Columns[Name] extends Column<infer Value> ? Value : never;
};

export type RowOf<AnyTable extends Table> = NonNullable<AnyTable['row']>;

/** Declares a table; the type of its rows follows from its columns. */
export function table<const Columns extends Readonly<Record<string, Column>>>(declared: {
  readonly name: string;
  readonly history: History;
  readonly columns: Columns;
  readonly key: readonly (keyof Columns & string)[];
  readonly clusteredBy?: readonly (keyof Columns & string)[];
  readonly indexes?: readonly (readonly (keyof Columns & string)[])[];
}): Table<RowOfColumns<Columns>> {
  const numbered = Object.entries(declared.columns).some(
    ([name, { type }]) => name === 'sequence' && type === 'integer',
  );
  if (declared.history === 'append-only' && !numbered) {
    throw new TypeError(`the append-only table ${declared.name} needs a column "sequence"`);
  }
  const { key, clusteredBy = [], indexes = [] } = declared;
  if (clusteredBy.some((name, place) => name !== key[place])) {
    throw new TypeError(`the table ${declared.name} is clustered by something else than the beginning of its key`);
  }
  return { ...declared, clusteredBy, indexes };
}

export function keyOf(of: Table, row: Row): Key {
  return of.key.map((name) => row[name] as KeyValue);
}

function column<Value>(type: ColumnType): Column<Value> {
  return { type, nullable: false };
}
