import { type SendToService, workThrough } from '@command-line';
import { carryNothingOut, carryOutThrough } from './carry-out';
import type { ColumnMapping } from './column-mapping';
import type { FateReport } from './fate-report';
import { type ImportTally, startTally } from './import-tally';
import { inOrder } from './in-order';
import { createPlanner } from './plan-document';
import { type Document, readDocuments } from './read-documents';
import type { RowFate } from './row-fate';

export interface ImportJob {
  readonly file: string;
  readonly mapping: ColumnMapping;
  /** Absent: a dry run. */
  readonly send?: SendToService;
  /** Needed with a key of the whole ledger. */
  readonly merchantId?: string;
  /** Documents under way at once. */
  readonly concurrency: number;
  readonly report?: FateReport;
  onProgress?(rows: number): void;
}

/** Imports a file; memory is bounded by the documents under way and what the planner remembers of earlier ones. */
export async function runImport(job: ImportJob): Promise<ImportTally> {
  const { file, mapping, send, merchantId, report } = job;
  const tally = startTally();
  const plan = createPlanner(mapping);
  const carryOut = send ? carryOutThrough(send, tally, merchantId) : carryNothingOut(tally);
  let rowsDone = 0;
  const tell = inOrder(async (fates: readonly RowFate[]) => {
    rowsDone += fates.length;
    tally.settled(fates);
    await report?.write(fates);
    job.onProgress?.(rowsDone);
  });

  await workThrough(numbered(readDocuments(file, mapping)), job.concurrency, async ([number, document]) => {
    tally.read(document);
    const fates = await carryOut(plan(document));
    await tell(
      number,
      fates.sort((a, b) => a.row.line - b.row.line),
    );
  });
  return tally;
}

async function* numbered(documents: AsyncIterable<Document>): AsyncGenerator<[number, Document]> {
  let number = 0;
  for await (const document of documents) yield [number++, document];
}
