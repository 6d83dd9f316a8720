import type { Put, Rows, Touched } from '../projection';
import type { Key, KeyValue, Row, Table } from '../table';
import type { PutRow } from './roll-up';
import type { Cell, RowCells } from './row-cells';

/** The rows that one event named, and no others. */
export interface EventRows extends Rows {
  /** Answers what each row replaced. */
  put(changes: readonly Put[]): readonly PutRow[];
}

export function eventRows(
  cells: RowCells,
  touched: readonly Touched[],
  named: readonly Cell[],
  sequence: number,
): EventRows {
  // A fold asks for rows, and puts them, mostly in the order in which it named them.
  let next = 0;

  function place(table: Table, keyValueAt: (index: number) => unknown): number {
    for (let tried = 0; tried < touched.length; tried++) {
      const at = (next + tried) % touched.length;
      const candidate = touched[at] as Touched;
      if (candidate.table === table && candidate.key.every((value, index) => value === keyValueAt(index))) {
        next = at + 1;
        return at;
      }
    }
    return -1;
  }

  function putRow({ table, row }: Put): PutRow {
    if (table.history === 'append-only') {
      cells.append(table, row, sequence);
      return { table, row, before: undefined };
    }
    const at = place(table, (index) => row[table.key[index] as string]);
    const cell = named[at];
    if (cell === undefined) throw new Error(`the row ${keyText(table, row)} of ${table.name} was not named`);
    if (touched[at]?.isNew && cell.row !== undefined && cell.change?.sequence !== sequence) {
      throw new Error(`the row ${keyText(table, row)} of ${table.name} is there already`);
    }
    const before = cell.row;
    cells.change(cell, row, sequence);
    return { table, row, before };
  }

  return {
    get<TableRow>(table: Table<TableRow>, ...key: KeyValue[]) {
      const cell = named[place(table as Table, (index) => key[index])];
      if (cell === undefined) throw new Error(`the row ${key} of ${table.name} was not named`);
      return cell.row as TableRow | undefined;
    },
    put: (changes) => changes.map(putRow),
  };
}

function keyText(table: Table, row: Row): Key {
  return table.key.map((name) => row[name] as KeyValue);
}
