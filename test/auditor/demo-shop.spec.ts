import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { addDays } from '@domain';
import { projections } from '@read-models';
import { makeDemoKeys } from '../../apps/demo/load/demo-keys';
import { loadShop } from '../../apps/demo/load/load-shop';
import { timeline } from '../../apps/demo/load/timeline';
import { generateShop } from '../../apps/demo/shop';
import { openWorld, type World } from './world';

const SHOP = { seed: 5, orders: 120, opensAt: '2026-01-05T00:00:00.000Z', openDays: 10 };

describe('the demo shop, and the auditor beside it', () => {
  let world: World;
  const orders = generateShop(SHOP);
  const windows = timeline(orders, addDays(SHOP.opensAt, 35));
  const merchantIds = [...new Set(orders.map(({ merchantId }) => merchantId))];

  beforeAll(async () => {
    world = await openWorld({ CLOCK: 'simulated', CLOCK_START: SHOP.opensAt });
    await load();
  }, 180_000);
  afterAll(() => world.close());

  async function load(): Promise<number> {
    let loaded = 0;
    const keys = await makeDemoKeys(world.folder);
    const onProgress = (done: number) => {
      loaded = done;
    };
    await loadShop({ url: world.url, keys, windows, merchantIds, onProgress });
    return loaded;
  }

  it('is verified beside the running service', async () => {
    const { code, out } = await world.auditor('verify');
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^\d+ events in \d+ streams .* as the rules have them\.\nTheir root is [0-9a-f]{64}; /),
    ]);
  });

  it('has views that a rebuild from nothing finds the same', async () => {
    const { code, out } = await world.auditor('rebuild');
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toEqual(
      Array(projections.length).fill(expect.stringMatching(/the live rows are the same; dropped\.$/)),
    );
  });

  it('still answers from views that were promoted under it', async () => {
    expect((await world.auditor('rebuild', '--promote', '--projection', 'orders')).code).toBe(0);
    const key = await world.keyFor({ scope: { kind: 'ledger' }, roles: ['auditor'] });
    const headers = { authorization: `Bearer ${key}`, 'merchant-id': merchantIds[0] ?? '' };
    const answer = await fetch(`${world.url}/v1/orders?limit=5`, { headers });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ orders: { length: 5 } });
  });

  it('is not doubled when it is loaded again', async () => {
    const before = await world.logged();
    expect(await load()).toBeGreaterThan(250);
    expect(await world.logged()).toBe(before);
  }, 180_000);

  it('is found wrong, by name, once somebody changed an amount behind the ledger', async () => {
    await world.stop();
    const stream = changeAnAmount(join(world.folder, 'log.sqlite'));
    const { code, out } = await world.auditor('verify');
    expect(code).toBe(1);
    expect(out).toMatch(/^WRONG at sequence \d+: OrderAuthorized /);
    expect(out).toContain(`${stream}@0: its hash is not that of its bytes`);
  });
});

/** Lays hands on the file: one digit of the tenth order. Answers its stream. */
function changeAnAmount(file: string): string {
  const log = new DatabaseSync(file);
  const row = log
    .prepare(
      "SELECT e.sequence, e.bytes, s.name FROM events e JOIN streams s ON s.number = e.stream WHERE e.type = 'OrderAuthorized' LIMIT 1 OFFSET 9",
    )
    .get() as { sequence: number; bytes: Uint8Array; name: string };
  const bytes = Buffer.from(
    Buffer.from(row.bytes)
      .toString()
      .replace(/"orderAmount":"\d/, '"orderAmount":"0'),
  );
  log.prepare('UPDATE events SET bytes = ? WHERE sequence = ?').run(bytes, row.sequence);
  log.close();
  return row.name;
}
