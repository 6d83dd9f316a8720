import { toDecimalText } from '@domain';
import { stringify } from 'csv-stringify/sync';
import type { Sheet, TablePages } from './column';

/**
 * A table as in RFC 4180, its names in the first line, page by page. Amounts are decimal text with the currency's own
 * digits; texts that a spreadsheet would take for a formula begin with an apostrophe, amounts below zero never do.
 */
export async function* csvChunks<Row>(
  { columns, currency }: Sheet<Row>,
  pages: TablePages<Row>,
): AsyncGenerator<string> {
  const currencyOf = (row: Row) => (typeof currency === 'string' ? currency : currency(row));
  const written = (rows: readonly (readonly unknown[])[], currencies: readonly string[] = []) =>
    stringify([...rows], {
      // Only amounts are bigint: so they are told from texts, which may begin with a minus sign too.
      cast: {
        bigint: (minorUnits, { records }) => toDecimalText(minorUnits, currencies[records] ?? ''),
        boolean: (value) => String(value),
      },
      escape_formulas: true,
      record_delimiter: 'windows',
    });
  yield written([columns.map(({ name }) => name)]);
  for await (const rows of pages) {
    yield written(
      rows.map((row) => columns.map(({ of }) => of(row))),
      rows.map(currencyOf),
    );
  }
}
