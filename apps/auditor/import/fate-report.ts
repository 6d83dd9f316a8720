import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { toDecimalText } from '@domain';
import type { ColumnMapping } from './column-mapping';
import type { RowFate } from './row-fate';

const HEADER = ['line', 'document', 'reference', 'name', 'quantity', 'unitPrice', 'amount', 'fate', 'because', 'why'];

export interface FateReport {
  write(fates: readonly RowFate[]): Promise<void>;
  close(): Promise<void>;
}

/** Writes what became of rows into a CSV file, in the order of the imported file: the refused ones, or all of them. */
export async function openFateReport(
  file: string,
  mapping: ColumnMapping,
  which: 'refused' | 'all',
): Promise<FateReport> {
  const stream = createWriteStream(file);
  await once(stream, 'open');
  stream.write(csvLine(HEADER));
  return {
    async write(fates) {
      for (const fate of fates) {
        if (which === 'refused' && fate.fate !== 'refused') continue;
        if (!stream.write(csvLine(cellsOf(fate, mapping)))) await once(stream, 'drain');
      }
    },
    async close() {
      stream.end();
      await finished(stream);
    },
  };
}

function cellsOf(fate: RowFate, { columns, currency }: ColumnMapping): string[] {
  const { line, document, values, amount } = fate.row;
  const raw = [columns.reference, columns.name, columns.quantity, columns.unitPrice].map(
    (column) => values[column] ?? '',
  );
  const refusal = fate.fate === 'refused' ? [fate.because, fate.why] : ['', ''];
  const money = amount === undefined ? '' : toDecimalText(amount, currency);
  return [String(line), document, ...raw, money, fate.fate, ...refusal];
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`;
}
