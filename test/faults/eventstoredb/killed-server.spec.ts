import { setTimeout as sleep } from 'node:timers/promises';
import { type Server, startEventStoreDb } from '@testing';
import { killLeftProcesses } from '../../e2e/world/process';
import { figuresOf } from '../world/callers-memory';
import { expectExactlyOnce } from '../world/expect-exactly-once';
import { expectHonestDoubts } from '../world/expect-honest-doubts';
import { describeOwnEventStoreDb, endServer } from '../world/own-servers';
import { type PersistentCallers, startCallers } from '../world/persistent-callers';
import { isLong, report } from '../world/report';
import { type ServiceOnEventStoreDb, startServiceOn } from '../world/service-on-eventstoredb';

const KILLS = isLong ? 20 : 3;
const LOAD_MS_MIN = 300;
const LOAD_MS_MAX = 1_500;

describeOwnEventStoreDb('an EventStoreDB that is killed in the middle of appends, and started again', () => {
  let server: Server;
  let service: ServiceOnEventStoreDb;
  let callers: PersistentCallers;
  /** Of each kill: until the server was ready again, and until the first answer to a new command. */
  const recoveries: { readonly serverMs: number; readonly callersMs: number }[] = [];

  beforeAll(async () => {
    server = await startEventStoreDb();
    service = await startServiceOn(server.url);
    const { url, apiKey } = service;
    callers = startCallers({ apiKey, instance: () => url });
    await callers.recovered(performance.now());
    for (let kills = 0; kills < KILLS; kills += 1) {
      await sleep(LOAD_MS_MIN + Math.random() * (LOAD_MS_MAX - LOAD_MS_MIN));
      const killedAt = performance.now();
      await server.kill();
      await server.restart();
      const serverMs = Math.round(performance.now() - killedAt);
      recoveries.push({ serverMs, callersMs: await callers.recovered(killedAt) });
    }
    await callers.stop();
    report('EventStoreDB killed', { ...figuresOf(callers.memory), recoveries });
  }, KILLS * 30_000);

  afterAll(async () => {
    await service?.close();
    killLeftProcesses();
    await endServer(server);
  }, 60_000);

  it('was killed while appends were under way', () => {
    expect(callers.memory.doubted.size).toBeGreaterThanOrEqual(KILLS);
    expect(callers.memory.acknowledged.size).toBeGreaterThan(30);
  });

  it('left callers with no other answers than that nobody knows, or that the log cannot be reached', () => {
    expectHonestDoubts(callers.memory.doubts);
  });

  it('holds every acknowledged command once, and nothing else', async () => {
    const log = await service.openLog();
    await expectExactlyOnce(log, callers.memory);
    await log.close();
  }, 60_000);
});
