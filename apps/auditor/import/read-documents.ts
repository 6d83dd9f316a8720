import { createReadStream } from 'node:fs';
import { CsvError, parse } from 'csv-parse';
import { CommandFault } from '../command.fault';
import type { ColumnMapping } from './column-mapping';
import type { FileRow } from './file-row';
import { readRow } from './read-row';

/** The rows that stand together under one document number. */
export type Document = readonly [FileRow, ...FileRow[]];

/** Streams a file document by document: never more than one of them, and the parser's buffer, is in memory. */
export async function* readDocuments(file: string, mapping: ColumnMapping): AsyncGenerator<Document> {
  let document: [FileRow, ...FileRow[]] | undefined;
  for await (const row of readRows(file, mapping)) {
    if (document?.[0].document === row.document) {
      document.push(row);
    } else {
      if (document) yield document;
      document = [row];
    }
  }
  if (document) yield document;
}

async function* readRows(file: string, mapping: ColumnMapping): AsyncGenerator<FileRow> {
  const parser = createReadStream(file).pipe(
    parse({
      bom: true,
      columns: (header: string[]) => withAllColumns(header, mapping),
      info: true,
      relax_column_count: true,
    }),
  );
  try {
    for await (const { record, info } of parser as AsyncIterable<ParsedRow>) yield readRow(info.lines, record, mapping);
  } catch (cause) {
    if (cause instanceof CsvError) throw new CommandFault(`${file} cannot be read on as CSV: ${cause.message}`);
    throw cause;
  }
}

interface ParsedRow {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

function withAllColumns(header: string[], { columns }: ColumnMapping): string[] {
  const missing = Object.values(columns).filter((column) => column !== undefined && !header.includes(column));
  if (missing.length === 0) return header;
  throw new CommandFault(`the file has no column ${missing.join(', ')}; it has ${header.join(', ')}`);
}
