import type { ChangedRow } from '../read-models.port';
import { type Column, integer, type Row, type Table } from '../table';
import { arrayParameter, arraySql } from './row-codec';
import { list, quote } from './schema-name';
import { keysNameOf, nameOf, type Place, storedColumns, valueColumns } from './table-sql';

/** Writes so many rows, or the batch is none. */
export interface RowStatement {
  readonly table: Table;
  readonly sql: string;
  readonly parameters: readonly string[];
  readonly rows: number;
}

/** What writes the rows of one table, whatever their number, in the order in which it is sent. */
export type Writer = (rows: readonly ChangedRow[]) => readonly RowStatement[];

export function createWriter(place: Place): Writer {
  return place.table.history === 'versions' ? versionsWriter(place) : rowsWriter(place);
}

function rowsWriter(place: Place): Writer {
  const { table } = place;
  const names = storedColumns(table);
  const insert = `INSERT INTO ${nameOf(place)} (${list(names)}) SELECT * FROM ${unnestSql(table, names)}`;
  const sameKey = table.key.map((name) => `stored.${quote(name)} = new.${quote(name)}`).join(' AND ');

  function update(changed: readonly string[]): string {
    const assigned = changed.map((name) => `${quote(name)} = new.${quote(name)}`).join(', ');
    return `UPDATE ${nameOf(place)} AS stored SET ${assigned}
      FROM ${unnestSql(table, [...table.key, ...changed])} WHERE ${sameKey}`;
  }

  return (rows) => {
    const changed = rows.filter(({ before }) => before !== undefined);
    const columns = changedColumns(table, changed);
    const toChange = columns.length > 0 ? rowsOf(changed) : [];
    return [
      ...statement(table, insert, names, rowsOf(newOnes(rows))),
      ...statement(table, update(columns), [...table.key, ...columns], toChange),
    ];
  };
}

function versionsWriter(place: Place): Writer {
  const { table } = place;
  const values = valueColumns(table);
  const names = [...table.key, ...values];
  const addKeys = `INSERT INTO ${keysNameOf(place)} (${list(table.key)}) SELECT * FROM ${unnestSql(table, table.key)}`;
  const since = { sinceSequence: integer };
  const added = list(['keyNumber', 'sinceSequence', ...values]);
  const addVersions = `INSERT INTO ${nameOf(place)} (${added}) SELECT ${added}
    FROM ${unnestSql(table, names, since)} JOIN ${keysNameOf(place)} USING (${list(table.key)})`;

  return (rows) => [
    ...statement(table, addKeys, table.key, rowsOf(newOnes(rows))),
    ...statement(table, addVersions, names, rowsOf(rows)).map((add) => ({
      ...add,
      parameters: [...add.parameters, arrayParameter('sinceSequence', integer, rows.map(({ sequence }) => sequence))], // biome-ignore format: one thought
    })),
  ];
}

function statement(table: Table, sql: string, names: readonly string[], rows: readonly Row[]): RowStatement[] {
  if (rows.length === 0) return [];
  const parameters = names.map((name) =>
    arrayParameter(
      name,
      table.columns[name] as Column,
      rows.map((row) => row[name]),
    ),
  );
  return [{ table, sql, parameters, rows: rows.length }];
}

function newOnes(rows: readonly ChangedRow[]): readonly ChangedRow[] {
  return rows.filter(({ before }) => before === undefined);
}

function rowsOf(changes: readonly ChangedRow[]): readonly Row[] {
  return changes.map(({ row }) => row);
}

/** Columns that changed in any of the rows: mostly few, whose statement moves little. */
function changedColumns(table: Table, rows: readonly ChangedRow[]): string[] {
  return valueColumns(table).filter((name) => rows.some(({ row, before }) => row[name] !== before?.[name]));
}

function unnestSql(table: Table, names: readonly string[], further: Readonly<Record<string, Column>> = {}): string {
  const columns = { ...table.columns, ...further };
  const all = [...names, ...Object.keys(further)];
  const arrays = all.map((name, index) => arraySql(columns[name] as Column, `$${index + 1}`));
  return `unnest(${arrays.join(', ')}) AS new (${list(all)})`;
}
