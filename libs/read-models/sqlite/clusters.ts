import type { KeyValue, Row, Table } from '../table';
import type { Connection } from './connection';

/** Numbers kept at hand; what is written now was mostly written a moment ago. */
const NUMBERS_KEPT_MAX = 50_000;
/** Below every character of an id, so that names sort as their parts do. */
const SEPARATOR = '\u001f';

/** Shared by all generations: a thing has one number in the file, in the order in which things were first seen. */
export const CLUSTERS_SQL = `CREATE TABLE IF NOT EXISTS clusters (
  "cluster" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL UNIQUE
) STRICT`;

export interface Clusters {
  /** The number of a thing, or undefined for one that no row was ever written about. */
  find(name: string): number | undefined;
  /** The same, with a new number for a new thing. Only within a write. */
  number(name: string): number;
  /** After a write that was taken back. */
  forget(): void;
}

export function createClusters({ prepare }: Connection): Clusters {
  let known = new Map<string, number>();

  function keep(name: string, cluster: number): number {
    if (known.size >= NUMBERS_KEPT_MAX) known = new Map();
    known.set(name, cluster);
    return cluster;
  }

  function find(name: string): number | undefined {
    const kept = known.get(name);
    if (kept !== undefined) return kept;
    const found = prepare('SELECT "cluster" FROM clusters WHERE "name" = ?').get(name);
    return found && keep(name, Number((found as unknown as [bigint])[0]));
  }

  return {
    find,
    number(name) {
      const found = find(name);
      if (found !== undefined) return found;
      return keep(name, Number(prepare('INSERT INTO clusters ("name") VALUES (?)').run(name).lastInsertRowid));
    },
    forget() {
      known = new Map();
    },
  };
}

export function clusterName(values: readonly KeyValue[]): string {
  return values.join(SEPARATOR);
}

export function clusterNameOf({ clusteredBy }: Table, row: Row): string {
  return clusterName(clusteredBy.map((column) => row[column] as KeyValue));
}

export function clusterValues(name: string): string[] {
  return name.split(SEPARATOR);
}
