import type { Column, Row } from '../table';

/** A column of many rows as the text of a PostgreSQL array: one parameter, however many rows there are. */
export function arrayText(name: string, { type, nullable }: Column, values: Iterable<unknown>): string {
  const quoted = type === 'text' || type === 'json';
  let text = '';
  for (const value of values) {
    if (text !== '') text += ',';
    if (value === null || value === undefined) {
      if (!nullable) throw new TypeError(`the column ${name} needs a value`);
      text += 'NULL';
    } else if (!quoted) text += value;
    else text += quotedText(type === 'json' ? JSON.stringify(value) : (value as string));
  }
  return `{${text}}`;
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

const SPECIAL = /["\\]/;

function quotedText(text: string): string {
  return SPECIAL.test(text) ? `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"` : `"${text}"`;
}
