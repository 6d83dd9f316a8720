import type { StatementEntry } from '@ledger';
import { amountText, type Cell, type Document, PAGE, QUIET, rule, writeCells } from './page';

const ROW = 13;

/** The entries line by line, on as many pages as they take. Their columns are those that fit; the CSV has all. */
export function writeEntries(document: Document, from: number, entries: readonly StatementEntry[]): void {
  let y = writeHeadings(document, from);
  for (const entry of entries) {
    if (y > PAGE.bottom - ROW) {
      document.addPage();
      y = writeHeadings(document, PAGE.top);
    }
    writeCells(document, y, cellsOf(entry), { size: 8 });
    y += ROW;
  }
}

/** Says where the entries are that would fill a book. */
export function writeWhereEntriesAre(document: Document, from: number, count: number, address: string): void {
  const text = `The ${count.toLocaleString('en')} entries are too many for these pages: they stand in ${address}?format=csv`;
  writeCells(document, from, [{ text, x: PAGE.left, width: PAGE.right - PAGE.left }], { colour: QUIET });
}

function writeHeadings(document: Document, y: number): number {
  const headings = columns('Due', 'Type', 'Invoice or other', 'Reference', 'Sequence', 'Amount');
  writeCells(document, y, headings, { size: 8, colour: QUIET });
  rule(document, y + 13);
  return y + 18;
}

function cellsOf(entry: StatementEntry): readonly Cell[] {
  const { due, kind, mirrors, late, sequence, currency, amount } = entry;
  const { invoiceNumber, payoutId, depositId, adjustmentId, captureReference, refundReference } = entry;
  const type = mirrors === undefined ? kind : `${kind} of ${mirrors}`;
  return columns(
    due,
    late ? `${type} (late)` : type,
    invoiceNumber ?? payoutId ?? depositId ?? adjustmentId ?? '',
    refundReference ?? captureReference ?? '',
    String(sequence),
    amountText(amount, currency),
  );
}

function columns(
  due: string,
  type: string,
  about: string,
  reference: string,
  sequence: string,
  amount: string,
): Cell[] {
  return [
    { text: due, x: 56, width: 52 },
    { text: type, x: 112, width: 106 },
    { text: about, x: 222, width: 96 },
    { text: reference, x: 322, width: 84 },
    { text: sequence, x: 410, width: 50, align: 'right' },
    { text: amount, x: 464, width: PAGE.right - 464, align: 'right' },
  ];
}
