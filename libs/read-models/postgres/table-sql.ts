import type { Column, Table } from '../table';
import { list, quote } from './schema-name';

/** Text sorts by its bytes, as on every engine. JSON text stays as it was put: the order of members counts in a digest. */
const SQL_TYPES: Readonly<Record<Column['type'], string>> = {
  text: 'text COLLATE "C"',
  integer: 'bigint',
  amount: 'bigint',
  total: 'numeric',
  json: 'text',
};

/** What parameters of a column are cast to. */
export const PARAMETER_TYPES: Readonly<Record<Column['type'], string>> = { ...SQL_TYPES, text: 'text' };

/** Where a generation keeps a table: every generation has tables of its own. */
export interface Place {
  readonly schema: string;
  readonly table: Table;
  readonly generationId: number;
}

export function nameOf({ schema, table, generationId }: Place): string {
  return `${quote(schema)}.${quote(`${prefixOf(generationId)}${table.name}`)}`;
}

/**
 * Versions have their keys in a table of their own, numbered as they come, and stand under the number: all keys can be
 * gone through without going through all versions of each, and no version repeats its key.
 */
export function keysNameOf({ schema, table, generationId }: Place): string {
  return `${quote(schema)}.${quote(`${prefixOf(generationId)}${table.name}_keys`)}`;
}

export function prefixOf(generationId: number): string {
  return `g${generationId}_`;
}

/** The columns behind the key. */
export function valueColumns({ columns, key }: Table): string[] {
  return Object.keys(columns).filter((name) => !key.includes(name));
}

/** Of `current` and `append-only` tables every column, of `versions` those that the keys' table has not. */
export function storedColumns(table: Table): string[] {
  return table.history === 'versions' ? valueColumns(table) : Object.keys(table.columns);
}

export function createSql(place: Place): string[] {
  return [...tablesSql(place), ...statisticsSql(place)];
}

function tablesSql(place: Place): string[] {
  const { table } = place;
  const stored = storedColumns(table).map((column) => columnSql(table, column));
  if (table.history !== 'versions') {
    // Room for rows that change where they lie: no index then has to hear of it.
    const room = table.history === 'current' ? ' WITH (fillfactor = 70)' : '';
    return [`CREATE TABLE ${nameOf(place)} (${stored.join(', ')}, PRIMARY KEY (${list(table.key)}))${room}`];
  }
  const key = table.key.map((column) => columnSql(table, column));
  return [
    `CREATE TABLE ${keysNameOf(place)} (${key.join(', ')},
      "keyNumber" bigint NOT NULL GENERATED ALWAYS AS IDENTITY, PRIMARY KEY (${list(table.key)}))`,
    `CREATE TABLE ${nameOf(place)} ("keyNumber" bigint NOT NULL, "sinceSequence" bigint NOT NULL, ${stored.join(', ')},
      PRIMARY KEY ("keyNumber", "sinceSequence"))`,
  ];
}

/**
 * What is left to do once the generation has caught up: nobody is answered from it before, and an index that grows with
 * every row costs several times the one that is built at the end.
 */
export function finishSql(place: Place): string[] {
  return [
    ...place.table.indexes.map((index, position) => indexSql(place, index, position)),
    `ANALYZE ${nameOf(place)}`,
    ...(place.table.history === 'versions' ? [`ANALYZE ${keysNameOf(place)}`] : []),
  ];
}

/** Nobody searches by JSON text, and what it holds would be most of the work of `ANALYZE`. */
function statisticsSql(place: Place): string[] {
  const { columns } = place.table;
  return Object.keys(columns)
    .filter((name) => columns[name]?.type === 'json')
    .map((name) => `ALTER TABLE ${nameOf(place)} ALTER COLUMN ${quote(name)} SET STATISTICS 0`);
}

function columnSql(table: Table, name: string): string {
  const column = table.columns[name] as Column;
  return `${quote(name)} ${SQL_TYPES[column.type]}${column.nullable ? '' : ' NOT NULL'}`;
}

/** An index ends with the key, so that it gives rows in a total order. */
function indexSql(place: Place, columns: readonly string[], position: number): string {
  const { table, generationId } = place;
  const [first = ''] = columns;
  const partial = table.columns[first]?.nullable ? ` WHERE ${quote(first)} IS NOT NULL` : '';
  const ordered = [...columns, ...table.key.filter((column) => !columns.includes(column))];
  const name = quote(`${prefixOf(generationId)}${table.name}_${position}`);
  return `CREATE INDEX ${name} ON ${nameOf(place)} (${list(ordered)})${partial}`;
}
