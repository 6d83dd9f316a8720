import { Kysely, PostgresDialect } from 'kysely';
import type { Pool } from 'pg';
import { ALL_PARTITIONS } from '../partitions';
import type { Projection } from '../projection';
import type { ReadModelReader, ReadModelStore } from '../read-models.port';
import { createPool } from './connections';
import type { Database } from './database';
import { createGenerations } from './generations';
import { createGroupStore } from './group-store';
import type { HeldPartition } from './held-partitions';
import { migrate } from './migrations';
import { type PartitionPlaces, placesOf } from './places';
import { createReader } from './postgres-reader';
import { checkedSchema } from './schema-name';

const READERS_MAX = 10;
const WRITERS_MAX = 4;
/** A question to a server that is frozen is given up after this time. */
const READ_TIMEOUT_MS = 10_000;

export interface PostgresReadModels extends ReadModelReader {
  /** The side that writes, for partitions that stand at the same place. Throws Fenced once one of them is lost. */
  forPartitions(held: readonly HeldPartition[]): ReadModelStore;

  /**
   * Writes all partitions, without leases: for the only process there is, and for a rebuild beside others. That no event
   * is counted twice is still sure, because a batch counts only from where it began.
   */
  wholeStore(): ReadModelStore;

  /** Where each of these partitions stands in each of these projections. */
  places(partitions: readonly number[], projections: readonly Projection[]): Promise<readonly PartitionPlaces[]>;
}

/** Opens the views in a schema of a PostgreSQL database, and makes it where there is none. */
export async function openPostgresReadModels(at: {
  readonly url: string;
  readonly schema: string;
}): Promise<PostgresReadModels> {
  const schema = checkedSchema(at.schema);
  const readers = createPool(at.url, { max: READERS_MAX, timeoutMs: READ_TIMEOUT_MS });
  const writers = createPool(at.url, { max: WRITERS_MAX });
  const unbound = new Kysely<Database>({ dialect: new PostgresDialect({ pool: writers }) });
  const close = once(() => endAll([readers, writers]));
  try {
    await migrate(unbound, schema);
  } catch (error) {
    await close();
    throw error;
  }
  const db = unbound.withSchema(schema);
  const generations = createGenerations(db, schema);
  const parts = { readers, writers, schema, generations };
  return {
    ...createReader(readers, schema),
    close,
    forPartitions: (held) => createGroupStore({ ...parts, held, fenced: true }),
    wholeStore: () =>
      createGroupStore({ ...parts, held: ALL_PARTITIONS.map((partition) => ({ partition, token: 0 })), fenced: false }),
    places: (partitions, projections) => placesOf(generations, partitions, projections),
  };
}

async function endAll(pools: readonly Pool[]): Promise<void> {
  await Promise.all(pools.map((pool) => pool.end()));
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
