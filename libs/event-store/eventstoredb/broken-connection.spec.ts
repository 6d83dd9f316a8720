import { setTimeout as pause } from 'node:timers/promises';
import { describeEventStoreDb, eventStoreDbUrl } from '@testing';
import { hashEvent } from '../codec/hash-chain';
import { grow, someStream, storedEvents } from '../contract/stored-events';
import type { StoredEvent } from '../event-store.port';
import { attempt, expectTheTruth, keepTrying } from './numbered-appends.fixture';
import { type OpenedStores, openedStores } from './opened-stores.fixture';
import { startTcpProxy, type TcpProxy } from './tcp-proxy.fixture';

const APPEND_TIMEOUT_MS = 2_000;

describeEventStoreDb('a connection to EventStoreDB that breaks', () => {
  let proxy: TcpProxy;
  let stores: OpenedStores;

  beforeEach(async () => {
    proxy = await startTcpProxy(await eventStoreDbUrl());
    stores = openedStores();
  });

  afterEach(async () => {
    await stores.cleanUp();
    await proxy.close();
  });

  const openBehindProxy = () => stores.open({ url: proxy.url, appendTimeoutMs: APPEND_TIMEOUT_MS });

  it('in the middle of an answer leaves outcomes unknown at once, and the truth is found by reading', async () => {
    const store = await openBehindProxy();
    await attempt(store);
    const trying = keepTrying(store, 50);
    for (let bytes = 0; bytes < 60; bytes += 15) {
      await pause(200);
      proxy.cutAfter(bytes);
    }
    await pause(200);
    const attempts = await trying.stop();
    expect(new Set(attempts.map(({ told }) => told))).toEqual(new Set(['appended', 'unknown']));
    await expectTheTruth(store, attempts);
  });

  it('is told within the time an append may take, and the very same append then is recorded once', async () => {
    const store = await openBehindProxy();
    await attempt(store);
    proxy.hold();
    const started = performance.now();
    const first = await attempt(store);
    expect(first.told).toBe('unknown');
    expect(performance.now() - started).toBeLessThan(APPEND_TIMEOUT_MS + 5_000);
    proxy.release();
    // A new connection, because nothing was heard on the old one, which is not known to be dead yet.
    expect((await attempt(store, first.stream, first.events)).told).toBe('appended');
    const direct = await stores.open();
    await expectTheTruth(direct, [{ ...first, told: 'appended' }]);
  });

  it('does not bring the process down when much was on its way', async () => {
    const store = await openBehindProxy();
    await attempt(store);
    proxy.hold();
    const attempts = Array.from({ length: 60 }, () => attempt(store, someStream(), largeEvents()));
    await pause(500);
    proxy.cut();
    proxy.release();
    expect(new Set((await Promise.all(attempts)).map(({ told }) => told))).toEqual(new Set(['unknown']));
    expect((await attempt(store)).told).toBe('appended');
  });

  it('leaves the appends of another connection of the process alone', async () => {
    const store = await openBehindProxy();
    const other = await stores.open();
    await Promise.all([attempt(store), attempt(other)]);
    const [trying, others] = [keepTrying(store, 30), keepTrying(other, 30)];
    for (let cuts = 0; cuts < 5; cuts += 1) {
      await pause(150);
      proxy.cut();
    }
    const [attempts, untouched] = await Promise.all([trying.stop(), others.stop()]);
    expect(attempts.some(({ told }) => told === 'unknown')).toBe(true);
    expect(untouched.filter(({ told }) => told === 'unknown')).toEqual([]);
  });

  it('does not show to whoever follows the log', async () => {
    const store = await openBehindProxy();
    const direct = await stores.open();
    const seen: string[] = [];
    store.subscribe('').subscribe(({ cursor }) => seen.push(cursor));
    for (let round = 0; round < 6; round += 1) {
      await grow(direct, someStream(), 20);
      proxy.cutAfter(round * 400);
      await pause(100);
    }
    proxy.cut();
    await grow(direct, someStream(), 1);
    const { events } = await direct.readAll('', 1_000);
    for (let waits = 0; waits < 100 && seen.length < events.length; waits += 1) await pause(100);
    expect(seen).toEqual(events.map(({ cursor }) => cursor));
  });

  it('does not keep a reader of pages from going on', async () => {
    const direct = await stores.open();
    for (let round = 0; round < 30; round += 1) await grow(direct, someStream(), 100);
    const store = await openBehindProxy();
    const first = await store.readAll('', 500);
    proxy.cut();
    await pause(100);
    const second = await store.readAll(first.reached, 500);
    expect([...first.events, ...second.events]).toEqual((await direct.readAll('', 1_000)).events);
  });

  it('may die without a word: who follows the log hears of it and goes on', async () => {
    const store = await openBehindProxy();
    const direct = await stores.open();
    const seen: string[] = [];
    store.subscribe('').subscribe(({ eventId }) => seen.push(eventId));
    await grow(direct, someStream(), 1);
    proxy.hold();
    const [missed] = await grow(direct, someStream(), 1);
    proxy.release();
    for (let waits = 0; waits < 200 && seen.length < 2; waits += 1) await pause(100);
    expect(seen[1]).toBe(missed?.eventId);
  });
});

/** One event of more than the client lets wait in its own buffer, together with others. */
function largeEvents(): readonly StoredEvent[] {
  const [event] = storedEvents(1);
  const bytes = Buffer.from(`{"text":"${'x'.repeat(50_000)}"}`);
  return event ? [{ ...event, bytes, hash: hashEvent(Buffer.alloc(32), bytes) }] : [];
}
