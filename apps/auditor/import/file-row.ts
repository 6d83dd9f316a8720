import type { Instant } from '@domain';

/** What a row says, once it could be read. */
export interface Sale {
  readonly reference: string;
  readonly name: string;
  /** Below zero on cancellations. */
  readonly quantity: bigint;
  readonly unitPrice: bigint;
  readonly effectiveAt: Instant;
  readonly customerId?: string;
  readonly country?: string;
}

export interface FileRow {
  /** Its line in the file; the header stands on line 1. */
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
  readonly document: string;
  /** Quantity times unit price; undefined where one of them is no number. */
  readonly amount: bigint | undefined;
  /** A sentence when the row cannot be used. */
  readonly reading: { readonly sale: Sale } | { readonly problem: string };
}

/** A row that could be read. */
export interface SaleRow extends FileRow {
  readonly amount: bigint;
  readonly reading: { readonly sale: Sale };
}

export function isReadable(row: FileRow): row is SaleRow {
  return 'sale' in row.reading;
}
