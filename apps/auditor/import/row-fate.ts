import type { FileRow } from './file-row';

/** Why rows are refused before the service is asked; what the service refuses carries its own code. */
export const REFUSED_BECAUSE = {
  UNREADABLE: 'The row cannot be read',
  INVOICE_SPOILED: 'Another row of the invoice cannot be used, and an invoice is imported whole or not at all',
  INVOICE_SCATTERED: 'The invoice stood earlier in the file already',
  QUANTITY_NOT_POSITIVE: 'An invoice sells quantities above 0: this is a stock correction, no sale',
  NOTHING_TO_AUTHORIZE: 'The invoice comes to 0 or less',
  QUANTITY_NOT_NEGATIVE: 'A cancellation takes quantities below 0',
  CUSTOMER_MISSING: 'A cancellation without customer cannot be matched to an invoice',
  DISCOUNT_AFTERWARDS: 'A discount given afterwards names no invoice that it lowers',
  NO_EARLIER_INVOICE: 'No earlier invoice of the file sold this to the customer',
  PRICE_DIFFERS: 'Earlier invoices of the customer sold this at another price',
  EXCEEDS_INVOICED: 'No earlier invoice of the customer still has that much of it at this price',
} as const;
export type RefusedBecause = keyof typeof REFUSED_BECAUSE;

/** What became of one row. Every row of a file has exactly one fate. */
export type RowFate =
  | { readonly row: FileRow; readonly fate: 'captured' | 'refunded' }
  | { readonly row: FileRow; readonly fate: 'refused'; readonly because: string; readonly why: string };

export function refusedRow(row: FileRow, because: RefusedBecause, why: string = REFUSED_BECAUSE[because]): RowFate {
  return { row, fate: 'refused', because, why };
}
