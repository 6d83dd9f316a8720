import { randomInt } from 'node:crypto';
import { type Server, startEventStoreDb } from '@testing';
import { killLeftProcesses } from '../../e2e/world/process';
import { figuresOf } from '../world/callers-memory';
import { type CuttingProxy, startCuttingProxy } from '../world/cutting-proxy';
import { expectExactlyOnce } from '../world/expect-exactly-once';
import { expectHonestDoubts } from '../world/expect-honest-doubts';
import { describeOwnEventStoreDb, endServer } from '../world/own-servers';
import { type PersistentCallers, startCallers } from '../world/persistent-callers';
import { isLong, report } from '../world/report';
import { type ServiceOnEventStoreDb, startServiceOn, untilReady } from '../world/service-on-eventstoredb';
import { waitUntil } from '../world/wait-until';

const CUTS = isLong ? 1_000 : 40;
const KEYS_IN_DOUBT = 10;
const CUTTING_MS_MAX = isLong ? 300_000 : 40_000;
/** An answer to an append has some hundred bytes: most cuts are in the middle of one. */
const BYTES_MIN = 500;
const BYTES_MAX = 20_000;

describeOwnEventStoreDb('connections to EventStoreDB that are cut in the middle of answers', () => {
  let server: Server;
  let proxy: CuttingProxy;
  let service: ServiceOnEventStoreDb;
  let callers: PersistentCallers;

  beforeAll(async () => {
    server = await startEventStoreDb();
    proxy = await startCuttingProxy(Number(new URL(server.url).port));
    service = await startServiceOn(`esdb://127.0.0.1:${proxy.port}?tls=false`);
    const { url, apiKey } = service;
    callers = startCallers({ apiKey, instance: () => url });
    await callers.recovered(performance.now());
    proxy.cutAfter(() => randomInt(BYTES_MIN, BYTES_MAX));
    await waitUntil(() => proxy.cuts >= CUTS && callers.memory.doubted.size >= KEYS_IN_DOUBT, CUTTING_MS_MAX);
    proxy.cutAfter(undefined);
    const recoveredMs = await callers.recovered(performance.now());
    await callers.stop();
    report('EventStoreDB cut off', { cuts: proxy.cuts, ...figuresOf(callers.memory), recoveredMs });
  }, CUTTING_MS_MAX + 150_000);

  afterAll(async () => {
    await service?.close();
    killLeftProcesses();
    await proxy?.close();
    await endServer(server);
  }, 60_000);

  it('were cut again and again while appends were under way', () => {
    expect(proxy.cuts).toBeGreaterThan(KEYS_IN_DOUBT);
    expect(callers.memory.doubted.size).toBeGreaterThanOrEqual(KEYS_IN_DOUBT);
  });

  it('left callers with no other answers than that nobody knows, or that the log cannot be reached', () => {
    expectHonestDoubts(callers.memory.doubts);
  });

  it('ended neither the service nor its views', async () => {
    await untilReady(service.url);
  });

  it('lost no acknowledged command and doubled none', async () => {
    const log = await service.openLog();
    await expectExactlyOnce(log, callers.memory);
    await log.close();
  }, 60_000);
});
