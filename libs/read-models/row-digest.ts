import { createHash } from 'node:crypto';
import type { Row, Table } from './table';

/** A row at the sequence it arose at; for a `current` table always 0, since those keep no history. */
export interface DigestedRow {
  readonly row: Row;
  readonly sequence: number;
}

/** SHA-256 over tables in the order of the projection and rows in key order: the same on every engine. */
export interface RowDigest {
  /** The rows of this table follow. */
  begin(table: Table): void;
  add(rows: Iterable<DigestedRow>): void;
  hex(): string;
}

export function createRowDigest(): RowDigest {
  const hash = createHash('sha256');
  let columns: string[] = [];
  return {
    begin(table) {
      columns = Object.keys(table.columns);
      hash.update(`${JSON.stringify([table.name, columns])}\n`);
    },
    add(rows) {
      for (const { row, sequence } of rows) {
        const values = columns.map((name) => row[name]);
        hash.update(`${JSON.stringify([sequence, ...values], decimalText)}\n`);
      }
    },
    hex: () => hash.digest('hex'),
  };
}

export function digestOf(tables: Iterable<readonly [Table, Iterable<DigestedRow>]>): string {
  const digest = createRowDigest();
  for (const [table, rows] of tables) {
    digest.begin(table);
    digest.add(rows);
  }
  return digest.hex();
}

function decimalText(_name: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}
