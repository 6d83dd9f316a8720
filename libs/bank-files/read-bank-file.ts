import type { BankFileRefusal } from './bank-file-refusal';
import { readCamt053 } from './camt053/read-camt053';
import type { CsvMapping } from './csv/csv-mapping';
import { readCsv } from './csv/read-csv';
import { detectFormat } from './detect-format';
import { readMt940 } from './mt940/read-mt940';
import type { BankStatement } from './statements/bank-statement';

/**
 * The statements of a file in whatever format it seems to be; with a mapping it is read as CSV, unless it is plainly
 * something else. Never empty: a file without a statement is refused.
 */
export function readBankFile(bytes: Uint8Array, mapping?: CsvMapping): readonly BankStatement[] | BankFileRefusal {
  const format = detectFormat(bytes);
  if (format === 'camt.053') return readCamt053(bytes);
  if (format === 'mt940') return readMt940(bytes);
  if (mapping && (format === 'csv' || format === 'unknown')) return readCsv(bytes, mapping);
  const reason = format === 'csv' ? 'a CSV file needs a mapping' : `it is no statement, but ${format}`;
  return { problem: 'wrong-format', place: 'the file', reason };
}
