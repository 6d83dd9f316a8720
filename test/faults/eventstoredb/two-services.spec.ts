import { randomInt, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadConfiguration, openLogToRead } from '@ledger';
import { describePostgres, type FreshSchema, freshSchema, type Server, startEventStoreDb } from '@testing';
import { killLeftProcesses, type Program, startProcess } from '../../e2e/world/process';
import { newKeys } from '../../engines/pairs';
import { figuresOf } from '../world/callers-memory';
import { type CuttingProxy, startCuttingProxy } from '../world/cutting-proxy';
import { expectExactlyOnce } from '../world/expect-exactly-once';
import { expectHonestDoubts } from '../world/expect-honest-doubts';
import { describeOwnEventStoreDb, endServer } from '../world/own-servers';
import { type PersistentCallers, startCallers } from '../world/persistent-callers';
import { isLong, report } from '../world/report';
import { newApiKey } from '../world/service-on-eventstoredb';
import { waitUntil } from '../world/wait-until';

const KILLS = isLong ? 10 : 2;
const LOAD_MS = 2_000;
const FOUND = isLong ? 100 : 3;
const CUTTING_MS_MAX = isLong ? 300_000 : 40_000;

describeOwnEventStoreDb('two services on one EventStoreDB', () => {
  describePostgres('with their keys on PostgreSQL', () => {
    let server: Server;
    let proxy: CuttingProxy;
    let folder: string;
    let schema: FreshSchema;
    let settings: Readonly<Record<string, string>>;
    const services: [Program?, Program?] = [];
    const urls: [string, string] = ['', ''];
    let callers: PersistentCallers;
    /** Of each kill: until the other had acknowledged a command that was sent after it. */
    const recoveriesMs: number[] = [];

    beforeAll(
      async () => {
        folder = await mkdtemp(join(tmpdir(), 'faults-'));
        schema = await freshSchema();
        server = await startEventStoreDb();
        // Both lose answers; what one does not know, the other is asked.
        proxy = await startCuttingProxy(Number(new URL(server.url).port));
        settings = {
          EVENT_STORE: 'eventstoredb',
          EVENTSTOREDB_URL: `esdb://127.0.0.1:${proxy.port}?tls=false`,
          LEDGER_ID: randomUUID(),
          READ_MODELS: 'memory',
          KEY_STORE: 'postgres',
          POSTGRES_URL: schema.url,
          POSTGRES_SCHEMA: schema.schema,
          ...newKeys(),
        };
        await Promise.all([start(0), start(1)]);
        const apiKey = await newApiKey(settings);
        callers = startCallers({ apiKey, instance: (turn) => urls[turn % 2] as string });
        await callers.recovered(performance.now());
        proxy.cutAfter(() => randomInt(500, 20_000));
        await waitUntil(() => figuresOf(callers.memory).foundByKey >= FOUND, CUTTING_MS_MAX);
        proxy.cutAfter(undefined);
        await callers.recovered(performance.now());
        for (let kills = 0; kills < KILLS; kills += 1) {
          await sleep(LOAD_MS);
          const place = kills % 2 === 0 ? 0 : 1;
          const killedAt = performance.now();
          services[place]?.child.kill('SIGKILL');
          recoveriesMs.push(await callers.recovered(killedAt));
          await start(place);
        }
        await sleep(LOAD_MS);
        await callers.stop();
        report('two services, cut off and killed', { cuts: proxy.cuts, ...figuresOf(callers.memory), recoveriesMs });
      },
      60_000 + CUTTING_MS_MAX + KILLS * 30_000,
    );

    afterAll(async () => {
      for (const service of services) {
        service?.child.kill('SIGTERM');
        await service?.ended;
      }
      killLeftProcesses();
      await proxy?.close();
      await endServer(server);
      await schema.drop();
      await rm(folder, { recursive: true });
    }, 60_000);

    async function start(place: 0 | 1): Promise<void> {
      const service = startProcess({ DATA_FOLDER: join(folder, String(place)), ...settings });
      services[place] = service;
      urls[place] = await service.url;
    }

    it('lost answers and were killed, and what one had recorded was found by the other', () => {
      const { doubts } = callers.memory;
      expect(doubts.filter(({ answer }) => answer === undefined).length).toBeGreaterThanOrEqual(KILLS);
      expect(figuresOf(callers.memory).foundByKey).toBeGreaterThanOrEqual(FOUND);
    });

    it('gave callers no other answers than yes, no, and that nobody knows', () => {
      expectHonestDoubts(callers.memory.doubts.filter(({ answer }) => answer !== undefined));
    });

    it('recorded every acknowledged command once, and nothing else', async () => {
      const log = await openLogToRead(loadConfiguration({ ...settings, EVENTSTOREDB_URL: server.url }));
      await expectExactlyOnce(log, callers.memory);
      await log.close();
    }, 60_000);
  });
});
