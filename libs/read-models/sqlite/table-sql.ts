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
 * A `versions` table has its keys in a table of their own, each with a number in order of arrival. Versions are stored
 * under the number: short keys, and what belongs to new orders lies side by side instead of all over the file.
 */
export function keysNameOf({ table, generationId }: Place): string {
  return quote(`${prefixOf(generationId)}${table.name}_keys`);
}

export function createSql(place: Place): string[] {
  const { table } = place;
  const name = nameOf(place);
  if (table.history === 'versions') {
    const key = table.key.map((column) => columnSql(table, column));
    const values = valueColumns(table).map((column) => columnSql(table, column));
    return [
      `CREATE TABLE ${keysNameOf(place)} (${key.join(', ')}, "keyNumber" INTEGER NOT NULL,
        PRIMARY KEY (${list(table.key)})) STRICT, WITHOUT ROWID`,
      `CREATE TABLE ${name} ("keyNumber" INTEGER NOT NULL, "sinceSequence" INTEGER NOT NULL, ${values.join(', ')},
        PRIMARY KEY ("keyNumber", "sinceSequence")) STRICT, WITHOUT ROWID`,
    ];
  }
  const columns = Object.keys(table.columns).map((column) => columnSql(table, column));
  return [
    `CREATE TABLE ${name} (${columns.join(', ')}, PRIMARY KEY (${list(table.key)})) STRICT, WITHOUT ROWID`,
    ...table.indexes.map((index, number) => indexSql(place, index, number)),
  ];
}

export function valueColumns(table: Table): string[] {
  return Object.keys(table.columns).filter((column) => !table.key.includes(column));
}

/** The latest row of each key; of `versions`, bound to `$asOf`. Read through this, both kinds of table look alike. */
export function rowsSql(place: Place): string {
  const { table } = place;
  if (table.history !== 'versions') return nameOf(place);
  const name = nameOf(place);
  return `${keysNameOf(place)} JOIN ${name} AS version USING ("keyNumber")`;
}

/** Lets only the version through that was the latest at `$asOf`. */
export function asOfSql(place: Place): string | undefined {
  const name = nameOf(place);
  if (place.table.history === 'append-only') return `"sequence" <= $asOf`;
  if (place.table.history === 'current') return undefined;
  return `version."sinceSequence" = (SELECT max(older."sinceSequence") FROM ${name} AS older
    WHERE older."keyNumber" = version."keyNumber" AND older."sinceSequence" <= $asOf)`;
}

export function list(columns: readonly string[]): string {
  return columns.map(quote).join(', ');
}

export function quote(name: string): string {
  return `"${name}"`;
}

function columnSql(table: Table, name: string): string {
  const column = table.columns[name] as Column;
  return `${quote(name)} ${SQL_TYPES[column.type]}${column.nullable ? '' : ' NOT NULL'}`;
}

function indexSql(place: Place, columns: readonly string[], number: number): string {
  const [first = ''] = columns;
  const partial = place.table.columns[first]?.nullable ? ` WHERE ${quote(first)} IS NOT NULL` : '';
  const name = quote(`${prefixOf(place.generationId)}${place.table.name}_${number}`);
  return `CREATE INDEX ${name} ON ${nameOf(place)} (${list(columns)})${partial}`;
}
