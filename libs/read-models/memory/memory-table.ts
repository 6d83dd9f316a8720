import { checkQuery, orderOf } from '../query-order';
import { type ChangedRow, NoHistory, type Query } from '../read-models.port';
import type { DigestedRow } from '../row-digest';
import { type Key, keyOf, type Row, type Table } from '../table';
import { compareRows, compareValues, fits } from './conditions';
import { checkRow } from './row-check';

interface Entry {
  readonly key: Key;
  /** In order of sequence; one only where the table keeps no versions. */
  versions: DigestedRow[];
}

export interface MemoryTable {
  get(key: Key, asOf?: number): Row | undefined;
  find(query: Query, asOf?: number): readonly Row[];
  /** Throws when a new row is not new, or another one is. Changes nothing. */
  check(rows: readonly ChangedRow[]): void;
  write(rows: readonly ChangedRow[]): void;
  all(): Iterable<DigestedRow>;
}

export function createMemoryTable(table: Table): MemoryTable {
  const entries = new Map<string, Entry>();
  // Sorted when it is next asked for: a rebuild adds a great many rows between two questions.
  const sorted: Entry[] = [];
  let isSorted = true;

  function inOrder(): readonly Entry[] {
    if (!isSorted) sorted.sort((a, b) => compareValues(a.key, b.key));
    isSorted = true;
    return sorted;
  }

  return {
    get: (key, asOf) => {
      const entry = entries.get(nameOf(key));
      return entry && versionAt(table, entry, asOf);
    },

    find(query, asOf) {
      checkQuery(table, query);
      const order = orderOf(table, query);
      const direction = query.descending ? -1 : 1;
      const { after } = query;
      const rows = withPrefix(inOrder(), prefixOf(table, query))
        .flatMap((entry): readonly Row[] => present(versionAt(table, entry, asOf)))
        .filter((row) => fits(row, query.where))
        .sort((a, b) => direction * compareRows(order, a, b));
      const start = after ? rows.findIndex((row) => direction * compareValues(valuesOf(order, row), after) > 0) : 0;
      return start < 0 ? [] : rows.slice(start, start + query.limit);
    },

    check(rows) {
      const added = new Set<string>();
      for (const { row, before } of rows) {
        const isNew = before === undefined;
        checkRow(table, row);
        const name = nameOf(keyOf(table, row));
        const exists = entries.has(name) || added.has(name);
        if (isNew === exists)
          throw new Error(`the row ${keyOf(table, row)} of ${table.name} is ${isNew ? '' : 'not '}there`);
        added.add(name);
      }
    },

    write(rows) {
      for (const { row, sequence } of rows) {
        const key = keyOf(table, row);
        const name = nameOf(key);
        const entry = entries.get(name);
        const version = { row, sequence: table.history === 'current' ? 0 : sequence };
        if (entry === undefined) {
          const added = { key, versions: [version] };
          entries.set(name, added);
          sorted.push(added);
          isSorted = false;
        } else if (table.history === 'versions') entry.versions.push(version);
        else entry.versions = [version];
      }
    },

    all: () => inOrder().flatMap(({ versions }) => versions),
  };
}

function versionAt(table: Table, { versions }: Entry, asOf: number | undefined): Row | undefined {
  if (asOf === undefined) return versions.at(-1)?.row;
  if (table.history === 'current') throw new NoHistory(table.name);
  return versions.findLast(({ sequence }) => sequence <= asOf)?.row;
}

/** The leading key columns that the query pins to one value. */
function prefixOf(table: Table, { where }: Query): Key {
  const prefix: (string | number)[] = [];
  for (const name of table.key) {
    const value = where[name];
    if (typeof value !== 'string' && typeof value !== 'number') break;
    prefix.push(value);
  }
  return prefix;
}

function withPrefix(entries: readonly Entry[], prefix: Key): Entry[] {
  return entries.slice(bound(entries, prefix, 0), bound(entries, prefix, 1));
}

/** The first entry whose key, cut to the length of the prefix, is not below (0) or is above (1) it. */
function bound(entries: readonly Entry[], prefix: Key, side: 0 | 1): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const key = entries[middle]?.key.slice(0, prefix.length) ?? [];
    if (compareValues(key, prefix) < side) low = middle + 1;
    else high = middle;
  }
  return low;
}

function present(row: Row | undefined): readonly Row[] {
  return row === undefined ? [] : [row];
}

function valuesOf(columns: readonly string[], row: Row): unknown[] {
  return columns.map((name) => row[name]);
}

function nameOf(key: Key): string {
  return key.join('\u0000');
}
