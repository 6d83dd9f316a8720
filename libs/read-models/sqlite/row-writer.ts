import type { ChangedRow } from '../read-models.port';
import type { Row } from '../table';
import { type Clusters, clusterNameOf } from './clusters';
import type { Connection } from './connection';
import { type RowEncoder, rowEncoder, type Stored } from './row-codec';
import {
  equal,
  isClustered,
  isKeyed,
  keysNameOf,
  list,
  nameOf,
  type Place,
  physicalKey,
  quote,
  storedColumns,
} from './table-sql';

type Write = (rows: readonly ChangedRow[]) => void;

export function createWriter(connection: Connection, clusters: Clusters, place: Place): Write {
  if (isKeyed(place.table)) return keyedVersionsWriter(connection, place);
  return place.table.history === 'versions'
    ? clusteredVersionsWriter(connection, clusters, place)
    : rowsWriter(connection, clusters, place);
}

function rowsWriter(connection: Connection, clusters: Clusters, place: Place): Write {
  const { table } = place;
  const key = physicalKey(table);
  const names = storedColumns(table);
  const values = names.filter((name) => !table.key.includes(name));
  const encode = rowEncoder(table.columns, names);
  const encodeUpdate = rowEncoder(table.columns, [...values, ...table.key.slice(table.clusteredBy.length)]);
  const insertSql = insertOf(place, [...(isClustered(table) ? ['cluster'] : []), ...names]);
  const updateSql = `UPDATE ${nameOf(place)} SET ${values.map((name) => `${quote(name)} = ?`).join(', ')}
    WHERE ${equal(isClustered(table) ? [...key.slice(1), 'cluster'] : key)}`;
  const addCluster = clusterEncoder(clusters, place);

  return (rows) => {
    const insert = connection.prepare(insertSql);
    const update = connection.prepare(updateSql);
    for (const { row, isNew } of rows) {
      const values: Stored[] = [];
      if (isNew) {
        addCluster(values, row);
        encode(values, row);
        insert.run(...values);
        continue;
      }
      encodeUpdate(values, row);
      addCluster(values, row);
      if (Number(update.run(...values).changes) !== 1) throw misplaced(place, isNew);
    }
  };
}

function clusteredVersionsWriter(connection: Connection, clusters: Clusters, place: Place): Write {
  const { table } = place;
  const key = physicalKey(table);
  const values = storedColumns(table).filter((name) => !table.key.includes(name));
  const encode = rowEncoder(table.columns, [...table.key.slice(table.clusteredBy.length), ...values]);
  const columns = [...key, ...values, 'sinceSequence'];
  // Looking beside the place that is written to costs next to nothing, and nothing but an older version makes it one.
  const older = `EXISTS (SELECT 1 FROM ${nameOf(place)} WHERE ${key.map((name, n) => `${quote(name)} = ?${n + 1}`).join(' AND ')})`;
  const addSql = `INSERT INTO ${nameOf(place)} (${list(columns)}) SELECT ${columns.map((_, n) => `?${n + 1}`).join(', ')}`;
  const addCluster = clusterEncoder(clusters, place);

  return (rows) => {
    const addFirst = connection.prepare(`${addSql} WHERE NOT ${older}`);
    const addNext = connection.prepare(`${addSql} WHERE ${older}`);
    for (const { row, sequence, isNew } of rows) {
      const values: Stored[] = [];
      addCluster(values, row);
      encode(values, row);
      values.push(sequence);
      const { changes } = (isNew ? addFirst : addNext).run(...values);
      if (Number(changes) !== 1) throw misplaced(place, isNew);
    }
  };
}

function keyedVersionsWriter(connection: Connection, place: Place): Write {
  const { table } = place;
  const values = storedColumns(table);
  const encodeKey = rowEncoder(table.columns, table.key);
  const encode = rowEncoder(table.columns, values);
  const addKeySql = `INSERT INTO ${keysNameOf(place)} (${list([...table.key, 'keyNumber'])})
    SELECT ${table.key.map(() => '?').join(', ')}, coalesce(max("keyNumber"), 0) + 1 FROM ${nameOf(place)}`;
  const addSql = `INSERT INTO ${nameOf(place)} (${list(['sinceSequence', ...values, 'keyNumber'])})
    SELECT ?, ${values.map(() => '?').join(', ')}, "keyNumber" FROM ${keysNameOf(place)} WHERE ${equal(table.key)}`;

  return (rows) => {
    const addKey = connection.prepare(addKeySql);
    const add = connection.prepare(addSql);
    for (const { row, sequence, isNew } of rows) {
      const key: Stored[] = [];
      encodeKey(key, row);
      if (isNew) addKey.run(...key);
      const values: Stored[] = [sequence];
      encode(values, row);
      const { changes } = add.run(...values, ...key);
      if (Number(changes) !== 1) throw misplaced(place, isNew);
    }
  };
}

/** Adds the number of a row's cluster, where rows are clustered. */
function clusterEncoder(clusters: Clusters, { table }: Place): RowEncoder {
  if (!isClustered(table)) return () => undefined;
  return (values, row) => values.push(clusters.number(clusterNameOf(table, row)));
}

function insertOf(place: Place, columns: readonly string[]): string {
  return `INSERT INTO ${nameOf(place)} (${list(columns)}) VALUES (${columns.map(() => '?').join(', ')})`;
}

function misplaced({ table }: Place, isNew: boolean): Error {
  return new Error(`a row of ${table.name} ${isNew ? 'is there already' : 'is not there'}`);
}
