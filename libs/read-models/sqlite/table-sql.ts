import type { Column, Table } from '../table';

const SQL_TYPES: Readonly<Record<Column['type'], string>> = {
  text: 'TEXT',
  integer: 'INTEGER',
  amount: 'INTEGER',
  total: 'TEXT',
  json: 'TEXT',
};

/** Where a generation keeps a table: every generation has tables of its own. */
export interface Place {
  readonly table: Table;
  readonly generationId: number;
}

export function nameOf({ table, generationId }: Place): string {
  return quote(`${prefixOf(generationId)}${table.name}`);
}

export function prefixOf(generationId: number): string {
  return `g${generationId}_`;
}

/**
 * Versions whose keys are not clustered have the keys in a table of their own, numbered as they come, and stand under
 * the number: then all keys can be gone through without going through all versions of each.
 */
export function keysNameOf({ table, generationId }: Place): string {
  return quote(`${prefixOf(generationId)}${table.name}_keys`);
}

export function isClustered({ clusteredBy }: Table): boolean {
  return clusteredBy.length > 0;
}

export function isKeyed(table: Table): boolean {
  return table.history === 'versions' && !isClustered(table);
}

/** What the rows of the table are unique by, versions apart. */
export function physicalKey(table: Table): readonly string[] {
  if (!isClustered(table)) return isKeyed(table) ? ['keyNumber'] : table.key;
  return ['cluster', ...table.key.slice(table.clusteredBy.length)];
}

/** The columns that stand in rows. What the cluster's name says is repeated only where an index needs it. */
export function storedColumns(table: Table): readonly string[] {
  const omitted = isKeyed(table) ? table.key : table.indexes.length === 0 ? table.clusteredBy : [];
  return Object.keys(table.columns).filter((column) => !omitted.includes(column));
}

export function createSql(place: Place): string[] {
  const { table } = place;
  const stored = storedColumns(table).map((column) => columnSql(table, column));
  const number = isClustered(table)
    ? ['"cluster" INTEGER NOT NULL']
    : isKeyed(table)
      ? ['"keyNumber" INTEGER NOT NULL']
      : [];
  const since = table.history === 'versions' ? ['"sinceSequence" INTEGER NOT NULL'] : [];
  const key = [...physicalKey(table), ...(table.history === 'versions' ? ['sinceSequence'] : [])];
  return [
    `CREATE TABLE ${nameOf(place)} (${[...number, ...since, ...stored].join(', ')}, PRIMARY KEY (${list(key)})) STRICT, WITHOUT ROWID`,
    ...(isKeyed(table) ? [keysSql(place)] : []),
    ...table.indexes.map((index, position) => indexSql(place, index, position)),
  ];
}

export function list(columns: readonly string[]): string {
  return columns.map(quote).join(', ');
}

/** `"a" = ? AND "b" = ?` */
export function equal(columns: readonly string[]): string {
  return columns.map((column) => `${quote(column)} = ?`).join(' AND ');
}

export function quote(name: string): string {
  return `"${name}"`;
}

function keysSql(place: Place): string {
  const key = place.table.key.map((column) => columnSql(place.table, column));
  return `CREATE TABLE ${keysNameOf(place)} (${key.join(', ')}, "keyNumber" INTEGER NOT NULL,
    PRIMARY KEY (${list(place.table.key)})) STRICT, WITHOUT ROWID`;
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
