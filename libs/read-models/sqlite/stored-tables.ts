import type { Table } from '../table';
import type { Clusters } from './clusters';
import type { Connection } from './connection';
import { createStoredTable, type StoredTable } from './stored-table';

export type StoredTables = (generationId: number, table: Table) => StoredTable;

/** The tables of all generations, each made when it is first asked for. */
export function createStoredTables(connection: Connection, clusters: Clusters): StoredTables {
  const known = new Map<string, StoredTable>();
  return (generationId, table) => {
    const name = `${generationId} ${table.name}`;
    const stored = known.get(name) ?? createStoredTable(connection, clusters, { generationId, table });
    known.set(name, stored);
    return stored;
  };
}
