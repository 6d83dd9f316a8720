import type { Touched } from '../projection';
import type { ChangedRow, TableChanges } from '../read-models.port';
import type { Key, Row, Table } from '../table';

/** Rows kept between batches, per table: an order that was just authorized is captured next. */
const CELLS_KEPT_MAX = 20_000;

/** A row in memory. All events of a batch that touch the same row share its cell. */
export interface Cell {
  readonly table: Table;
  readonly key: Key;
  /** As the events so far left it; undefined while there is none. */
  row: Row | undefined;
  /** Its latest change in this batch. */
  change: Change | undefined;
}

export type Change = { -readonly [Member in keyof ChangedRow]: ChangedRow[Member] };

/** Where a batch is folded in memory: the rows its events name, what they become, and rows still known from before. */
export interface RowCells {
  /** The cells of the rows that an event names. */
  named(touched: readonly Touched[]): readonly Cell[];
  /** Cells that are named but neither known nor created in the batch, by table; they are to be loaded. */
  takeUnknown(): ReadonlyMap<Table, readonly Cell[]>;
  change(cell: Cell, row: Row, sequence: number): void;
  /** A row of an `append-only` table. */
  append(table: Table, row: Row, sequence: number): void;
  /** What the batch changed; the next batch starts from it. */
  takeChanges(): readonly TableChanges[];
}

interface TableCells {
  readonly table: Table;
  /** Two halves: a full one becomes `older`, and what was there is forgotten unless it was used again. */
  recent: Map<string, Cell>;
  older: Map<string, Cell>;
  changes: Change[];
  changed: Cell[];
}

export function createRowCells(tables: readonly Table[]): RowCells {
  const cellsOf = new Map<Table, TableCells>(tables.map((table) => [table, emptyCells(table)]));
  let unknown: Cell[] = [];

  function of(table: Table): TableCells {
    const cells = cellsOf.get(table);
    if (cells === undefined) throw new Error(`the table ${table.name} is not one of the projection's`);
    return cells;
  }

  return {
    named: (touched) =>
      touched.map(({ table, key, isNew }) => {
        const cells = of(table);
        const name = nameOf(key);
        const known = cellAt(cells, name);
        if (known !== undefined) return known;
        const cell: Cell = { table, key, row: undefined, change: undefined };
        cells.recent.set(name, cell);
        if (!isNew) unknown.push(cell);
        return cell;
      }),

    takeUnknown() {
      const taken = Map.groupBy(unknown, ({ table }) => table);
      unknown = [];
      return taken;
    },

    change(cell, row, sequence) {
      const { table, change } = cell;
      const before = cell.row;
      cell.row = row;
      // Of one batch a `current` table takes the last row, and no table takes two rows of one event.
      if (change !== undefined && (table.history === 'current' || change.sequence === sequence)) {
        change.row = row;
        change.sequence = sequence;
        return;
      }
      const { changes, changed } = of(table);
      if (change === undefined) changed.push(cell);
      cell.change = { row, sequence, before };
      changes.push(cell.change);
    },

    append: (table, row, sequence) => of(table).changes.push({ row, sequence, before: undefined }),

    takeChanges() {
      const taken: TableChanges[] = [];
      for (const cells of cellsOf.values()) {
        if (cells.changes.length > 0) taken.push({ table: cells.table, rows: cells.changes });
        startNextBatch(cells);
      }
      return taken;
    },
  };
}

function emptyCells(table: Table): TableCells {
  return { table, recent: new Map(), older: new Map(), changes: [], changed: [] };
}

function startNextBatch(cells: TableCells): void {
  for (const cell of cells.changed) cell.change = undefined;
  cells.changes = [];
  cells.changed = [];
  if (cells.recent.size <= CELLS_KEPT_MAX) return;
  cells.older = cells.recent;
  cells.recent = new Map();
}

function cellAt(cells: TableCells, name: string): Cell | undefined {
  const cell = cells.recent.get(name);
  if (cell !== undefined) return cell;
  const older = cells.older.get(name);
  if (older !== undefined) cells.recent.set(name, older);
  return older;
}

/** No id, date or kind contains a control character, so that two keys never share a name. */
function nameOf(key: Key): string {
  return key.join('\u0000');
}
