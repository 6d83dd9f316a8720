import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStore, openEventStoreDb, openSqliteEventStore } from '@event-store';
import { describeEventStoreDb, eventStoreDbUrl, soon } from '@testing';
import { type Answer, type Call, callsOf, everyEvent, get, listen, playOrders, send, typeAuditor } from './copy.world';
import { openWorld, type World } from './world';

const ORDERS = 200;
const EVENTS = 1 + 4 * ORDERS;
const KILLS = 3;

describeEventStoreDb('moving a ledger to EventStoreDB and back', () => {
  let world: World;
  let folder: string;
  let esdb: string;
  let ledgerId: string;
  let apiKey: string;
  let played: [Call, Answer][];
  const at = (name: string) => join(folder, name);
  const there = () => [`eventstoredb:${esdb}`, '--keys-to', `files:${at('beside')}`];
  const copy = (from: string, ...to: string[]) => typeAuditor(['copy', '--from', from, '--to', ...to]);
  const settings = () => ({
    ...{ EVENT_STORE: 'eventstoredb', EVENTSTOREDB_URL: esdb, LEDGER_ID: ledgerId, DATA_FOLDER: at('beside') },
    // A shared server on a busy machine may take its time.
    APPEND_TIMEOUT: '20000',
  });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'moved-'));
    esdb = await eventStoreDbUrl();
    world = await openWorld();
    apiKey = await world.keyFor({ scope: { kind: 'merchant', merchantId: 'm1' }, roles: ['fulfilment', 'finance'] });
    played = await playOrders(world.url, apiKey, ORDERS);
    await world.stop();
    const log = await openSqliteEventStore({ folder: world.folder, readOnly: true });
    const [opened] = (await log.readAll('', 1)).events;
    ledgerId = JSON.parse(opened?.bytes.toString() ?? '').ledgerId;
    await log.close();
  }, 180_000);
  afterAll(async () => {
    await world.close();
    await rm(folder, { recursive: true });
  });

  async function opened<Result>(work: (log: EventStore) => Promise<Result>): Promise<Result> {
    const log = await openEventStoreDb({ url: esdb, ledgerId, appendTimeoutMs: 20_000, landsWithinMs: 20_000 });
    try {
      return await work(log);
    } finally {
      await log.close();
    }
  }

  it('goes on where it was after each SIGKILL, and ends as the same log', async () => {
    const reached: number[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const { child, said } = copy(`sqlite:${world.folder}`, ...there());
      const before = reached.at(-1) ?? 0;
      await opened((log) => soon('it copies on', async () => (await everyEvent(log)).length > before || undefined));
      child.kill('SIGKILL');
      expect((await said).code).toBeNull();
      reached.push(await opened(async (log) => (await everyEvent(log)).length));
    }
    expect(reached).toEqual([...reached].sort((a, b) => a - b));
    expect(reached.some((events) => events > 0 && events < EVENTS)).toBe(true);

    const { code, out } = await copy(`sqlite:${world.folder}`, ...there()).said;
    process.stdout.write(`copy to EventStoreDB, killed after ${reached.join(', ')} of ${EVENTS} events\n${out}`);
    expect([code, out]).toEqual([0, expect.stringMatching(new RegExp(`Compared +${EVENTS} events`))]);
    const source = await openSqliteEventStore({ folder: world.folder, readOnly: true });
    expect(await opened(everyEvent)).toEqual(await everyEvent(source));
    await source.close();
  }, 180_000);

  it('marks the source with a name that gives no password away', async () => {
    const { to } = JSON.parse(await readFile(join(world.folder, 'moved.json'), 'utf8'));
    expect(to).toBe(`eventstoredb:${esdb.replace(/\?.*$/, '')}`);
    expect((await world.auditor('verify')).code).toBe(0);
  });

  it('is a log that the verifier finds right', async () => {
    const { code, out } = await typeAuditor(['verify'], settings()).said;
    expect([code, out]).toEqual([0, expect.stringContaining(`${EVENTS} events in ${ORDERS + 1} streams`)]);
  }, 60_000);

  it('serves the same orders: every key its first answer, every name readable, and new ones', async () => {
    const { api, url } = await listen({ ...settings(), READ_MODELS: 'memory' });
    try {
      for (const [call, { body }] of played.slice(0, 60)) {
        const again = await send(url, apiKey, call);
        expect(again).toEqual({ status: 201, replayed: true, body: { ...body, position: expect.any(String) } });
      }
      expect(await get(url, apiKey, '/v1/orders/o7')).toMatchObject({ customer: { name: 'Customer 7' } });
      for (const call of callsOf(ORDERS)) expect(await send(url, apiKey, call)).toMatchObject({ status: 201 });
    } finally {
      await api.stop();
    }
  }, 120_000);

  describe('and back into a folder', () => {
    const back = (...more: string[]) =>
      typeAuditor(
        [
          ...['copy', '--from', 'eventstoredb', '--to', `sqlite:${at('home')}`],
          ...['--keys-from', `files:${at('beside')}`, ...more],
        ],
        settings(),
      ).said;

    it('asks to be told that nobody writes it: such a log cannot be locked', async () => {
      expect(await back()).toMatchObject({ code: 1, err: expect.stringContaining('--source-is-stopped') });
    });

    it('carries what was recorded since, too', async () => {
      const { code, out } = await back('--source-is-stopped');
      expect([code, out]).toEqual([0, expect.stringContaining('cannot be marked as moved')]);
      const home = await openSqliteEventStore({ folder: at('home'), readOnly: true });
      const events = await everyEvent(home);
      await home.close();
      expect(events).toHaveLength(EVENTS + 4);
      expect(await opened(everyEvent)).toEqual(events);
      expect((await typeAuditor(['verify', '--data-folder', at('home')]).said).code).toBe(0);
    }, 60_000);
  });

  it('is refused where the ledger has events that the source has not', async () => {
    const { code, err } = await copy(`sqlite:${world.folder}`, ...there()).said;
    expect([code, err]).toEqual([
      1,
      expect.stringContaining(`at sequence ${EVENTS} the source ends, but the target goes on`),
    ]);
  }, 60_000);

  it('needs to be told where keys go that cannot be kept there', async () => {
    const { code, err } = await copy(`sqlite:${world.folder}`, `eventstoredb:${esdb}`).said;
    expect([code, err]).toEqual([1, expect.stringContaining('say --keys-to files:FOLDER or postgres:URL, or else')]);
  });
});
