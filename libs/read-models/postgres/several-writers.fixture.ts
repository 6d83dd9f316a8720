import { freshSchema } from '@testing';
import { ALL_PARTITIONS } from '../partitions';
import type { BatchCommit, Generation, ReadModelStore } from '../read-models.port';
import { type HeldPartition, partitionLease, partitionOfLease } from './held-partitions';
import { createLeases, type Leases } from './leases';
import { openPostgresReadModels, type PostgresReadModels } from './postgres-read-models';

/** Views in a schema of their own, and owners who share them. */
export interface SharedViews {
  readonly url: string;
  readonly schema: string;
  /** As a process of its own would have opened them. */
  open(): Promise<PostgresReadModels>;
  owner(name: string, ttlMs?: number): Promise<Leases>;
  close(): Promise<void>;
}

/** Long enough for any test that is not about time. */
const TTL_MS = 60_000;

export async function sharedViews(): Promise<SharedViews> {
  const at = await freshSchema();
  const opened: { close(): Promise<void> }[] = [];
  async function kept<Opened extends { close(): Promise<void> }>(opening: Promise<Opened>): Promise<Opened> {
    const one = await opening;
    opened.push(one);
    return one;
  }
  return {
    ...at,
    open: () => kept(openPostgresReadModels(at)),
    owner: (owner, ttlMs = TTL_MS) => kept(createLeases({ ...at, owner, ttlMs })),
    async close() {
      await Promise.all(opened.map((one) => one.close()));
      await at.drop();
    },
  };
}

/** The partitions from one on and before another, all of which must be free. */
export async function take(
  leases: Leases,
  from = 0,
  before = ALL_PARTITIONS.length,
): Promise<readonly HeldPartition[]> {
  const taken = await leases.acquire(ALL_PARTITIONS.slice(from, before).map(partitionLease));
  if (taken.length !== before - from) throw new Error(`${taken.length} of ${before - from} partitions were free`);
  return taken.map(({ name, token }) => ({ partition: partitionOfLease(name), token }));
}

/** Moves a generation without rows. */
export function move(
  store: ReadModelStore,
  { generationId }: Generation,
  from: number,
  to: number,
  changes: BatchCommit['changes'] = [],
): Promise<'committed' | 'overtaken'> {
  const checkpoint = {
    ...{ ledgerId: 'L', position: String(to), sequence: to, hash: 'ab'.repeat(32) },
    ...{ stream: 'order-m:o', revision: to },
  };
  const writtenAt = '2026-02-01T00:00:00.000Z';
  return store.commit([{ generationId, from, checkpoint, caughtUp: true, head: to, writtenAt, changes }]);
}
