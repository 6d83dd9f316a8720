import { CsvError, parse } from 'csv-parse/sync';
import { type BankFileRefusal, type Complain, readOrRefuse } from '../bank-file-refusal';
import { TRANSACTIONS_MAX } from '../limits';
import type { BankStatement } from '../statements/bank-statement';
import { completeStatements, tooMany } from '../statements/complete-statements';
import { decodeText } from '../values/decode-text';
import { present } from '../values/present';
import { readAll } from '../values/read-all';
import { withinSize } from '../values/within-size';
import { CSV_COLUMNS, type CsvColumns, type CsvMapping } from './csv-mapping';
import { readCsvRow } from './read-csv-row';

const RECORD_CHARACTERS_MAX = 64 * 1024;

/** The one statement of a CSV file, without balances: such files tell none that could be proved. */
export function readCsv(bytes: Uint8Array, mapping: CsvMapping): readonly BankStatement[] | BankFileRefusal {
  return readOrRefuse((complain) => {
    const records = withinSize(bytes, complain) && readRecords(decodeText(bytes), mapping, complain);
    const [header, ...rows] = records ?? [];
    if (!records) return undefined;
    if (!header) return complain('the file', 'it has no header', 'wrong-format');
    if (rows.length > TRANSACTIONS_MAX) return tooMany(complain);
    const places = findColumns(header, mapping.columns, complain);
    const transactions =
      places &&
      readAll(rows, (row) => {
        const cell = (column: keyof CsvColumns) => row.cells[places.get(column) ?? -1];
        return readCsvRow({ cell, place: `line ${row.line}` }, mapping, complain);
      });
    if (!transactions) return undefined;
    const { account, currency } = mapping;
    return completeStatements([{ place: 'the file', ...present({ account, currency }), transactions }], complain);
  });
}

interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

function readRecords(text: string, mapping: CsvMapping, complain: Complain): CsvRecord[] | undefined {
  try {
    const records = parse(text, {
      bom: true,
      delimiter: mapping.delimiter ?? ',',
      from_line: (mapping.skipLines ?? 0) + 1,
      info: true,
      max_record_size: RECORD_CHARACTERS_MAX,
      skip_empty_lines: true,
      // One more than are taken, and the header.
      to: TRANSACTIONS_MAX + 2,
    }) as unknown as { readonly record: string[]; readonly info: { readonly lines: number } }[];
    return records.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (cause) {
    if (cause instanceof CsvError) return complain(placeOfError(cause), cause.message, 'malformed');
    throw cause;
  }
}

function placeOfError(error: CsvError): string {
  const lines = error['lines'];
  return typeof lines === 'number' ? `line ${lines}` : 'the file';
}

function findColumns(
  header: CsvRecord,
  columns: CsvColumns,
  complain: Complain,
): Map<keyof CsvColumns, number> | undefined {
  const places = new Map<keyof CsvColumns, number>();
  const names = header.cells.map((name) => name.trim());
  for (const column of CSV_COLUMNS) {
    const name = columns[column];
    if (name === undefined) continue;
    const place = names.indexOf(name);
    if (place < 0 || names.lastIndexOf(name) !== place) {
      const reason = place < 0 ? `there is no column "${name}"` : `there is more than one column "${name}"`;
      return complain(`line ${header.line}, header`, reason, 'wrong-format');
    }
    places.set(column, place);
  }
  return places;
}
