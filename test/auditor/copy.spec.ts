import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteEventStore } from '@event-store';
import {
  type Answer,
  type Call,
  callsOf,
  everyEvent,
  get,
  listen,
  playOrders,
  send,
  startApi,
  typeAuditor,
} from './copy.world';
import { openWorld, type World } from './world';

const ORDERS = 60;
const EVENTS = 1 + 4 * ORDERS;

describe('moving a ledger from one folder to another', () => {
  let world: World;
  let folder: string;
  let target: string;
  let apiKey: string;
  let played: [Call, Answer][];
  const copy = (...more: string[]) =>
    typeAuditor(['copy', '--from', `sqlite:${world.folder}`, '--to', `sqlite:${target}`, ...more]).said;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'moved-'));
    target = join(folder, 'new');
    world = await openWorld({ CLOCK: 'simulated', CLOCK_START: '2026-01-05T08:00:00.000Z' });
    apiKey = await world.keyFor({ scope: { kind: 'merchant', merchantId: 'm1' }, roles: ['fulfilment', 'finance'] });
    played = await playOrders(world.url, apiKey, ORDERS);
  }, 120_000);
  afterAll(async () => {
    await world.close();
    await rm(folder, { recursive: true });
  });

  it('is refused while a service writes the source, and leaves nothing behind', async () => {
    const { code, err } = await copy();
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/^the source cannot be opened: another process writes this log/),
    ]);
    await expect(stat(target)).rejects.toThrow('ENOENT');
  });

  it('carries everything, and says how much, how fast and that it is the same', async () => {
    await world.stop();
    const { code, out } = await copy();
    expect([code, out.trimEnd().split('\n')]).toEqual([
      0,
      [
        expect.stringMatching(/^The ledger [0-9a-f-]{36}:$/),
        expect.stringMatching(
          new RegExp(`^Copied +${EVENTS} events, ${ORDERS + 1} streams, \\d+ bytes in .*/s\\)\\.$`),
        ),
        expect.stringMatching(new RegExp(`^Compared +${EVENTS} events, .* the same in both, byte for byte\\.$`)),
        expect.stringMatching(new RegExp(`^Head +sequence ${EVENTS - 1}, RefundRecorded, hash [0-9a-f]{64}\\.$`)),
        `Keys      ${ORDERS} of personal data (0 destroyed) and 1 API keys are in files:${target}.`,
        expect.stringContaining(`${target}/keys`),
        'Clock     simulated, stands at 2026-01-05T08:00:00.000Z there too.',
        expect.stringContaining(`${world.folder} is marked as moved`),
      ],
    ]);
    const [source, copied] = await Promise.all(
      [world.folder, target].map((where) => openSqliteEventStore({ folder: where, readOnly: true })),
    );
    if (source && copied) expect(await everyEvent(copied)).toEqual(await everyEvent(source));
    await Promise.all([source?.close(), copied?.close()]);
  });

  it('keeps secrets to their owner', async () => {
    for (const name of ['keys/master.key', 'keys/signing.key', 'personal-keys.sqlite', 'api-keys.sqlite']) {
      expect([name, (await stat(join(target, name))).mode & 0o777]).toEqual([name, 0o600]);
    }
  });

  it('leaves a source that no service starts on, and that says where it went', async () => {
    const { code, err } = await startApi({ DATA_FOLDER: world.folder, CLOCK: 'simulated' }).said;
    expect([code, err]).toEqual([1, expect.stringContaining(`has moved to sqlite:${target} with ${EVENTS} events`)]);
    expect(JSON.parse(await readFile(join(world.folder, 'moved.json'), 'utf8'))).toMatchObject({ events: EVENTS });
  });

  it('leaves a source that can still be verified, and a copy that is as right', async () => {
    for (const where of [world.folder, target]) {
      const { code, out } = await typeAuditor(['verify', '--data-folder', where]).said;
      expect([code, out]).toEqual([0, expect.stringContaining(`${EVENTS} events in ${ORDERS + 1} streams`)]);
    }
  });

  it('finds all in its place the second time', async () => {
    const { code, out } = await copy();
    expect([code, out]).toEqual([0, expect.stringContaining('Copied    nothing: the target has it all.')]);
    expect(out).toContain('was marked as moved before');
  });

  it('goes nowhere else from there', async () => {
    const { code, err } = await typeAuditor([
      ...['copy', '--from', `sqlite:${world.folder}`, '--to', `sqlite:${join(folder, 'third')}`],
    ]).said;
    expect([code, err]).toEqual([
      1,
      expect.stringContaining(`has moved to sqlite:${target} already: copy it from there`),
    ]);
    await expect(stat(join(folder, 'third'))).rejects.toThrow('ENOENT');
  });

  describe('and opening it there', () => {
    let there: Awaited<ReturnType<typeof listen>>;
    beforeAll(async () => {
      there = await listen({ DATA_FOLDER: target, CLOCK: 'simulated' });
    });
    afterAll(() => there.api.stop());

    it('gives its first answer again to every key', async () => {
      for (const [call, { body }] of played) {
        const again = await send(there.url, apiKey, call);
        expect(again).toEqual({ status: 201, replayed: true, body: { ...body, position: expect.any(String) } });
      }
    });

    it('still reads who the customers are', async () => {
      expect(await get(there.url, apiKey, '/v1/orders/o7')).toMatchObject({
        customer: { name: 'Customer 7' },
        balances: { captured: { amount: 4_000 }, refunded: { amount: 500 } },
      });
    });

    it('takes new orders, with keys of personal data of their own', async () => {
      for (const call of callsOf(ORDERS)) expect(await send(there.url, apiKey, call)).toMatchObject({ status: 201 });
    });
  });

  it('is refused once the copy has gone on, and names the place', async () => {
    const { code, err } = await copy();
    expect([code, err]).toEqual([
      1,
      expect.stringContaining(`at sequence ${EVENTS} the source ends, but the target goes on`),
    ]);
  });
});
