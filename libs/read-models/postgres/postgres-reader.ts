import type { Pool, PoolClient } from 'pg';
import { catchingUpOf } from '../catching-up';
import { ALL_PARTITIONS, partitionOf } from '../partitions';
import type { Projection } from '../projection';
import { checkQuery } from '../query-order';
import {
  type CatchingUp,
  type Generation,
  NoHistory,
  type Query,
  type Read,
  type ReadModelReader,
  type ReadOptions,
  type Snapshot,
} from '../read-models.port';
import type { Key, Row, Table } from '../table';
import { findSql } from './find-sql';
import { generationOf, type PlacedGeneration } from './generations';
import { prepared } from './prepared';
import { reachable } from './reachable';
import { rowDecoder } from './row-codec';
import { quote } from './schema-name';
import { TEXT_ROWS } from './text-rows';

const BEGIN = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

/** Reads what others write. `partitions` are those that a question without a merchant is about. */
export function createReader(
  pool: Pool,
  schema: string,
  partitions: readonly number[] = ALL_PARTITIONS,
): Pick<ReadModelReader, 'read' | 'live'> {
  const placeSql = `SELECT "generationId", "projection", "version", "state", "partition", "sequence", "checkpoint",
      "caughtUp", "head", "writtenAt"
    FROM ${quote(schema)}.generations JOIN ${quote(schema)}.places USING ("generationId")
    WHERE "projection" = $1 AND "version" = $2 AND "state" = 'live' AND "partition" = ANY ($3::integer[])`;

  async function live(on: Pick<Pool | PoolClient, 'query'>, { name, version }: Projection, merchantId?: string) {
    const asked = merchantId === undefined ? partitions : [partitionOf(merchantId)];
    const { rows } = await on.query<PlacedGeneration>(prepared(placeSql, [name, version, asked]));
    return generationOf(rows);
  }

  async function read<Answer>(
    projection: Projection,
    work: (snapshot: Snapshot) => Promise<Answer>,
    { asOf, merchantId }: ReadOptions,
  ): Promise<Read<Answer> | CatchingUp> {
    const client = await pool.connect();
    try {
      const [, found] = await Promise.all([client.query(BEGIN), live(client, projection, merchantId)]);
      const reached = found?.checkpoint?.sequence ?? -1;
      const sequence = asOf ?? reached;
      const answer =
        found?.caughtUp && sequence <= reached
          ? { sequence, answer: await work(snapshotOf(client, schema, found, sequence, asOf)) }
          : catchingUpOf(projection, found);
      // Nobody waits for the end of a transaction that only read.
      release(client, client.query('COMMIT'));
      return answer;
    } catch (error) {
      release(client, client.query('ROLLBACK'));
      throw error;
    }
  }

  return {
    read: (projection, work, options = {}) => reachable(read(projection, work, options)),
    live: (projection, merchantId) => reachable(live(pool, projection, merchantId)),
  };
}

function release(client: PoolClient, ended: Promise<unknown>): void {
  ended.then(
    () => client.release(),
    () => client.release(true),
  );
}

function snapshotOf(
  client: PoolClient,
  schema: string,
  generation: Generation,
  sequence: number,
  asOf: number | undefined,
): Snapshot {
  const { generationId } = generation;
  async function find(table: Table, query: Query): Promise<readonly Row[]> {
    if (asOf !== undefined && table.history === 'current') throw new NoHistory(table.name);
    const { sql, values } = findSql({ schema, generationId, table }, query, asOf);
    const { rows } = await client.query<(string | null)[]>({ ...prepared(sql, values), ...TEXT_ROWS });
    return rows.map(rowDecoder(table.columns, Object.keys(table.columns)));
  }
  return {
    sequence,
    async get<TableRow>(of: Table<TableRow>, key: Key) {
      const table = of as Table;
      const where = Object.fromEntries(table.key.map((name, index) => [name, key[index] ?? '']));
      const [row] = await find(table, { where, limit: 1 });
      return row as TableRow | undefined;
    },
    async find<TableRow>(of: Table<TableRow>, query: Query<TableRow>) {
      checkQuery(of as Table, query as Query);
      return (await find(of as Table, query as Query)) as unknown as readonly TableRow[];
    },
    asOf: (earlier) => snapshotOf(client, schema, generation, earlier, earlier),
  };
}
