import type { Row, Table } from '../table';

/** Holds rows to their columns as a database would: memory must not accept what another engine faults on. */
export function checkRow(table: Table, row: Row): void {
  for (const [name, { type, nullable }] of Object.entries(table.columns)) {
    const value = row[name];
    if (value === null || value === undefined) {
      if (!nullable) throw new TypeError(`the column ${name} of ${table.name} needs a value`);
    } else if (type === 'amount' && BigInt.asIntN(64, value as bigint) !== value) {
      throw new RangeError(`${value} is no amount of 64 bits, in the column ${name} of ${table.name}`);
    }
  }
}
