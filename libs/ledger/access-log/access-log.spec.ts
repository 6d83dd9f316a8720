import { setTimeout as sleep } from 'node:timers/promises';
import { ACCESSES_PER_EVENT_MAX, type AccessRecorded } from '@domain';
import { decodeRecord, type EventStore, OutcomeUnknown, START } from '@event-store';
import { composeCache, composeCommandWorld } from '../commands/compose-commands';
import { openTestLedger, type TestLedger } from '../commands/ledger.fixture';
import { LedgerMetrics } from '../metrics/ledger.metrics';
import { AccessLog } from './access-log';

const SEEN = { actor: 'key-1', merchantId: 'm1', route: 'GET /v1/orders/:orderId', ids: [], status: 200 };

describe('the access log', () => {
  let world: TestLedger;
  beforeEach(async () => {
    world = await openTestLedger();
  });
  afterEach(() => world.close());

  function accessLog(store: EventStore = world.ledger.store, accessLog: 'on' | 'off' = 'on') {
    const metrics = new LedgerMetrics();
    const commands = composeCommandWorld({ ...world.ledger, store }, world.configuration, metrics);
    return new AccessLog(commands, composeCache(world.configuration, metrics), { accessLog }, () => {});
  }

  async function recorded(): Promise<AccessRecorded[]> {
    const { events } = await world.ledger.store.readAll(START, 10_000);
    return events
      .filter(({ type }) => type === 'AccessRecorded')
      .map((event) => decodeRecord(event).event as AccessRecorded);
  }

  it('tells of everything within a second, in order, so many in an event', async () => {
    const log = accessLog();
    for (let status = 0; status < 2 * ACCESSES_PER_EVENT_MAX + 50; status += 1) log.note({ ...SEEN, status });
    await sleep(1_000);
    const events = await recorded();
    expect(events.map(({ accesses }) => accesses.length)).toEqual([ACCESSES_PER_EVENT_MAX, ACCESSES_PER_EVENT_MAX, 50]);
    expect(events.flatMap(({ accesses }) => accesses.map(({ status }) => status))).toEqual(
      Array.from({ length: 2 * ACCESSES_PER_EVENT_MAX + 50 }, (_, status) => status),
    );
    await log.stop();
  });

  it('tells what is left when it stops, and nothing where it is off', async () => {
    const log = accessLog();
    log.note(SEEN);
    await log.stop();
    const off = accessLog(world.ledger.store, 'off');
    off.note(SEEN);
    await off.stop();
    expect(await recorded()).toHaveLength(1);
  });

  it('has each access once, whatever the store cannot say', async () => {
    let doubts = 6;
    const { store } = world.ledger;
    const doubtful: EventStore = {
      ...store,
      async append(stream, expected, events) {
        doubts -= 1;
        // Half of them were recorded all the same.
        if (doubts < 0 || doubts % 2 === 0) await store.append(stream, expected, events);
        if (doubts >= 0) throw new OutcomeUnknown(0);
        return store.append(stream, expected, events);
      },
    };
    const log = accessLog({ ...doubtful, append: (...given) => (doubts > 0 ? doubtful : store).append(...given) });
    for (let status = 0; status < 3; status += 1) {
      log.note({ ...SEEN, status });
      await sleep(1);
    }
    await log.stop();
    const told = (await recorded()).flatMap(({ accesses }) => accesses.map(({ status }) => status));
    expect(told).toEqual([0, 1, 2]);
  });

  it('lets nobody look any more while the log takes nothing, and everybody again once it does', async () => {
    let isDown = true;
    const { store } = world.ledger;
    const log = accessLog({
      ...store,
      append: (...given) => (isDown ? Promise.reject(new Error('down')) : store.append(...given)),
    });
    let noted = 0;
    for (; log.hasRoom(); noted += 1) log.note(SEEN);
    expect(noted).toBe(20_000);
    await sleep(700);
    isDown = false;
    await log.stop();
    expect(log.hasRoom()).toBe(true);
    expect((await recorded()).reduce((sum, { accesses }) => sum + accesses.length, 0)).toBe(noted);
  });
});
