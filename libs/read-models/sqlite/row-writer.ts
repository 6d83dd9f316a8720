import type { ChangedRow } from '../read-models.port';
import { clusterEncoder } from './cluster-encoder';
import type { Clusters } from './clusters';
import type { Connection } from './connection';
import { rowEncoder, type Stored } from './row-codec';
import { createUpdate } from './row-update';
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
  const names = storedColumns(table);
  const columns = [...(isClustered(table) ? ['cluster'] : []), ...names];
  const encode = rowEncoder(table.columns, names);
  const addCluster = clusterEncoder(clusters, place);
  const insertSql = `INSERT INTO ${nameOf(place)} (${list(columns)}) VALUES (${columns.map(() => '?').join(', ')})`;
  const update = createUpdate(connection, place, addCluster);

  return (rows) => {
    const insert = connection.prepare(insertSql);
    for (const { row, before } of rows) {
      if (before === undefined) {
        const values: Stored[] = [];
        addCluster(values, row);
        encode(values, row);
        insert.run(...values);
      } else if (!update(row, before)) throw misplaced(place, false);
    }
  };
}

function clusteredVersionsWriter(connection: Connection, clusters: Clusters, place: Place): Write {
  const { table } = place;
  const key = physicalKey(table);
  const values = storedColumns(table).filter((name) => !table.key.includes(name));
  const columns = [...key, ...values, 'sinceSequence'];
  const encode = rowEncoder(table.columns, [...table.key.slice(table.clusteredBy.length), ...values]);
  const addCluster = clusterEncoder(clusters, place);
  // Looking beside the place that is written to costs next to nothing.
  const sameKey = key.map((name, index) => `${quote(name)} = ?${index + 1}`).join(' AND ');
  const older = `EXISTS (SELECT 1 FROM ${nameOf(place)} WHERE ${sameKey})`;
  const addSql = `INSERT INTO ${nameOf(place)} (${list(columns)}) SELECT ${columns.map((_, index) => `?${index + 1}`).join(', ')}`;

  return (rows) => {
    const addFirst = connection.prepare(`${addSql} WHERE NOT ${older}`);
    const addNext = connection.prepare(`${addSql} WHERE ${older}`);
    for (const { row, sequence, before } of rows) {
      const bound: Stored[] = [];
      addCluster(bound, row);
      encode(bound, row);
      bound.push(sequence);
      const isNew = before === undefined;
      const { changes } = (isNew ? addFirst : addNext).run(...bound);
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
    for (const { row, sequence, before } of rows) {
      const key: Stored[] = [];
      encodeKey(key, row);
      if (before === undefined) addKey.run(...key);
      const bound: Stored[] = [sequence];
      encode(bound, row);
      const { changes } = add.run(...bound, ...key);
      if (Number(changes) !== 1) throw misplaced(place, false);
    }
  };
}

function misplaced({ table }: Place, isNew: boolean): Error {
  return new Error(`a row of ${table.name} ${isNew ? 'is there already' : 'is not there'}`);
}
