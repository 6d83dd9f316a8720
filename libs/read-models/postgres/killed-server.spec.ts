import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { describePostgres, type Server, startPostgres } from '@testing';
import { foldedViews, NOW } from '../projections/folded-views.fixture';
import { largeOrder } from '../projections/large-order.fixture';
import { findOrders } from '../projections/orders/orders.reader';
import { isCatchingUp, type ReadModelStore } from '../read-models.port';
import { projections } from '../registry';
import { createTestLog, OPENED } from '../runner/log.fixture';
import { type ProjectionRun, runProjections } from '../runner/run-projections';
import { openPostgresReadModels, type PostgresReadModels } from './postgres-read-models';

const ORDERS = 60;

describePostgres('views on a server that is killed', () => {
  let server: Server;
  let views: PostgresReadModels;
  beforeAll(async () => {
    server = await startPostgres({ durable: true });
    views = await openPostgresReadModels({ url: server.url, schema: 'killed' });
  }, 60_000);
  afterAll(async () => {
    await views.close();
    await server.stop();
    await rm(server.folder, { recursive: true });
  });

  it('in the middle of batches, again and again, have the same rows as if nothing had happened', async () => {
    const orders = Array.from({ length: ORDERS }, (_, index) => largeOrder(`o${index}`, 30, 15));
    const log = createTestLog([OPENED, ...orders.flat()]);
    const kills: string[] = [];

    for (const batchesBefore of [0, 1, 2, 4]) {
      const store = views.wholeStore();
      const run = start(batchesBefore === 0 ? store : killedIn(store, batchesBefore));
      if (batchesBefore === 0) {
        // The first batches of all: the server dies while the tables are being made.
        await pause(40);
        await server.kill();
      }
      kills.push(await run.done.then(() => 'none', (fault: Error) => fault.message)); // biome-ignore format: one thought
      expect(await readable()).toBe(false);
      await server.restart();
    }
    expect(kills).not.toContain('none');

    const store = views.wholeStore();
    const run = start(store);
    const last = log.records.length - 1;
    const late = Date.now() + 30_000;
    while ((await slowest()) < last && Date.now() < late) await pause(20);
    await run.stop();
    expect(await digests(store)).toEqual(await digests(await foldedViews(log)));

    function start(store: ReadModelStore): ProjectionRun {
      const feed = { ...log, readAll: (after: string, limit: number) => log.readAll(after, Math.min(limit, 150)) };
      const run = runProjections({ feed, store, projections, now: () => NOW, onRebuild: () => undefined });
      run.done.catch(() => undefined);
      return run;
    }

    /** The server dies while this batch is on its way. */
    function killedIn(store: ReadModelStore, batch: number): ReadModelStore {
      let batches = 0;
      return {
        ...store,
        async commit(changes) {
          batches += 1;
          const [answer] = await Promise.all([store.commit(changes), batches === batch && killSoon()]);
          return answer;
        },
      };
    }
  }, 120_000);

  it('fail questions while it is down, and answer them again afterwards', async () => {
    expect(await readable()).toBe(true);
    await server.kill();
    await expect(findOrders(views, { merchantId: 'm', limit: 1 })).rejects.toThrow();
    await server.restart();
    expect(await readable()).toBe(true);
  }, 60_000);

  async function killSoon(): Promise<void> {
    await pause(5);
    await server.kill();
  }

  async function slowest(): Promise<number> {
    const live = await Promise.all(projections.map((projection) => views.live(projection, 'm')));
    return Math.min(...live.map((generation) => generation?.checkpoint?.sequence ?? -1));
  }

  async function readable(): Promise<boolean> {
    return findOrders(views, { merchantId: 'm', limit: 1 }).then(
      (answer) => !isCatchingUp(answer),
      () => false,
    );
  }
});

async function digests(store: ReadModelStore): Promise<unknown[]> {
  return Promise.all(
    projections.map(async (projection) => {
      const live = await store.live(projection);
      if (live === undefined) throw new Error(`${projection.name} is not there`);
      return store.digest(live.generationId, projection);
    }),
  );
}
