import type { ChangedRow } from '../read-models.port';
import type { DigestedRow } from '../row-digest';
import type { Key, KeyValue, Row } from '../table';
import type { Connection } from './connection';
import { type RowDecoder, rowDecoder, rowEncoder } from './row-codec';
import { asOfSql, keysNameOf, list, nameOf, type Place, quote, rowsSql, valueColumns } from './table-sql';

/** Larger than any sequence: the latest version. */
export const LATEST = Number.MAX_SAFE_INTEGER;

/** One table of one generation, with its statements. */
export interface StoredTable {
  readonly decode: RowDecoder;
  get(key: Key, asOf: number): Row | undefined;
  write(rows: readonly ChangedRow[]): void;
  /** Every row in key order, versions in order of sequence. */
  all(): Iterable<DigestedRow>;
}

export function createStoredTable(connection: Connection, place: Place): StoredTable {
  const { table } = place;
  const decode = rowDecoder(table.columns);
  const all = list(Object.keys(table.columns));
  const past = asOfSql(place);
  const getSql = `SELECT ${all} FROM ${rowsSql(place)}
    WHERE ${table.key.map((name) => `${quote(name)} = ?`).join(' AND ')}${past ? ` AND ${past}` : ''}`;

  return {
    decode,
    get(key, asOf) {
      const statement = connection.prepare(getSql);
      const found = past ? statement.get({ $asOf: asOf }, ...key) : statement.get(...key);
      return found && decode(found as unknown as unknown[]);
    },
    write: table.history === 'versions' ? versionsWriter(connection, place) : rowsWriter(connection, place),
    *all() {
      const versions = table.history === 'versions';
      const sequence = versions ? 'version."sinceSequence"' : table.history === 'append-only' ? '"sequence"' : '0';
      const order = versions ? `${list(table.key)}, version."sinceSequence"` : list(table.key);
      const rows = connection.prepare(`SELECT ${all}, ${sequence} FROM ${rowsSql(place)} ORDER BY ${order}`).iterate();
      for (const values of rows as unknown as Iterable<unknown[]>) {
        yield { row: decode(values), sequence: Number(values.at(-1)) };
      }
    },
  };
}

function rowsWriter(connection: Connection, place: Place): StoredTable['write'] {
  const { table } = place;
  const names = Object.keys(table.columns);
  const encode = rowEncoder(table.columns, names);
  const insertSql = `INSERT INTO ${nameOf(place)} (${list(names)}) VALUES (${names.map(() => '?').join(', ')})`;

  const values = valueColumns(table);
  const encodeUpdate = rowEncoder(table.columns, [...values, ...table.key]);
  const updateSql = `UPDATE ${nameOf(place)} SET ${values.map((name) => `${quote(name)} = ?`).join(', ')}
    WHERE ${table.key.map((name) => `${quote(name)} = ?`).join(' AND ')}`;

  return (rows) => {
    const insert = connection.prepare(insertSql);
    const update = connection.prepare(updateSql);
    for (const { row, isNew } of rows) {
      if (isNew) insert.run(...encode(row));
      else if (update.run(...encodeUpdate(row)).changes !== 1n) throw new Error(`a row of ${table.name} is not there`);
    }
  };
}

function versionsWriter(connection: Connection, place: Place): StoredTable['write'] {
  const { table } = place;
  const values = valueColumns(table);
  const encodeKey = rowEncoder(table.columns, table.key);
  const encodeValues = rowEncoder(table.columns, values);
  const addKeySql = `INSERT INTO ${keysNameOf(place)} (${list(table.key)}, "keyNumber")
    VALUES (${table.key.map(() => '?').join(', ')}, ?)`;
  const keyNumberSql = `SELECT "keyNumber" FROM ${keysNameOf(place)}
    WHERE ${table.key.map((name) => `${quote(name)} = ?`).join(' AND ')}`;
  const lastKeyNumberSql = `SELECT max("keyNumber") FROM ${nameOf(place)}`;
  const addSql = `INSERT INTO ${nameOf(place)} ("keyNumber", "sinceSequence", ${list(values)})
    VALUES (?, ?, ${values.map(() => '?').join(', ')})`;

  return (rows) => {
    const addKey = connection.prepare(addKeySql);
    const keyNumberOf = connection.prepare(keyNumberSql);
    const add = connection.prepare(addSql);
    let [last] = connection.prepare(lastKeyNumberSql).get() as unknown as [bigint | null];
    for (const { row, sequence, isNew } of rows) {
      const key = encodeKey(row) as KeyValue[];
      let keyNumber: bigint;
      if (isNew) {
        last = (last ?? 0n) + 1n;
        keyNumber = last;
        addKey.run(...key, keyNumber);
      } else {
        const found = keyNumberOf.get(...key) as unknown as [bigint] | undefined;
        if (found === undefined) throw new Error(`a row of ${table.name} is not there`);
        [keyNumber] = found;
      }
      add.run(keyNumber, sequence, ...encodeValues(row));
    }
  };
}
