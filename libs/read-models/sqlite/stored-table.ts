import type { ChangedRow, Query } from '../read-models.port';
import type { DigestedRow } from '../row-digest';
import type { Key, KeyValue, Row } from '../table';
import { type Clusters, clusterName, clusterValues } from './clusters';
import type { Connection } from './connection';
import { asksOneCluster, findSql, rowsSql } from './find-sql';
import { rowDecoder } from './row-codec';
import { createWriter } from './row-writer';
import { equal, isClustered, isKeyed, list, type Place, physicalKey, quote, storedColumns } from './table-sql';

/** Larger than any sequence: the latest version. */
const LATEST = Number.MAX_SAFE_INTEGER;

/** One table of one generation, with its statements. */
export interface StoredTable {
  get(key: Key, asOf?: number): Row | undefined;
  find(query: Query, asOf?: number): readonly Row[];
  write(rows: readonly ChangedRow[]): void;
  /** Every row in key order, versions in order of sequence. */
  all(): Iterable<DigestedRow>;
}

export function createStoredTable(connection: Connection, clusters: Clusters, place: Place): StoredTable {
  const { table } = place;
  const clustered = isClustered(table);
  const stored = storedColumns(table);
  const columns = isKeyed(table) ? [...table.key, ...stored] : stored;
  const decode = rowDecoder(table.columns, columns);
  const getSql = getSqlOf(place, columns);

  return {
    get(key, asOf = LATEST) {
      const named = clustered ? key.slice(0, table.clusteredBy.length) : [];
      const cluster = clustered ? clusters.find(clusterName(named)) : undefined;
      if (clustered && cluster === undefined) return undefined;
      const physical = cluster === undefined ? key : [cluster, ...key.slice(named.length)];
      const found = connection.prepare(getSql).get(...physical, ...(table.history === 'current' ? [] : [asOf]));
      return found && decode(found as unknown as unknown[], clusterColumns(named));
    },

    find(query, asOf = LATEST) {
      const one = asksOneCluster(table, query);
      const named = one ? table.clusteredBy.map((column) => query.where[column] as KeyValue) : [];
      const cluster = one ? clusters.find(clusterName(named)) : undefined;
      if (one && cluster === undefined) return [];
      const { sql, parameters } = findSql(place, query, columns, { cluster, asOf });
      const found = connection.prepare(sql).all(parameters as Record<string, string | number | bigint>);
      const known = clusterColumns(named);
      return (found as unknown as unknown[][]).map((values) => decode(values, known));
    },

    write: createWriter(connection, clusters, place),

    *all() {
      const sequence = { current: '0', versions: 'stored."sinceSequence"', 'append-only': '"sequence"' }[table.history];
      const order = clustered ? ['name', ...physicalKey(table).slice(1)] : table.key;
      const sql = `SELECT ${list(columns)}, ${sequence}, ${clustered ? '"name"' : 'NULL'}
        FROM ${rowsSql(place)}${clustered ? ' JOIN clusters USING ("cluster")' : ''}
        ORDER BY ${list(order)}${table.history === 'versions' ? ', stored."sinceSequence"' : ''}`;
      for (const values of connection.prepare(sql).iterate() as unknown as Iterable<unknown[]>) {
        const name = values.at(-1) as string | null;
        const known = name === null ? {} : clusterColumns(clusterValues(name));
        yield { row: decode(values, known), sequence: Number(values.at(-2)) };
      }
    },
  };

  function clusterColumns(values: readonly KeyValue[]): Row {
    return Object.fromEntries(values.map((value, index) => [table.clusteredBy[index], value]));
  }
}

function getSqlOf(place: Place, columns: readonly string[]): string {
  const { table } = place;
  const key = isClustered(table) ? physicalKey(table) : table.key;
  const past = {
    current: '',
    versions: ` AND stored."sinceSequence" <= ? ORDER BY stored."sinceSequence" DESC LIMIT 1`,
    'append-only': ` AND ${quote('sequence')} <= ?`,
  }[table.history];
  return `SELECT ${list(columns)} FROM ${rowsSql(place)} WHERE ${equal(key)}${past}`;
}
