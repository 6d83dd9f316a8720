import { setTimeout as sleep } from 'node:timers/promises';
import { ALL_PARTITIONS } from '@read-models';
import { describeEventStoreDb, describePostgres } from '@testing';
import { killLeftProcesses, type Program } from '../../e2e/world/process';
import { type PairSettings, settingsOf } from '../../engines/pairs';
import { type FilledLog, foldInMemory, openFilledLog } from '../world/filled-log';
import { openProbe, type Probe } from '../world/postgres-probe';
import { openSharedViews, type SharedViews, startNamedProjector } from '../world/projectors';
import { isLong, report } from '../world/report';
import { untilReady } from '../world/service-on-eventstoredb';

const EVENTS = isLong ? 100_000 : 5_000;
/** For a batch of everybody's to be under way at each fault. */
const MORE_EVENTS = 1_000;
const LEASE_TTL_MS = 1_500;
/** Longer than a lease, and than a server waits for the rest of a batch. */
const PAUSED_MS = 7_000;
const TAKEN_OVER_WITHIN_MS = 30_000;
const NAMES = ['projector-a', 'projector-b'] as const;

describeEventStoreDb('two projectors that share the views of a log on EventStoreDB', () => {
  describePostgres('on PostgreSQL', () => {
    let place: PairSettings;
    let settings: Readonly<Record<string, string>>;
    let log: FilledLog;
    let views: SharedViews;
    let probe: Probe;
    let projectors: [Program, Program];

    beforeAll(async () => {
      place = await settingsOf({ log: 'eventstoredb', views: 'postgres' });
      settings = { ...place.settings, LEASE_TTL: String(LEASE_TTL_MS) };
      log = await openFilledLog(settings);
      await log.fill(EVENTS);
      const startedAt = performance.now();
      projectors = [startNamedProjector(NAMES[0], settings), startNamedProjector(NAMES[1], settings)];
      await Promise.all(projectors.map(({ url }) => url));
      views = await openSharedViews(settings);
      probe = await openProbe(settings['POSTGRES_URL'] ?? '', settings['POSTGRES_SCHEMA'] ?? '');
      await views.untilAtEnd(log);
      const caughtUpMs = Math.round(performance.now() - startedAt);
      await untilShared();
      report('two projectors started', { events: log.size, caughtUpMs });
    }, 200_000);

    afterAll(async () => {
      await probe?.close();
      for (const projector of projectors ?? []) {
        projector.child.kill('SIGCONT');
        projector.child.kill('SIGTERM');
        await projector.ended;
      }
      killLeftProcesses();
      await views?.close();
      await log?.close();
      await place.remove();
    }, 60_000);

    async function untilHolders(wanted: number): Promise<void> {
      for (const late = performance.now() + TAKEN_OVER_WITHIN_MS; ; await sleep(20)) {
        const { owners, partitions } = await probe.holders();
        if (owners === wanted && partitions === ALL_PARTITIONS.length) return;
        if (performance.now() > late) throw new Error(`${owners} hold ${partitions} partitions`);
      }
    }
    const untilShared = () => untilHolders(2);
    const untilTakenOver = () => untilHolders(1);

    /** Lets `fault` happen to the first one while it has written half of a batch. */
    async function inTheMiddleOfABatch(fault: () => void): Promise<void> {
      const letGo = await probe.holdUpBatches();
      try {
        await log.fill(MORE_EVENTS);
        await probe.untilHeldUp([NAMES[0]]);
        fault();
      } finally {
        await letGo();
      }
    }

    it('lose none and count none twice when one is killed: the other takes over within seconds', async () => {
      await inTheMiddleOfABatch(() => projectors[0].child.kill('SIGKILL'));
      const killedAt = performance.now();
      await untilTakenOver();
      const takenOverMs = Math.round(performance.now() - killedAt);
      await views.untilAtEnd(log);
      report('projector killed', { takenOverMs, atEndMs: Math.round(performance.now() - killedAt) });
      expect(await views.digests()).toEqual(await foldInMemory(log));

      projectors[0] = startNamedProjector(NAMES[0], settings);
      await projectors[0].url;
      await untilShared();
    }, 120_000);

    it('write nothing wrong when one is paused for longer than its leases, and goes on', async () => {
      const { child } = projectors[0];
      await inTheMiddleOfABatch(() => child.kill('SIGSTOP'));
      const pausedAt = performance.now();
      await untilTakenOver();
      const takenOverMs = Math.round(performance.now() - pausedAt);
      await views.untilAtEnd(log);
      const atEndMs = Math.round(performance.now() - pausedAt);
      await log.fill(MORE_EVENTS);
      await sleep(Math.max(0, PAUSED_MS - (performance.now() - pausedAt)));
      child.kill('SIGCONT');
      await log.fill(MORE_EVENTS);
      await untilShared();
      await log.fill(MORE_EVENTS);
      await views.untilAtEnd(log);
      report('projector paused', { takenOverMs, atEndMs, events: log.size });
      expect(await views.digests()).toEqual(await foldInMemory(log));
      expect(child.exitCode).toBeNull();
      for (const { url } of projectors) await untilReady(await url);
    }, 120_000);
  });
});
