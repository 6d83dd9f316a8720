import { describePostgres } from '@testing';
import fc from 'fast-check';
import { ALL_PARTITIONS, foldedBy, partitionOf } from '../partitions';
import { foldedViews, NOW } from '../projections/folded-views.fixture';
import { histories } from '../projections/histories.fixture';
import type { ReadModelStore } from '../read-models.port';
import { projections } from '../registry';
import type { TestLog } from '../runner/log.fixture';
import { type RunOptions, runProjections } from '../runner/run-projections';
import { type SharedViews, sharedViews, take } from './several-writers.fixture';

describePostgres('every projection on PostgreSQL', () => {
  let shared: SharedViews;
  beforeEach(async () => {
    shared = await sharedViews();
  });
  afterEach(() => shared.close());

  it('comes to the same rows as in memory, in whatever batches', async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.integer({ min: 1, max: 50 }), async ({ log }, batch) => {
        const views = (await shared.open()).wholeStore();
        // The views of the run before are of the same log as far as a checkpoint of nothing tells.
        for (const { generationId } of await views.generations()) await views.dropGeneration(generationId);
        await foldedViews(log, views, [batch]);
        expect(await digests(views)).toEqual(await digests(await foldedViews(log)));
      }),
      { numRuns: 10 },
    );
  }, 120_000);

  it('comes to the same rows where several writers fold a part each, of a log that grows meanwhile', async () => {
    const { log, moments } = longest(fc.sample(histories, { seed: 4, numRuns: 40 }));
    expect(new Set(moments.map(({ merchantId }) => partitionOf(merchantId))).size).toBe(2);
    const growing = halfTold(log);
    const owner = await shared.owner('a');
    const views = await shared.open();
    const lowest = Math.min(...moments.map(({ merchantId }) => partitionOf(merchantId)));
    const parts = [await take(owner, 0, lowest + 1), await take(owner, lowest + 1)];
    const runs = parts.map((held) => {
      const partitions = new Set(held.map(({ partition }) => partition));
      const options: RunOptions = {
        feed: growing,
        store: views.forPartitions(held),
        projections,
        now: () => NOW,
        onRebuild: () => undefined,
        takes: (record, projection) => partitions.has(foldedBy(projection, record)),
      };
      return runProjections(options);
    });
    await reached(growing.tellAll());
    await Promise.all(runs.map((run) => run.stop()));
    expect(await digests(views.wholeStore())).toEqual(await digests(await foldedViews(log)));

    async function reached(sequence: number): Promise<void> {
      const until = Date.now() + 20_000;
      for (;;) {
        const places = await views.places(ALL_PARTITIONS, projections);
        if (places.every(({ sequences }) => Object.values(sequences).every((at) => at === sequence))) return;
        if (Date.now() > until) throw new Error(`not every partition came to ${sequence}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  }, 60_000);
});

type Sampled = typeof histories extends fc.Arbitrary<infer Value> ? Value : never;

function longest(all: readonly Sampled[]): Sampled {
  return all.reduce((a, b) => (a.moments.length >= b.moments.length ? a : b));
}

/** A log that ends in the middle until the rest is told; answers its last sequence. */
function halfTold(log: TestLog): TestLog & { tellAll(): number } {
  let told = Math.floor(log.records.length / 2);
  let wakes: (() => void)[] = [];
  return {
    ...log,
    async readAll(after, limit) {
      const page = await log.readAll(after, Math.max(0, Math.min(limit, told - Number(after))));
      return page;
    },
    headSequence: async () => told - 1,
    onAppended(wake) {
      wakes.push(wake);
      return () => {
        wakes = wakes.filter((each) => each !== wake);
      };
    },
    tellAll() {
      told = log.records.length;
      for (const wake of wakes) wake();
      return told - 1;
    },
  };
}

async function digests(store: ReadModelStore): Promise<unknown[]> {
  return Promise.all(
    projections.map(async (projection) => {
      const live = await store.live(projection);
      if (live === undefined) throw new Error(`${projection.name} is not there`);
      return { projection: projection.name, ...(await store.digest(live.generationId, projection)) };
    }),
  );
}
