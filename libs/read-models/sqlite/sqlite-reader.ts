import { existsSync } from 'node:fs';
import { catchingUpOf } from '../catching-up';
import { checkQuery } from '../query-order';
import { NoHistory, type Query, type ReadModelReader, type Snapshot } from '../read-models.port';
import type { Key, Table } from '../table';
import { createTurns, type Turns } from '../turns';
import { createClusters } from './clusters';
import { type Connection, openConnection } from './connection';
import { liveGeneration } from './generations';
import type { StoredTable } from './stored-table';
import { createStoredTables, type StoredTables } from './stored-tables';

/** Where reads find the file: undefined until its writer has made it. */
export interface Opened {
  readonly connection: Connection;
  readonly tables: StoredTables;
}

/** Reads what another process or thread writes. May be opened before there is a file: until then views are catching up. */
export function openSqliteReader({ file }: { readonly file: string }): ReadModelReader {
  let opened: Opened | undefined;
  const open = (): Opened | undefined => {
    if (opened === undefined && existsSync(file)) {
      const connection = openConnection(file, { readOnly: true });
      if (!isReady(connection)) {
        connection.database.close();
        return undefined;
      }
      opened = { connection, tables: createStoredTables(connection, createClusters(connection)) };
    }
    return opened;
  };
  return createReader(open, createTurns(), () => opened?.connection.database.close());
}

export function createReader(open: () => Opened | undefined, turns: Turns, close: () => void): ReadModelReader {
  return {
    read: (projection, work, { asOf } = {}) =>
      turns(async () => {
        const { connection, tables } = open() ?? {};
        if (connection === undefined || tables === undefined) return catchingUpOf(projection, undefined);
        connection.prepare('BEGIN').run();
        try {
          const live = liveGeneration(connection, projection);
          const reached = live?.checkpoint?.sequence ?? -1;
          if (!live?.caughtUp || (asOf ?? -1) > reached) return catchingUpOf(projection, live);
          const sequence = asOf ?? reached;
          return {
            sequence,
            answer: await work(snapshotOf(tables, live.generationId, sequence, asOf)),
          };
        } finally {
          connection.prepare('COMMIT').run();
        }
      }),

    live: (projection) =>
      turns(() => {
        const connection = open()?.connection;
        return connection && liveGeneration(connection, projection);
      }),

    close: () => turns(close),
  };
}

function snapshotOf(tables: StoredTables, generationId: number, sequence: number, asOf: number | undefined): Snapshot {
  function tableOf<TableRow>(of: Table<TableRow>): StoredTable {
    const table = of as Table;
    if (asOf !== undefined && table.history === 'current') throw new NoHistory(table.name);
    return tables(generationId, table);
  }
  return {
    sequence,
    get: async <TableRow>(of: Table<TableRow>, key: Key) => tableOf(of).get(key, asOf) as TableRow | undefined,
    async find<TableRow>(of: Table<TableRow>, query: Query<TableRow>) {
      checkQuery(of as Table, query as Query);
      return tableOf(of).find(query as Query, asOf) as unknown as readonly TableRow[];
    },
    asOf: (earlier) => snapshotOf(tables, generationId, earlier, earlier),
  };
}

function isReady({ database }: Connection): boolean {
  return database.prepare(`SELECT 1 FROM sqlite_master WHERE name = 'oneLiveGeneration'`).get() !== undefined;
}
