import { toDecimalText } from '@domain';
import type { Pages } from '@ledger';
import { stringify } from 'csv-stringify/sync';
import type { Sheet } from './column';

/**
 * A table as in RFC 4180, its names in the first line, page by page. Amounts are decimal text with the currency's own
 * digits; texts that a spreadsheet would take for a formula begin with an apostrophe, amounts below zero never do.
 */
export async function* csvChunks<Row>({ columns, currency }: Sheet<Row>, pages: Pages<Row>): AsyncGenerator<string> {
  // Only amounts are bigint: so they are told from texts, which may begin with a minus sign too.
  const cast = {
    bigint: (minorUnits: bigint) => toDecimalText(minorUnits, currency),
    boolean: (value: boolean) => String(value),
  };
  const written = (rows: readonly (readonly unknown[])[]) =>
    stringify([...rows], { cast, escape_formulas: true, record_delimiter: 'windows' });
  yield written([columns.map(({ name }) => name)]);
  for await (const rows of pages) yield written(rows.map((row) => columns.map(({ of }) => of(row))));
}
