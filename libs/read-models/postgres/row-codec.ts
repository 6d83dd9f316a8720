import type { Column, Row } from '../table';
import { PARAMETER_TYPES } from './table-sql';

/** Between texts, and in place of one that is missing: control characters, which no text in a ledger contains. */
const SEPARATOR = '\u001f';
const MISSING = '\u001e';

/** A column of many rows as one parameter, however many rows there are. `arraySql` makes an array of it. */
export function arrayParameter(name: string, column: Column, values: readonly unknown[]): string {
  const parts = values.map(WRITERS[column.type](name));
  if (!column.nullable && values.some(isMissing)) throw new TypeError(`the column ${name} needs a value`);
  return isText(column) ? parts.join(SEPARATOR) : `{${parts.join(',')}}`;
}

const numbers = () => (value: unknown) => (isMissing(value) ? 'NULL' : String(value));

/** How the values of a column are written, chosen once for all of them. */
const WRITERS: Readonly<Record<Column['type'], (name: string) => (value: unknown) => string>> = {
  integer: numbers,
  amount: numbers,
  total: numbers,
  json: () => (value) => (isMissing(value) ? MISSING : JSON.stringify(value)),
  text: (name) => (value) => (isMissing(value) ? MISSING : checkedText(name, value as string)),
};

/**
 * Texts are cut apart rather than quoted, which both sides do several times as fast. There is at least one, so that
 * nothing between no separators is one that is empty.
 */
export function arraySql(column: Column, parameter: string): string {
  if (!isText(column)) return `${parameter}::${PARAMETER_TYPES[column.type]}[]`;
  const cut = `string_to_array(${parameter}::text, U&'\\001f', U&'\\001e')`;
  return `CASE WHEN ${parameter}::text = '' THEN ARRAY[''] ELSE ${cut} END`;
}

function isText({ type }: Column): boolean {
  return type === 'text' || type === 'json';
}

function isMissing(value: unknown): boolean {
  return value === null || value === undefined;
}

function checkedText(name: string, text: string): string {
  if (text.includes(SEPARATOR) || text.includes(MISSING))
    throw new TypeError(`the column ${name} cannot hold control characters`);
  return text;
}

/** Turns the values of a result row, which begin with these columns, into a row of the table. */
export type RowDecoder = (values: readonly (string | null)[]) => Row;

/** Values come as PostgreSQL writes them, so that no amount is ever rounded. */
export function rowDecoder(columns: Readonly<Record<string, Column>>, names: readonly string[]): RowDecoder {
  const wanted = names.map((name) => ({ name, type: (columns[name] as Column).type }));
  return (values) => {
    const row: Record<string, unknown> = {};
    let index = 0;
    for (const { name, type } of wanted) row[name] = fromText(type, values[index++] ?? null);
    return row;
  };
}

function fromText(type: Column['type'], text: string | null): unknown {
  if (text === null || type === 'text') return text;
  if (type === 'integer') return Number(text);
  return type === 'json' ? JSON.parse(text) : BigInt(text);
}
