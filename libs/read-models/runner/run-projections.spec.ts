import { createMemoryReadModels } from '../memory/memory-read-models';
import { create, ignore, type Projection, put, touch } from '../projection';
import { isCatchingUp, type ReadModelStore } from '../read-models.port';
import { integer, table, text } from '../table';
import { dropOldGenerations, GENERATION_KEPT_MS } from './drop-old-generations';
import { createTestLog, OPENED, type Said, type TestLog } from './log.fixture';
import type { Rebuild } from './member';
import { rebuildProjection } from './rebuild-projection';
import { type ProjectionRun, runProjections } from './run-projections';
import { waitFor } from './wait-for';

const NOW = '2026-03-01T00:00:00.000Z';
const now = () => NOW;

describe('the projection runner', () => {
  let runs: ProjectionRun[];
  let store: ReadModelStore;
  beforeEach(() => {
    runs = [];
    store = createMemoryReadModels();
  });
  afterEach(() => Promise.allSettled(runs.map((run) => run.stop())));

  it('brings a view to the end of the log and keeps it there', async () => {
    const log = createTestLog([OPENED, extended('a')]);
    start(log, [counting(1)]);
    expect(await count('a', log)).toEqual({ sequence: 1, answer: 1 });
    log.append(extended('a'), extended('b'));
    expect(await count('a', log)).toEqual({ sequence: 3, answer: 2 });
  });

  it('goes on where it was stopped, counting no event twice', async () => {
    const log = createTestLog([OPENED, extended('a')]);
    const first = start(log, [counting(1)]);
    await count('a', log);
    await first.run.stop();
    log.append(extended('a'));
    start(log, [counting(1)]);
    expect(await count('a', log)).toEqual({ sequence: 2, answer: 2 });
    expect(await store.generations()).toHaveLength(1);
  });

  it.each([
    ['lost what the view had seen', createTestLog([OPENED, extended('a')])],
    ['holds another event there', createTestLog([OPENED, extended('a'), extended('a', '2027-01-01T00:00:00.000Z')])],
    ['is of another ledger', createTestLog([OPENED, extended('a'), extended('a')], 'another-ledger')],
  ])('builds a view anew, and says so, when the log %s', async (_why, other) => {
    const log = createTestLog([OPENED, extended('a'), extended('a')]);
    const { run } = start(log, [counting(1)]);
    await count('a', log);
    await run.stop();
    const { rebuilt } = start(other, [counting(1)]);
    expect(await rebuilt).toEqual({ projection: 'counting', version: 1, reason: 'log-differs' });
    expect(await count('a', other)).toEqual({ sequence: other.records.length - 1, answer: other.records.length - 1 });
  });

  it('builds a new version beside the old one, which serves until then', async () => {
    const log = createTestLog([OPENED, ...Array.from({ length: 50 }, () => extended('a'))]);
    const { run } = start(log, [counting(1)]);
    await count('a', log);
    await run.stop();

    const next = { ...counting(2), name: 'counting' };
    expect(await read(next)).toEqual({ catchingUp: { projection: 'counting', sequence: -1, head: null } });
    start(log, [next]);
    await waitFor(store, next, String(log.records.length), { compare: log.compare, timeoutMs: 1_000 });
    expect(await count('a', log)).toEqual({ sequence: 50, answer: 50 });
    expect(await read(next)).toMatchObject({ sequence: 50 });
  });

  it('catches a late view up without holding up the others', async () => {
    const log = createTestLog([OPENED, ...Array.from({ length: 5_000 }, () => extended('a'))]);
    const { run } = start(log, [counting(1)]);
    await count('a', log);
    await run.stop();

    const late = { ...counting(1), name: 'late' };
    start(log, [counting(1), late]);
    log.append(extended('b'));
    expect(await count('b', log)).toMatchObject({ answer: 1 });
    expect(await waitFor(store, late, String(log.records.length), { compare: log.compare, timeoutMs: 2_000 })).toBe(
      'reached',
    );
  });

  it('answers also where the log never stands still', async () => {
    const log = createTestLog([OPENED]);
    const growing = {
      ...log,
      readAll: async (after: string, limit: number) => {
        const records = await log.readAll(after, limit);
        log.append(extended('a'));
        return records;
      },
    };
    start({ ...growing }, [counting(1)]);
    expect(await waitFor(store, counting(1), '1', { compare: log.compare, timeoutMs: 1_000 })).toBe('reached');
  });

  it('lets a loaded log rest between batches, so that they become larger', async () => {
    const log = createTestLog([OPENED]);
    start(log, [counting(1)]);
    await count('a', log);
    const before = log.reads();
    for (let burst = 0; burst < 20; burst++) {
      log.append(...Array.from({ length: 30 }, () => extended('a')));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await waitUntilCounted(log);
    // One read a burst, and one behind each to find nothing more, if it did not rest.
    expect(log.reads() - before).toBeLessThan(20);
  });

  it('stops with the fault of a history that cannot be', async () => {
    const log = createTestLog([OPENED, extended('impossible')]);
    const { run } = start(log, [counting(1)]);
    await expect(run.done).rejects.toThrow('impossible history');
    expect(isCatchingUp(await read(counting(1)))).toBe(true);
  });

  it('stops when an event names more rows than it may', async () => {
    const { run } = start(createTestLog([OPENED, extended('a')]), [{ ...counting(1), touchedRowsMax: 0 }]);
    await expect(run.done).rejects.toThrow('names 1 rows');
  });

  it.each([
    ['reads', 'not named'],
    ['puts', 'not named'],
    ['creates', 'there already'],
  ])('stops when a fold %s a row that is %s', async (orderId, fault) => {
    const { run } = start(createTestLog([OPENED, extended('a'), extended(orderId)]), [counting(1)]);
    await expect(run.done).rejects.toThrow(fault);
  });

  it('reads the log once for all views that stand together', async () => {
    const log = createTestLog([OPENED, extended('a')]);
    const names = ['one', 'two', 'three'];
    const { run } = start(
      log,
      names.map((name) => ({ ...counting(1), name })),
    );
    await waitFor(store, { ...counting(1), name: 'three' }, '2', { compare: log.compare, timeoutMs: 1_000 });
    await run.stop();
    expect(log.reads()).toBeLessThan(names.length + 1);
  });

  describe('a rebuild', () => {
    it('comes to the same rows as the live view at the same sequence, while that goes on', async () => {
      const log = createTestLog([OPENED, ...Array.from({ length: 300 }, (_, index) => extended(`o${index % 7}`))]);
      start(log, [counting(1)]);
      await count('o1', log);
      const rebuilding = rebuildProjection({
        feed: log,
        store,
        projection: counting(1),
        now,
        onProgress: () => log.append(extended('o1')),
      });
      const rebuilt = await rebuilding;
      expect(rebuilt.digest).toBe(rebuilt.liveDigest);
      expect(rebuilt.sequence).toBeGreaterThanOrEqual(300);
    });

    it('shows a live view that was tampered with, and takes its place when promoted', async () => {
      const log = createTestLog([OPENED, extended('a'), extended('a')]);
      const { run } = start(log, [counting(1)]);
      await count('a', log);
      await run.stop();
      await tamper();
      expect(await count('a', log)).toMatchObject({ answer: 99 });

      const rebuilt = await rebuildProjection({ feed: log, store, projection: counting(1), now });
      expect(rebuilt.liveDigest).not.toBe(rebuilt.digest);
      await store.promote(rebuilt.generationId, NOW);
      expect(await count('a', log)).toEqual({ sequence: 2, answer: 2 });
    });

    it('is followed by the runner once it is promoted', async () => {
      const log = createTestLog([OPENED, extended('a')]);
      start(log, [counting(1)]);
      await count('a', log);
      const { generationId } = await rebuildProjection({ feed: log, store, projection: counting(1), now });
      await store.promote(generationId, NOW);
      log.append(extended('a'));
      expect(await count('a', log)).toEqual({ sequence: 2, answer: 2 });
      expect((await store.live(counting(1)))?.generationId).toBe(generationId);
    });

    it('goes to the end of the log where there is no live view', async () => {
      const log = createTestLog([OPENED, extended('a')]);
      const rebuilt = await rebuildProjection({ feed: log, store, projection: counting(1), now });
      expect(rebuilt).toMatchObject({ sequence: 1, liveDigest: undefined });
    });
  });

  describe('waiting for a position', () => {
    it('is over when the view has counted it', async () => {
      const log = createTestLog([OPENED]);
      start(log, [counting(1)]);
      const waiting = waitFor(store, counting(1), '2', { compare: log.compare, timeoutMs: 2_000 });
      log.append(extended('a'));
      expect(await waiting).toBe('reached');
    });

    it('is given up after the time allowed', async () => {
      const log = createTestLog([OPENED]);
      start(log, [counting(1)]);
      await waitFor(store, counting(1), '1', { compare: log.compare, timeoutMs: 1_000 });
      const answer = await waitFor(store, counting(1), '2', { compare: log.compare, timeoutMs: 20 });
      expect(answer).toMatchObject({ catchingUp: { projection: 'counting', sequence: 0 } });
    });
  });

  it('drops what nobody has written to for the time that generations are kept, and nothing that serves', async () => {
    const projection = counting(1);
    const old = await store.createGeneration(projection, 'live', NOW);
    const live = await store.createGeneration(projection, 'live', NOW);
    const other = await store.createGeneration(counting(0), 'live', NOW);
    const later = (ms: number) => new Date(Date.parse(NOW) + ms).toISOString();

    expect(await dropOldGenerations(store, [projection], later(GENERATION_KEPT_MS - 1))).toEqual([]);
    const dropped = await dropOldGenerations(store, [projection], later(GENERATION_KEPT_MS));
    expect(dropped.map(({ generationId }) => generationId)).toEqual([old.generationId, other.generationId]);
    expect((await store.generations()).map(({ generationId }) => generationId)).toEqual([live.generationId]);
  });

  function start(log: TestLog, projections: readonly Projection[]) {
    const { promise: rebuilt, resolve } = Promise.withResolvers<Rebuild>();
    const run = runProjections({ feed: log, store, projections, now, onRebuild: resolve });
    run.done.catch(() => undefined);
    runs.push(run);
    return { run, rebuilt };
  }

  function read(projection: Projection) {
    return store.read(projection, async (snapshot) => snapshot.sequence);
  }

  async function count(orderId: string, log: TestLog) {
    await waitUntilCounted(log);
    return store.read(counting(1), async (snapshot) => (await snapshot.get(counts, [orderId]))?.count);
  }

  async function waitUntilCounted(log: TestLog): Promise<void> {
    const position = String(log.records.length);
    await waitFor(store, counting(1), position, { compare: log.compare, timeoutMs: 1_000 });
  }

  async function tamper(): Promise<void> {
    const live = await store.live(counting(1));
    if (live === undefined) throw new Error('the view is there');
    const changed = { row: { orderId: 'a', count: 99 }, sequence: 2, before: { orderId: 'a', count: 2 } };
    const changes = [{ table: counts, rows: [changed] }];
    await store.commit([{ ...live, from: 2, changes }]);
  }
});

const counts = table({
  name: 'counts',
  history: 'current',
  columns: { orderId: text, count: integer },
  key: ['orderId'],
});

function extended(orderId: string, expiresAt = '2026-12-31T00:00:00.000Z'): Said {
  return {
    event: { type: 'AuthorizationExtended', orderId, currency: 'EUR', expiresAt },
    merchantId: 'm',
    recordedAt: NOW,
  };
}

/** Counts extensions per order; some order ids make it go wrong. */
function counting(version: number): Projection {
  return {
    name: 'counting',
    version,
    tables: [counts],
    touchedRowsMax: 1,
    on: {
      LedgerOpened: ignore,
      OrderAuthorized: ignore,
      OrderCaptured: ignore,
      PartialCaptureRecorded: ignore,
      OrderUpdated: ignore,
      RemainingAuthorizationReleased: ignore,
      AuthorizationExtended: {
        keys: ({ event: { orderId } }) => [orderId === 'creates' ? create(counts, 'a') : touch(counts, orderId)],
        fold: (rows, { event: { orderId } }) => {
          if (orderId === 'impossible') throw new Error('impossible history');
          if (orderId === 'reads') rows.get(counts, 'a');
          if (orderId === 'puts' || orderId === 'creates') return [put(counts, { orderId: 'a', count: 0 })];
          return [put(counts, { orderId, count: (rows.get(counts, orderId)?.count ?? 0) + 1 })];
        },
      },
      OrderCancelled: ignore,
      AuthorizationExpired: ignore,
      RefundRecorded: ignore,
      CaptureFailed: ignore,
      RefundFailed: ignore,
      ShippingInfoAdded: ignore,
      MerchantReferencesUpdated: ignore,
      CustomerPaymentRecorded: ignore,
      CustomerPaymentReversed: ignore,
      CustomerPaidBack: ignore,
      ReceivableWriteOffProposed: ignore,
      ReceivableWrittenOff: ignore,
      ReceivableWriteOffRejected: ignore,
      DueDateExtended: ignore,
    },
  };
}
