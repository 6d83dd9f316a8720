/** How a bank's CSV file is to be read. Columns are named as the header of the file names them. */
export interface CsvMapping {
  /** `,` unless told. */
  readonly delimiter?: ',' | ';' | '\t' | '|';
  /** Lines before the header; none unless told. */
  readonly skipLines?: number;
  readonly decimalSeparator: '.' | ',';
  /** `YYYY`, `MM` and `DD` and what stands between them: `DD.MM.YYYY`. */
  readonly dateFormat: string;
  /** ISO 4217, for files without a column for it. */
  readonly currency?: string;
  /** The account that the file is about. */
  readonly account?: string;
  /** The words of the column `sign`; without it the amount carries its own. */
  readonly sign?: { readonly credit: string; readonly debit: string };
  readonly columns: CsvColumns;
}

export interface CsvColumns {
  readonly amount: string;
  readonly bookedOn: string;
  readonly currency?: string;
  readonly sign?: string;
  readonly bankReference?: string;
  readonly endToEndId?: string;
  readonly remittance?: string;
  readonly counterpartyName?: string;
  readonly returnReason?: string;
}

export const CSV_COLUMNS = [
  'amount',
  'bookedOn',
  'currency',
  'sign',
  'bankReference',
  'endToEndId',
  'remittance',
  'counterpartyName',
  'returnReason',
] as const satisfies readonly (keyof CsvColumns)[];
