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

const FROZEN_MS = isLong ? 30_000 : 12_000;
/** APPEND_TIMEOUT where it is not set. */
const APPEND_TIMEOUT_MS = 2_000;
/** The end of the log is read with the patience of whoever follows it. */
const READY_WITHIN_MS = 15_000;
const QUESTIONS = ['/v1/orders/order-0-1', '/health/ready', '/health/live'];
/** A connection that is left with all it did not answer is followed by another, which takes its time to start. */
const ANSWERED_WITHIN_MS = 2 * APPEND_TIMEOUT_MS + 7_000;

describeOwnEventStoreDb('an EventStoreDB that is frozen under load, and goes on after a while', () => {
  let server: Server;
  let service: ServiceOnEventStoreDb;
  let callers: PersistentCallers;
  let frozenAt: number;
  let thawedAt: number;
  let asked: readonly { readonly status: number; readonly ms: number }[] = [];

  beforeAll(async () => {
    server = await startEventStoreDb();
    service = await startServiceOn(server.url);
    const { url, apiKey } = service;
    callers = startCallers({ apiKey, instance: () => url });
    await callers.recovered(performance.now());
    await sleep(1_000);
    frozenAt = performance.now();
    server.signal('SIGSTOP');
    const [questions] = await Promise.all([Promise.all(QUESTIONS.map(ask)), sleep(FROZEN_MS)]);
    asked = questions;
    server.signal('SIGCONT');
    thawedAt = performance.now();
    const recoveredMs = await callers.recovered(thawedAt);
    await sleep(2_000);
    await callers.stop();
    const waited = whileFrozen().map(({ sentAt, answeredAt }) => answeredAt - sentAt);
    const [typical = 0, longest = 0] = [waited.sort((a, b) => a - b)[waited.length >> 1], waited.at(-1)];
    const waits = { typicalWaitMs: Math.round(typical), longestWaitMs: Math.round(longest) };
    report('EventStoreDB frozen', { frozenMs: FROZEN_MS, recoveredMs, ...waits, ...figuresOf(callers.memory) });
  }, FROZEN_MS + 120_000);

  afterAll(async () => {
    await service?.close();
    killLeftProcesses();
    await endServer(server);
  }, 60_000);

  async function ask(path: string) {
    const askedAt = performance.now();
    const headers = { Authorization: `Bearer ${service.apiKey}` };
    const { status } = await fetch(`${service.url}${path}`, { headers });
    return { status, ms: performance.now() - askedAt };
  }

  /** Tries that were under way when it froze, or began later, and were answered before it went on. */
  function whileFrozen() {
    return callers.memory.doubts.filter(({ answeredAt }) => answeredAt > frozenAt && answeredAt < thawedAt);
  }

  it('acknowledges nothing while it is frozen', () => {
    const { acknowledgements } = callers.memory;
    const meanwhile = acknowledgements.filter(({ sentAt, answeredAt }) => sentAt > frozenAt && answeredAt < thawedAt);
    expect(meanwhile).toEqual([]);
  });

  it('lets callers know soon that nobody knows, and when to ask again', () => {
    const answers = whileFrozen();
    expect(answers.length).toBeGreaterThan(8);
    expectHonestDoubts(callers.memory.doubts);
    const waits = answers.map(({ sentAt, answeredAt }) => answeredAt - sentAt);
    expect(waits.filter((ms) => ms > ANSWERED_WITHIN_MS)).toEqual([]);
  });

  it('leaves nobody waiting who asks for an order, or for the health of the service', () => {
    expect(asked.map(({ status }) => status)).toEqual([503, 503, 200]);
    const [order, ready, live] = asked.map(({ ms }) => ms);
    expect(order).toBeLessThan(ANSWERED_WITHIN_MS);
    expect(ready).toBeLessThan(READY_WITHIN_MS);
    expect(live).toBeLessThan(5_000);
  });

  it('holds every acknowledged command once afterwards, and nothing else', async () => {
    const log = await service.openLog();
    await expectExactlyOnce(log, callers.memory);
    await log.close();
  }, 60_000);
});
