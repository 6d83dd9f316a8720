import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cursor, EventStore } from '@event-store';
import { auditedProjections, openSqliteReadModels, type ReadModelReader } from '@read-models';
import { csvChunks, parquetChunks, type TablePages } from '@table-files';
import { replayIntoViews } from '../../replay/replay-into-views';
import type { ExportedTable } from '../../verify/export/manifest';
import { openExportFile } from '../export-file';
import { type AuditedRow, type AuditedTable, auditedTables } from './audited-tables';
import { feedThrough } from './feed-through';

export const TABLE_FORMATS = ['csv', 'parquet'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** Where views are folded for the tables, beside the files; it is gone when they are written. */
export const TABLES_FOLDER = 'tables.part';

export interface TablesJob {
  readonly log: EventStore;
  readonly folder: string;
  readonly now: () => string;
  readonly format: TableFormat;
  /** The last event of the export, and how many there are. */
  readonly until: Cursor;
  readonly size: number;
}

/**
 * Writes the views as files, folded anew from the very events of the export: so they are of one moment, the same from every
 * engine, and nobody has to believe what a service keeps. Views lie on the disk meanwhile, and rows come page by page.
 */
export async function exportTables(job: TablesJob): Promise<readonly ExportedTable[]> {
  const { log, folder, now, until, size } = job;
  const place = join(folder, TABLES_FOLDER);
  // What a broken-off export left there is folded again.
  await rm(place, { recursive: true, force: true });
  await mkdir(place);
  const views = openSqliteReadModels({ file: join(place, 'views.sqlite') });
  try {
    await replayIntoViews({ feed: feedThrough(log, until, size), views, projections: auditedProjections, now });
    const written: ExportedTable[] = [];
    for (const table of auditedTables) written.push(await writeTable(job, table, views));
    return written;
  } finally {
    await views.close();
    await rm(place, { recursive: true, force: true });
  }
}

async function writeTable(
  { folder, format, size }: TablesJob,
  { name, columns, rows }: AuditedTable,
  views: ReadModelReader,
): Promise<ExportedTable> {
  const fileName = `${name}.${format}`;
  const file = await openExportFile(folder, fileName);
  let count = 0;
  async function* counted(): TablePages<AuditedRow> {
    for await (const page of rows(views)) {
      count += page.length;
      yield page;
    }
  }
  try {
    const sheet = { columns, currency: ({ currency }: AuditedRow) => currency };
    const chunks = format === 'csv' ? csvChunks(sheet, counted()) : parquetChunks(sheet, size - 1, counted());
    for await (const chunk of chunks) await file.write(Buffer.from(chunk));
  } catch (cause) {
    await file.abandon();
    throw cause;
  }
  return { name, file: fileName, rows: count, sha256: await file.finish() };
}
