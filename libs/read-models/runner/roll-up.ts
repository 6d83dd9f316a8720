import type { Put, Rollup } from '../projection';
import type { Row, Table } from '../table';
import type { Cell, RowCells } from './row-cells';

/** A row that an event put, and what stood in its place. */
export interface PutRow extends Put {
  readonly before: Row | undefined;
}

/** What one changed row does to one sum: the old row goes off it, the new one comes to it. */
interface Movement {
  readonly rollup: Rollup;
  readonly cell: Cell;
  readonly off: Row | undefined;
  readonly on: Row | undefined;
  readonly sequence: number;
}

/** Moves sums with the rows that a batch changed, once the sums are there. */
export interface Rollups {
  /** Names the sums that rows belong to now, or did before. */
  note(changes: readonly PutRow[], sequence: number): void;
  /** Adds everything that was noted, in its order. */
  add(): void;
}

export function createRollups(rollups: readonly Rollup[], cells: RowCells): Rollups {
  const movements: Movement[] = [];

  function sumOf(rollup: Rollup, row: Row | undefined): Cell | undefined {
    const key = row && rollup.key(row);
    return key && cells.named([{ table: rollup.into, key, isNew: false }])[0];
  }

  function noteRow(rollup: Rollup, { row, before }: PutRow, sequence: number): void {
    const from = sumOf(rollup, before);
    const to = sumOf(rollup, row);
    if (from !== undefined && from !== to) movements.push({ rollup, cell: from, off: before, on: undefined, sequence });
    if (to !== undefined) {
      movements.push({ rollup, cell: to, off: from === to ? before : undefined, on: row, sequence });
    }
  }

  return {
    note(changes, sequence) {
      for (const change of changes) {
        for (const rollup of rollups) if (rollup.of === change.table) noteRow(rollup, change, sequence);
      }
    },
    add() {
      for (const { rollup, cell, off, on, sequence } of movements) {
        const less = off === undefined ? cell.row : rollup.add(cell.row, off, -1);
        const sum = on === undefined ? less : rollup.add(less, on, 1);
        // Most changes of an order leave its sums as they are, and a row that is written costs.
        if (sum !== undefined && !isSame(rollup.into, sum, cell.row)) cells.change(cell, sum, sequence);
      }
    },
  };
}

function isSame({ columns }: Table, sum: Row, before: Row | undefined): boolean {
  return before !== undefined && Object.keys(columns).every((name) => sum[name] === before[name]);
}
