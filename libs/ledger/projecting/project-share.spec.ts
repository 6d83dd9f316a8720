import { setTimeout as sleep } from 'node:timers/promises';
import { createMemoryReadModels, openPostgresReadModels, type PostgresReadModels, projections } from '@read-models';
import { describePostgres, type FreshSchema, freshSchema } from '@testing';
import { accepted, openTestLedger, type TestLedger } from '../commands/ledger.fixture';
import { projectInProcess } from './project-in-process';
import { projectShare } from './project-share';
import type { Projecting } from './projecting';

// Long enough for a machine that is busy with other specs.
const TTL_MS = 1_500;
const MERCHANTS = Array.from({ length: 40 }, (_, index) => `m${index}`);
const QUIET = { warn: () => {}, error: () => {} };

describePostgres('projectors that share the views of one ledger', () => {
  let place: FreshSchema;
  let test: TestLedger;
  let views: PostgresReadModels;
  let started: Projecting[];
  beforeEach(async () => {
    place = await freshSchema();
    test = await openTestLedger();
    views = await openPostgresReadModels(place);
    started = [];
  });
  afterEach(async () => {
    for (const projecting of started) await projecting.stop();
    await views.close();
    await test.close();
    await place.drop();
  });

  async function start(): Promise<Projecting> {
    const configuration = {
      ...test.configuration,
      postgresUrl: place.url,
      postgresSchema: place.schema,
      leaseTtl: TTL_MS,
    };
    const projecting = await projectShare(test.ledger, configuration, QUIET);
    started.push(projecting);
    return projecting;
  }

  async function record(orderId: string): Promise<void> {
    for (const merchantId of MERCHANTS) accepted(await test.authorize(100n, { merchantId, orderId }));
  }

  async function atTheEnd(): Promise<void> {
    const last = (await test.ledger.store.readAll('', 100_000)).events.length - 1;
    const until = performance.now() + 15_000;
    for (;;) {
      const live = await Promise.all(projections.map((projection) => views.live(projection)));
      if (live.every((generation) => generation?.caughtUp && generation.checkpoint?.sequence === last)) return;
      if (performance.now() > until)
        throw new Error(`the views stand at ${live.map((each) => each?.checkpoint?.sequence)}, not at ${last}`);
      await sleep(20);
    }
  }

  /** Row by row what a single process would have made of the log. */
  async function expectRightRows(): Promise<void> {
    await atTheEnd();
    const alone = createMemoryReadModels();
    const process = projectInProcess(test.ledger, alone, QUIET);
    const last = (await test.ledger.store.readAll('', 100_000)).events.length - 1;
    for (const projection of projections) {
      while ((await alone.live(projection))?.checkpoint?.sequence !== last) await sleep(5);
      const [one, shared] = [await alone.live(projection), await views.live(projection)];
      expect(await views.wholeStore().digest(shared?.generationId ?? -1, projection)).toEqual(
        await alone.digest(one?.generationId ?? -1, projection),
      );
    }
    await process.stop();
  }

  it('count and fold everything, alone and when another joins under way', async () => {
    await record('o1');
    await start();
    await atTheEnd();
    await start();
    for (const orderId of ['o2', 'o3', 'o4', 'o5']) {
      await record(orderId);
      await sleep(TTL_MS / 2);
    }
    await expectRightRows();
  });

  it('take over what another let go, at once, and go on as one', async () => {
    const [first] = [await start(), await start()];
    await record('o1');
    await sleep(TTL_MS);
    started = started.filter((projecting) => projecting !== first);
    await first?.stop();
    await record('o2');
    await expectRightRows();
  });

  it('leave the duties of the clock to one of them', async () => {
    const [first, second] = [await start(), await start()];
    expect(await first?.duties.isOurs('expirer')).toBe(true);
    expect(await second?.duties.isOurs('expirer')).toBe(false);
    started = started.filter((projecting) => projecting !== first);
    await first?.stop();
    expect(await second?.duties.isOurs('expirer')).toBe(true);
  });
});
