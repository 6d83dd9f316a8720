import type { PoolClient } from 'pg';
import type { ChangedRow } from '../read-models.port';
import { type Column, integer, type Row, type Table } from '../table';
import { prepared } from './prepared';
import { arrayParameter, arraySql } from './row-codec';
import { list, quote } from './schema-name';
import { keysNameOf, nameOf, type Place, storedColumns, valueColumns } from './table-sql';

/** Sends the statements for rows of one table, and answers when all of them did what was said. */
export type Write = (client: PoolClient, rows: readonly ChangedRow[]) => Promise<void>;

export function createWriter(place: Place): Write {
  return place.table.history === 'versions' ? versionsWriter(place) : rowsWriter(place);
}

function rowsWriter(place: Place): Write {
  const { table } = place;
  const names = storedColumns(table);
  const insert = `INSERT INTO ${nameOf(place)} (${list(names)}) SELECT * FROM ${unnestSql(table, names)}`;
  const key = table.key.map((name) => `stored.${quote(name)} = new.${quote(name)}`).join(' AND ');

  return async (client, rows) => {
    const added = rows.flatMap(({ row, before }) => (before === undefined ? [row] : []));
    const changed = rows.filter(({ before }) => before !== undefined);
    const columns = changedColumns(table, changed);
    const update = () => {
      const assigned = columns.map((name) => `${quote(name)} = new.${quote(name)}`).join(', ');
      return `UPDATE ${nameOf(place)} AS stored SET ${assigned}
        FROM ${unnestSql(table, [...table.key, ...columns])} WHERE ${key}`;
    };
    await Promise.all([
      added.length > 0 && send(client, table, insert, parametersOf(table, names, added), added.length),
      columns.length > 0 &&
        send(
          client,
          table,
          update(),
          parametersOf(
            table,
            [...table.key, ...columns],
            changed.map(({ row }) => row),
          ),
          changed.length,
        ),
    ]);
  };
}

function versionsWriter(place: Place): Write {
  const { table } = place;
  const values = valueColumns(table);
  const addKeys = `INSERT INTO ${keysNameOf(place)} (${list(table.key)}) SELECT * FROM ${unnestSql(table, table.key)}`;
  const names = [...table.key, ...values];
  const addVersions = `INSERT INTO ${nameOf(place)} (${list(['keyNumber', 'sinceSequence', ...values])})
    SELECT ${list(['keyNumber', 'sinceSequence', ...values])}
    FROM ${unnestSql(table, names, { sinceSequence: integer })} JOIN ${keysNameOf(place)} USING (${list(table.key)})`;

  return async (client, rows) => {
    const added = rows.flatMap(({ row, before }) => (before === undefined ? [row] : []));
    const sequences = `{${rows.map(({ sequence }) => sequence).join(',')}}`;
    const parameters = [
      ...parametersOf(
        table,
        names,
        rows.map(({ row }) => row),
      ),
      sequences,
    ];
    await Promise.all([
      added.length > 0 && send(client, table, addKeys, parametersOf(table, table.key, added), added.length),
      send(client, table, addVersions, parameters, rows.length),
    ]);
  };
}

async function send(
  client: PoolClient,
  table: Table,
  sql: string,
  parameters: readonly string[],
  rows: number,
): Promise<void> {
  const { rowCount } = await client.query(prepared(sql, parameters)).catch((error: Error & { code?: string }) => {
    if (error.code === UNIQUE_VIOLATION) throw new Error(`a row of ${table.name} is there already`, { cause: error });
    throw error;
  });
  if (rowCount !== rows) throw new Error(`a row of ${table.name} is not there`);
}

const UNIQUE_VIOLATION = '23505';

/** Columns that changed in any of the rows: a statement names few of them, and moves little. */
function changedColumns(table: Table, rows: readonly ChangedRow[]): string[] {
  return valueColumns(table).filter((name) => rows.some(({ row, before }) => row[name] !== before?.[name]));
}

function parametersOf(table: Table, names: readonly string[], rows: readonly Row[]): string[] {
  return names.map((name) =>
    arrayParameter(
      name,
      table.columns[name] as Column,
      rows.map((row) => row[name]),
    ),
  );
}

function unnestSql(table: Table, names: readonly string[], further: Readonly<Record<string, Column>> = {}): string {
  const columns = { ...table.columns, ...further };
  const all = [...names, ...Object.keys(further)];
  const arrays = all.map((name, index) => arraySql(columns[name] as Column, `$${index + 1}`));
  return `unnest(${arrays.join(', ')}) AS new (${list(all)})`;
}
