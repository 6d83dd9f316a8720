import type { SettlementStatement, StatementEntry } from '@ledger';
import type PDFKit from 'pdfkit';
import { writeEntries, writeWhereEntriesAre } from './entries';
import { type Document, PAGE, QUIET, writeCells } from './page';
import { writeSummary } from './summary';

/** More entries than anybody reads on paper: the document then says where they are. */
export const PDF_ENTRIES_MAX = 1_000;

export interface PdfAsked {
  readonly statement: SettlementStatement;
  readonly clock: 'system' | 'simulated';
  /** Where the other formats are had. */
  readonly address: string;
}

/** A settlement on paper. The same settlement gives the same pages, apart from how far its payout has come. */
export async function* pdfChunks({ statement, clock, address }: PdfAsked): AsyncGenerator<Uint8Array> {
  const { settlement, merchantId } = statement;
  const title = `Settlement ${settlement.currency} ${settlement.settlementNumber} of ${merchantId}`;
  const document = newDocument(title, settlement.recordedAt);
  const y = writeSummary(document, statement);
  if (settlement.count > PDF_ENTRIES_MAX) writeWhereEntriesAre(document, y, settlement.count, address);
  else writeEntries(document, y, await collected(statement));
  writeFooters(document, clock === 'simulated' ? `${title}  ·  simulated clock` : title);
  document.end();
  for await (const chunk of document) yield chunk as Uint8Array;
}

function newDocument(title: string, recordedAt: string): Document {
  // Most services never make one: they need not wait for its fonts when they start.
  const Pdf = require('pdfkit') as typeof PDFKit;
  return new Pdf({
    size: 'A4',
    // Every text is placed by hand; the margins must not make pages of their own.
    margin: 0,
    bufferPages: true,
    lang: 'en',
    displayTitle: true,
    info: { Title: title, Creator: 'capture-ledger', CreationDate: new Date(recordedAt) },
  });
}

async function collected({ entries }: SettlementStatement): Promise<readonly StatementEntry[]> {
  const all: StatementEntry[] = [];
  for await (const page of entries) all.push(...page);
  return all;
}

function writeFooters(document: Document, text: string): void {
  const { start, count } = document.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    document.switchToPage(page);
    const cells = [
      { text, x: PAGE.left, width: 380 },
      { text: `Page ${page + 1} of ${count}`, x: 439, width: 100, align: 'right' as const },
    ];
    writeCells(document, PAGE.bottom + 24, cells, { size: 7, colour: QUIET });
  }
}
