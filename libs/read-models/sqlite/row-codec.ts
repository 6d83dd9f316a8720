import type { Column, Row } from '../table';

export type Stored = string | number | bigint | null;

/** A value as it is bound. A `total` is text: a sum over many orders may pass the 64 bits of an SQLite integer. */
export function toStored(name: string, { type, nullable }: Column, value: unknown): Stored {
  if (value === null || value === undefined) {
    if (nullable) return null;
    throw new TypeError(`the column ${name} needs a value`);
  }
  if (type === 'json') return JSON.stringify(value);
  if (type === 'total') return (value as bigint).toString();
  return value as Stored;
}

/** Integers are read as bigint, so that no amount is ever rounded; a column of type `integer` goes back to a number. */
export function fromStored(type: Column['type'], value: unknown): unknown {
  if (value === null) return null;
  if (type === 'integer') return Number(value);
  if (type === 'json') return JSON.parse(value as string);
  if (type === 'total') return BigInt(value as string);
  return value;
}

/** `known` are members that stand in no column, because what they say is known. */
export type RowDecoder = (values: readonly unknown[], known: Row) => Row;

/** Turns the values of a result row, which begin with these columns, into a row of the table. */
export function rowDecoder(columns: Readonly<Record<string, Column>>, names: readonly string[]): RowDecoder {
  const wanted = names.map((name) => ({ name, type: (columns[name] as Column).type }));
  return (values, known) => {
    const row: Record<string, unknown> = { ...known };
    let index = 0;
    for (const { name, type } of wanted) row[name] = fromStored(type, values[index++]);
    return row;
  };
}

/** Adds a row's values to those already there, in the order of the names. */
export type RowEncoder = (values: Stored[], row: Row) => void;

export function rowEncoder(columns: Readonly<Record<string, Column>>, names: readonly string[]): RowEncoder {
  const wanted = names.map((name) => ({ name, column: columns[name] as Column }));
  return (values, row) => {
    for (const { name, column } of wanted) values.push(toStored(name, column, row[name]));
  };
}
