import { type Rollup, rollup } from '../projection';
import { type Key, keyOf, type Row, type Table, table } from '../table';

/**
 * The past of a table that is asked by more than its key, beside it: each row it ever held, found by the key. For things
 * that change a few times each.
 */
export function pastOf<TableRow>(of: Table<TableRow>): Table<TableRow> {
  const { columns, key, clusteredBy } = of;
  return table({ name: `${of.name}_past`, history: 'versions', columns, key, clusteredBy }) as Table as Table<TableRow>;
}

/** Keeps it: the row that comes in place of another is the sum of itself. */
export function keepPast<TableRow>(of: Table<TableRow>, past: Table<TableRow>): Rollup {
  return rollup<TableRow, TableRow>({
    ...{ of, into: past },
    key: (row): Key => keyOf(of as Table, row as Row),
    add: (kept, row, sign) => (sign === 1 ? row : (kept ?? row)),
  });
}
