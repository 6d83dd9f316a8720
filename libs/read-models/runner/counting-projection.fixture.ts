import { sample } from '../contract/sample-projection';
import { createMemoryReadModels } from '../memory/memory-read-models';
import { create, type Projection, put, touch } from '../projection';
import type { ReadModelStore } from '../read-models.port';
import { integer, table, text } from '../table';
import type { Said, TestLog } from './log.fixture';
import type { Rebuild } from './member';
import { type ProjectionRun, runProjections } from './run-projections';
import { waitFor } from './wait-for';

export const NOW = '2026-03-01T00:00:00.000Z';
export const now = () => NOW;

/** A store in memory, the runs that were started on it, and the count of the counting projection. */
export function countingWorld() {
  const runs: ProjectionRun[] = [];
  const store: ReadModelStore = createMemoryReadModels();

  function start(log: TestLog, projections: readonly Projection[]) {
    const { promise: rebuilt, resolve } = Promise.withResolvers<Rebuild>();
    const run = runProjections({ feed: log, store, projections, now, onRebuild: resolve });
    run.done.catch(() => undefined);
    runs.push(run);
    return { run, rebuilt };
  }

  async function count(orderId: string, log: TestLog) {
    await waitUntilCounted(log);
    return store.read(counting(1), async (snapshot) => (await snapshot.get(counts, [orderId]))?.count);
  }

  async function waitUntilCounted(log: TestLog): Promise<void> {
    const position = String(log.records.length);
    await waitFor(store, counting(1), position, { compare: log.compare, timeoutMs: 1_000 });
  }

  return { store, start, count, waitUntilCounted, stop: () => Promise.allSettled(runs.map((run) => run.stop())) };
}

export const counts = table({
  name: 'counts',
  history: 'current',
  columns: { orderId: text, count: integer },
  key: ['orderId'],
});

export function extended(orderId: string, expiresAt = '2026-12-31T00:00:00.000Z'): Said {
  return {
    event: { type: 'AuthorizationExtended', orderId, currency: 'EUR', expiresAt },
    merchantId: 'm',
    recordedAt: NOW,
  };
}

/** Counts extensions per order; some order ids make it go wrong. */
export function counting(version: number): Projection {
  return {
    name: 'counting',
    version,
    tables: [counts],
    touchedRowsMax: 1,
    on: {
      ...sample.on,
      AuthorizationExtended: {
        keys: ({ event: { orderId } }) => [orderId === 'creates' ? create(counts, 'a') : touch(counts, orderId)],
        fold: (rows, { event: { orderId } }) => {
          if (orderId === 'impossible') throw new Error('impossible history');
          if (orderId === 'reads') rows.get(counts, 'a');
          if (orderId === 'puts' || orderId === 'creates') return [put(counts, { orderId: 'a', count: 0 })];
          return [put(counts, { orderId, count: (rows.get(counts, orderId)?.count ?? 0) + 1 })];
        },
      },
    },
  };
}
