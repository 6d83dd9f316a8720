import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { describeEventStoreDb, type Server, startEventStoreDb } from '@testing';
import { attempt, expectTheTruth, keepTrying } from './numbered-appends.fixture';
import { type OpenedStores, openedStores } from './opened-stores.fixture';

const APPEND_TIMEOUT_MS = 1_000;
const MINUTES = 60_000;

describeEventStoreDb('an EventStoreDB that fails', () => {
  let server: Server;
  let stores: OpenedStores;

  beforeAll(async () => {
    server = await startEventStoreDb();
  }, 2 * MINUTES);

  afterAll(async () => {
    await server.stop();
    rmSync(server.folder, { recursive: true });
  });

  beforeEach(() => {
    stores = openedStores();
  });

  afterEach(() => stores.cleanUp());

  const open = () => stores.open({ url: server.url, appendTimeoutMs: APPEND_TIMEOUT_MS });

  it(
    'frozen, leaves outcomes unknown in time; thawed, it takes appends again and has each of those once or never',
    async () => {
      const store = await open();
      // The first append after its start takes longer.
      await pause(1_000);
      while ((await attempt(store)).told !== 'appended');
      server.signal('SIGSTOP');
      const started = performance.now();
      const frozen = await Promise.all(Array.from({ length: 20 }, () => attempt(store)));
      expect(performance.now() - started).toBeLessThan(APPEND_TIMEOUT_MS + 5_000);
      expect(new Set(frozen.map(({ told }) => told))).toEqual(new Set(['unknown']));
      await expect(store.ready()).rejects.toThrow('did not answer');
      server.signal('SIGCONT');
      await untilReady(store);
      await expectTheTruth(store, frozen);
      for (const { stream, events } of frozen) {
        // The very same append: again and again it is one, however long a thawed server takes to answer.
        while ((await attempt(store, stream, events)).told === 'unknown');
      }
      await expectTheTruth(
        store,
        frozen.map((tried) => ({ ...tried, told: 'appended' })),
      );
    },
    MINUTES,
  );

  it(
    'killed and started again, has all it acknowledged, and whoever follows goes on without gap or repetition',
    async () => {
      const store = await open();
      const seen: string[] = [];
      store.subscribe('').subscribe(({ cursor }) => seen.push(cursor));
      const trying = keepTrying(store, 10);
      await pause(1_000);
      await server.kill();
      const before = trying.stop();
      await expect(store.ready()).rejects.toThrow();
      await before;
      await server.restart();
      await untilReady(store);
      const after = await attempt(store);
      await expectTheTruth(store, [...(await before), after]);
      const { events } = await store.readAll('', 100_000);
      for (let waits = 0; waits < 100 && seen.length < events.length; waits += 1) await pause(100);
      expect(seen).toEqual(events.map(({ cursor }) => cursor));
    },
    2 * MINUTES,
  );

  it(
    'is named, without user and password, where it cannot be reached',
    async () => {
      const url = 'esdb://clerk:secret@127.0.0.1:1?tls=false';
      const opening = stores.open({ url });
      await expect(opening).rejects.toThrow('EventStoreDB at 127.0.0.1:1 did not answer within 10000 ms');
      await expect(opening).rejects.not.toThrow('secret');
    },
    MINUTES,
  );
});

async function untilReady(store: { ready(): Promise<void> }): Promise<void> {
  for (;;) {
    const ready = await store.ready().then(
      () => true,
      () => false,
    );
    if (ready) return;
    await pause(200);
  }
}
