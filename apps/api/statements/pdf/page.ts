import { toDecimalText } from '@domain';
import type PDFKit from 'pdfkit';

export type Document = InstanceType<typeof PDFKit>;

/** Points; the page is A4. */
export const PAGE = { left: 56, right: 539, top: 56, bottom: 770 } as const;
export const INK = '#1c2430';
export const QUIET = '#6b7684';
const RULE = '#d5dae1';

export interface Cell {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly align?: 'left' | 'right';
}

export interface Style {
  readonly size?: number;
  readonly bold?: boolean;
  readonly colour?: string;
}

/** Writes texts beside each other on one line each, cut off where they are too long. Answers nothing and moves nothing. */
export function writeCells(
  document: Document,
  y: number,
  cells: readonly Cell[],
  { size = 9, bold = false, colour = INK }: Style = {},
): void {
  document
    .font(bold ? 'Helvetica-Bold' : 'Helvetica')
    .fontSize(size)
    .fillColor(colour);
  for (const { text, x, width, align = 'left' } of cells) {
    document.text(fitted(document, text, width), x, y, { width, align, lineBreak: false });
  }
}

export function rule(document: Document, y: number): void {
  document.moveTo(PAGE.left, y).lineTo(PAGE.right, y).lineWidth(0.5).strokeColor(RULE).stroke();
}

/** Minor units as people read them on paper: `1,234,567.89`. */
export function amountText(minorUnits: bigint, currency: string): string {
  return toDecimalText(minorUnits, currency).replace(/\d+/, (whole) => whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ','));
}

/** The standard fonts know the letters of Western Europe; others are shown as a question mark, never as a wrong one. */
function fitted(document: Document, text: string, width: number): string {
  const known = text.replaceAll(/[^\x20-\x7e\xa0-\xff–—€]/g, '?');
  if (document.widthOfString(known) <= width) return known;
  let kept = known;
  while (kept.length > 1 && document.widthOfString(`${kept}...`) > width) kept = kept.slice(0, -1);
  return `${kept}...`;
}
