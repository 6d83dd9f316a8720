import { setTimeout as sleep } from 'node:timers/promises';
import { type EventStoreDbCluster, startEventStoreDbCluster } from '@testing';
import { killLeftProcesses } from '../../e2e/world/process';
import { figuresOf } from '../world/callers-memory';
import { leaderOf } from '../world/cluster-leader';
import { expectExactlyOnce } from '../world/expect-exactly-once';
import { expectHonestDoubts } from '../world/expect-honest-doubts';
import { describeOwnEventStoreDb, endServer } from '../world/own-servers';
import { type PersistentCallers, startCallers } from '../world/persistent-callers';
import { isLong, report } from '../world/report';
import { type ServiceOnEventStoreDb, startServiceOn, untilReady } from '../world/service-on-eventstoredb';

const KILLS = isLong ? 6 : 2;
const LOAD_MS = 2_000;

describeOwnEventStoreDb('three nodes of EventStoreDB whose leader is killed under load, and started again', () => {
  let cluster: EventStoreDbCluster;
  let service: ServiceOnEventStoreDb;
  let callers: PersistentCallers;
  /** Of each kill: until the first answer to a new command by the leader that followed. */
  const recoveriesMs: number[] = [];

  beforeAll(
    async () => {
      cluster = await startEventStoreDbCluster();
      service = await startServiceOn(cluster.url);
      const { url, apiKey } = service;
      callers = startCallers({ apiKey, instance: () => url });
      await callers.recovered(performance.now());
      for (let kills = 0; kills < KILLS; kills += 1) {
        await sleep(LOAD_MS);
        const leader = await leaderOf(cluster);
        const killedAt = performance.now();
        await leader.kill();
        recoveriesMs.push(await callers.recovered(killedAt));
        // What it had that nobody else has goes, under load: it may have to start more than once.
        await leader.restart();
      }
      await sleep(LOAD_MS);
      await callers.stop();
      report('leader of EventStoreDB killed', { ...figuresOf(callers.memory), recoveriesMs });
    },
    60_000 + KILLS * 60_000,
  );

  afterAll(async () => {
    await service?.close();
    killLeftProcesses();
    await Promise.all(cluster?.nodes.map(endServer) ?? []);
  }, 60_000);

  it('was under load when its leader was killed', () => {
    expect(callers.memory.doubted.size).toBeGreaterThan(KILLS);
    expect(callers.memory.acknowledged.size).toBeGreaterThan(50);
  });

  it('left callers with no other answers than that nobody knows, or that the log cannot be reached', () => {
    expectHonestDoubts(callers.memory.doubts);
  });

  it('goes on with every node, and with the views', async () => {
    await leaderOf(cluster);
    await untilReady(service.url);
  }, 60_000);

  it('lost no acknowledged command and doubled none', async () => {
    const log = await service.openLog();
    await expectExactlyOnce(log, callers.memory);
    await log.close();
  }, 60_000);
});
