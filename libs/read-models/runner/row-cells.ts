import type { Put, Rows, Touched } from '../projection';
import type { ChangedRow, TableChanges } from '../read-models.port';
import { type Key, type KeyValue, keyOf, type Row, type Table } from '../table';

/** Rows kept between batches, per projection: an order that was just authorized is captured next. */
const CELLS_KEPT_MAX = 20_000;

interface Cell {
  row: Row | undefined;
  /** The sequence of the last event that named it. */
  namedAt: number;
}

interface TableCells {
  readonly table: Table;
  /** Two halves: a full one becomes `older`, and what was there is forgotten unless it was used again. */
  recent: Map<string, Cell>;
  older: Map<string, Cell>;
  /** What the batch changed, `current` rows by key, all others in order. */
  readonly changedByKey: Map<string, ChangedCell>;
  changed: ChangedCell[];
}

type ChangedCell = { -readonly [Member in keyof ChangedRow]: ChangedRow[Member] };

/** Where a batch is folded in memory: the rows its events name, what they become, and rows still known from before. */
export interface RowCells {
  /** Of the rows that these events name, those that have to be loaded. */
  missing(touched: readonly Touched[]): void;
  /** Tables and keys noted by `missing` since the last call. */
  takeMissing(): readonly { readonly table: Table; readonly keys: readonly Key[] }[];
  loaded(table: Table, keys: readonly Key[], rows: readonly (Row | undefined)[]): void;
  /** Opens exactly the named rows to the event with this sequence. */
  rowsFor(touched: readonly Touched[], sequence: number): Rows;
  put(changes: readonly Put[], sequence: number): void;
  /** What the batch changed; the next batch starts from it. */
  takeChanges(): readonly TableChanges[];
}

export function createRowCells(tables: readonly Table[]): RowCells {
  const cellsOf = new Map<Table, TableCells>(tables.map((table) => [table, emptyCells(table)]));
  let missing = new Map<TableCells, Map<string, Key>>();

  function of(table: Table): TableCells {
    const cells = cellsOf.get(table);
    if (cells === undefined) throw new Error(`the table ${table.name} is not one of the projection's`);
    return cells;
  }

  return {
    missing(touched) {
      for (const { table, key } of touched) {
        const cells = of(table);
        const name = nameOf(key);
        if (cellAt(cells, name) !== undefined) continue;
        const keys = missing.get(cells) ?? new Map<string, Key>();
        if (keys.size === 0) missing.set(cells, keys);
        keys.set(name, key);
      }
    },

    takeMissing() {
      const taken = [...missing].map(([{ table }, keys]) => ({ table, keys: [...keys.values()] }));
      missing = new Map();
      return taken;
    },

    loaded(table, keys, rows) {
      const { recent } = of(table);
      keys.forEach((key, index) => {
        recent.set(nameOf(key), { row: rows[index], namedAt: -1 });
      });
    },

    rowsFor(touched, sequence) {
      for (const { table, key } of touched) named(of(table), key).namedAt = sequence;
      return {
        get<TableRow>(table: Table<TableRow>, ...key: KeyValue[]) {
          const cell = named(of(table as Table), key);
          if (cell.namedAt !== sequence) throw new Error(`the row ${key} of ${table.name} was not named`);
          return cell.row as TableRow | undefined;
        },
      };
    },

    put(changes, sequence) {
      for (const { table, row } of changes) putRow(of(table), row, sequence);
    },

    takeChanges() {
      const changes: TableChanges[] = [];
      for (const cells of cellsOf.values()) {
        const rows = cells.table.history === 'current' ? [...cells.changedByKey.values()] : cells.changed;
        if (rows.length > 0) changes.push({ table: cells.table, rows });
        cells.changedByKey.clear();
        cells.changed = [];
        if (cells.recent.size > CELLS_KEPT_MAX) {
          cells.older = cells.recent;
          cells.recent = new Map();
        }
      }
      return changes;
    },
  };
}

function emptyCells(table: Table): TableCells {
  return { table, recent: new Map(), older: new Map(), changedByKey: new Map(), changed: [] };
}

function putRow(cells: TableCells, row: Row, sequence: number): void {
  if (cells.table.history === 'append-only') {
    cells.changed.push({ row, sequence, isNew: true });
    return;
  }
  const name = nameOf(keyOf(cells.table, row));
  const cell = cellAt(cells, name);
  const isNew = cell?.row === undefined;
  if (!isNew && cell.namedAt !== sequence) {
    throw new Error(`the row ${name.split(KEY_SEPARATOR)} of ${cells.table.name} is there and was not named`);
  }
  if (cell === undefined) cells.recent.set(name, { row, namedAt: sequence });
  else Object.assign(cell, { row, namedAt: sequence });

  const changed = cells.changedByKey.get(name);
  const replaces = changed !== undefined && (cells.table.history === 'current' || changed.sequence === sequence);
  if (replaces) {
    Object.assign(changed, { row, sequence });
    return;
  }
  const next = { row, sequence, isNew };
  cells.changedByKey.set(name, next);
  if (cells.table.history === 'versions') cells.changed.push(next);
}

function named(cells: TableCells, key: Key): Cell {
  const cell = cellAt(cells, nameOf(key));
  if (cell === undefined) throw new Error(`the row ${key} of ${cells.table.name} was not named`);
  return cell;
}

function cellAt(cells: TableCells, name: string): Cell | undefined {
  const cell = cells.recent.get(name);
  if (cell !== undefined) return cell;
  const older = cells.older.get(name);
  if (older !== undefined) cells.recent.set(name, older);
  return older;
}

// No id, date or kind contains a control character, so that two keys never share a name.
const KEY_SEPARATOR = '\u0000';

function nameOf(key: Key): string {
  return key.join(KEY_SEPARATOR);
}
