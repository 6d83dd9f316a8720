import { parse } from 'csv-parse/sync';

/** The rows of a CSV by the names in its first line; every cell is text. */
export function readCsv(csv: string | Buffer): Record<string, string>[] {
  return parse(csv, { columns: true, record_delimiter: '\r\n' });
}
