import type { Put, Rollup } from '../projection';
import type { Row } from '../table';
import type { Cell, RowCells } from './row-cells';

interface Addition {
  readonly rollup: Rollup;
  readonly cell: Cell;
  readonly row: Row;
  readonly sequence: number;
}

/** Adds what a batch appended to the sums over it, once the sums are there. */
export interface Rollups {
  /** Names the sums that new rows belong to. */
  note(changes: readonly Put[], sequence: number): void;
  /** Adds everything that was noted, in its order. */
  add(): void;
}

export function createRollups(rollups: readonly Rollup[], cells: RowCells): Rollups {
  const additions: Addition[] = [];
  return {
    note(changes, sequence) {
      for (const { table, row } of changes) {
        for (const rollup of rollups) {
          if (rollup.of !== table) continue;
          const named = cells.named([{ table: rollup.into, key: rollup.key(row), isNew: false }]);
          for (const cell of named) additions.push({ rollup, cell, row, sequence });
        }
      }
    },
    add() {
      for (const { rollup, cell, row, sequence } of additions) cells.change(cell, rollup.add(cell.row, row), sequence);
    },
  };
}
