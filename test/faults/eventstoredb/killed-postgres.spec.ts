import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeEventStoreDb, eventStoreDbSettings, type Server, startPostgres } from '@testing';
import { killLeftProcesses, type Program } from '../../e2e/world/process';
import { newKeys } from '../../engines/pairs';
import { type FilledLog, foldInMemory, openFilledLog } from '../world/filled-log';
import { describeOwnPostgres, endServer } from '../world/own-servers';
import { openProbe, type Probe } from '../world/postgres-probe';
import { openSharedViews, type SharedViews, startNamedProjector } from '../world/projectors';
import { isLong, report } from '../world/report';
import { untilReady } from '../world/service-on-eventstoredb';

const EVENTS = 20_000;
const MORE_EVENTS = 1_000;
/** Behind the first one, which hits the catching up. */
const MORE_KILLS = isLong ? 10 : 1;
const NAMES = ['projector-a', 'projector-b'];

describeEventStoreDb('a log on EventStoreDB, and views on PostgreSQL', () => {
  describeOwnPostgres('that is killed in the middle of batches, and started again', () => {
    let folder: string;
    let postgres: Server;
    let log: FilledLog;
    let projectors: readonly Program[];
    let probe: Probe | undefined;
    let views: SharedViews | undefined;
    let hitTheCatchingUp: boolean;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'faults-'));
      postgres = await startPostgres({ durable: true });
      const settings = {
        DATA_FOLDER: folder,
        ...(await eventStoreDbSettings()),
        READ_MODELS: 'postgres',
        KEY_STORE: 'postgres',
        POSTGRES_URL: postgres.url,
        POSTGRES_SCHEMA: 'views',
        LEASE_TTL: '1500',
        ...newKeys(),
      };
      log = await openFilledLog(settings);
      await log.fill(EVENTS);
      projectors = NAMES.map((name) => startNamedProjector(name, settings));
      await Promise.all(projectors.map(({ url }) => url));
      probe = await openProbe(postgres.url, settings.POSTGRES_SCHEMA);
      hitTheCatchingUp = await probe.seesBatch(NAMES);
      const recoveries = [await killPostgres(settings)];
      for (let kills = 0; kills < MORE_KILLS; kills += 1) {
        probe = await openProbe(postgres.url, settings.POSTGRES_SCHEMA);
        await probe.holdUpBatches();
        await log.fill(MORE_EVENTS);
        await probe.untilHeldUp(NAMES);
        recoveries.push(await killPostgres(settings));
      }
      report('PostgreSQL killed', { events: log.size, recoveries });
    }, 240_000);

    afterAll(async () => {
      // Whoever is still held up could not finish.
      await probe?.close();
      for (const projector of projectors ?? []) {
        projector.child.kill('SIGTERM');
        await projector.ended;
      }
      killLeftProcesses();
      await views?.close();
      await log?.close();
      await endServer(postgres);
      await rm(folder, { recursive: true });
    }, 60_000);

    /** How long until it was ready again, and from then on until all views were at the end of the log. */
    async function killPostgres(settings: Readonly<Record<string, string>>) {
      const killedAt = performance.now();
      await postgres.kill();
      await probe?.close();
      await views?.close();
      await postgres.restart();
      const readyAt = performance.now();
      views = await openSharedViews(settings);
      await views.untilAtEnd(log);
      return { serverMs: Math.round(readyAt - killedAt), atEndMs: Math.round(performance.now() - readyAt) };
    }

    it('was killed while projectors caught up, too', () => {
      expect(hitTheCatchingUp).toBe(true);
    });

    it('did not end the projectors', async () => {
      for (const { child, url } of projectors) {
        expect(child.exitCode).toBeNull();
        await untilReady(await url);
      }
    }, 60_000);

    it('holds in every view, row by row, what a fold in memory makes of the same log', async () => {
      expect(await views?.digests()).toEqual(await foldInMemory(log));
    }, 90_000);
  });
});
