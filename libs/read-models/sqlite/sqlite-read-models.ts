import type { ReadModelStore } from '../read-models.port';
import { digestOf } from '../row-digest';
import type { Row } from '../table';
import { createTurns } from '../turns';
import { CLUSTERS_SQL, createClusters } from './clusters';
import { type Connection, openConnection } from './connection';
import {
  allGenerations,
  createGeneration,
  dropGeneration,
  GENERATIONS_SQL,
  moveCheckpoint,
  promote,
} from './generations';
import { createReader } from './sqlite-reader';
import { createStoredTables } from './stored-tables';

/** Views in a file of their own. It may be deleted at any time: everything in it is folded from the log again. */
export function openSqliteReadModels({ file }: { readonly file: string }): ReadModelStore {
  const connection = openWriter(file);
  const clusters = createClusters(connection);
  const tables = createStoredTables(connection, clusters);
  const turns = createTurns();

  return {
    ...createReader(
      () => ({ connection, tables }),
      turns,
      () => connection.database.close(),
    ),

    generations: () => turns(() => allGenerations(connection)),

    createGeneration: (projection, state, at) =>
      turns(() => connection.write(() => createGeneration(connection, projection, state, at))),

    load: (generationId, table, keys) =>
      turns(() => keys.map((key): Row | undefined => tables(generationId, table).get(key))),

    commit: (batches) =>
      turns(() => {
        try {
          connection.write(() => {
            for (const batch of batches) {
              if (!moveCheckpoint(connection, batch)) throw new Overtaken();
              for (const { table, rows } of batch.changes) tables(batch.generationId, table).write(rows);
            }
          });
          return 'committed';
        } catch (error) {
          clusters.forget();
          if (error instanceof Overtaken) return 'overtaken';
          throw error;
        }
      }),

    digest: (generationId, projection) =>
      turns(() => {
        connection.prepare('BEGIN').run();
        try {
          const about = allGenerations(connection).find((generation) => generation.generationId === generationId);
          return {
            sequence: about?.checkpoint?.sequence ?? -1,
            hash: digestOf(projection.tables.map((table) => [table, tables(generationId, table).all()] as const)),
          };
        } finally {
          connection.prepare('COMMIT').run();
        }
      }),

    promote: (generationId, at) => turns(() => connection.write(() => promote(connection, generationId, at))),

    dropGeneration: (generationId) =>
      turns(() => {
        // A statement that is still ready would keep its table from being dropped.
        connection.forgetStatements();
        connection.write(() => dropGeneration(connection, generationId));
      }),
  };
}

function openWriter(file: string): Connection {
  try {
    const connection = openConnection(file, { readOnly: false });
    connection.database.exec(`${CLUSTERS_SQL}; ${GENERATIONS_SQL}`);
    return connection;
  } catch (cause) {
    throw new Error(`${file} cannot be used; it may be deleted, its views are then built from the log again`, {
      cause,
    });
  }
}

/** Leaves the transaction and nothing else. */
class Overtaken extends Error {}
