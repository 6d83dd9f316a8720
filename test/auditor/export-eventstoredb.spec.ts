import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStore, openEventStoreDb, openSqliteEventStore, START } from '@event-store';
import { differ, explainOrder, logFeed } from '@ledger';
import { createMemoryReadModels } from '@read-models';
import { describeEventStoreDb, eventStoreDbUrl } from '@testing';
import { EMPTY } from 'rxjs';
import { copyLog } from '../../apps/auditor/copy/copy-log';
import { everyEvent, lifeOfOrders } from '../../apps/auditor/copy/many-orders.fixture';
import { PACES } from '../../apps/auditor/copy/pace';
import { exportWhole } from '../../apps/auditor/export/export-whole';
import { appendsOf, LEDGER_ID, record } from '../../apps/auditor/recorded-log.fixture';
import { replayIntoViews } from '../../apps/auditor/replay/replay-into-views';
import { settledWeek } from '../../apps/auditor/settled-log.fixture';
import { verifyExport } from '../../apps/auditor/verify/export/verify-export';

/** More events than there are between two places that are known, so that some have to be looked for. */
const ORDERS = 190;
const now = () => '2026-02-01T00:00:00.000Z';

describeEventStoreDb('a ledger on EventStoreDB, exported and explained', () => {
  let place: string;
  let there: EventStore;
  let here: EventStore;
  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), 'exported-'));
    // The server is shared: what tells ledgers apart on it is no part of the bytes.
    const at = { url: await eventStoreDbUrl(), ledgerId: randomUUID() };
    there = await openEventStoreDb({ ...at, appendTimeoutMs: 20_000, landsWithinMs: 20_000 });
    const many = appendsOf(lifeOfOrders(ORDERS + 1).filter(({ orderId }) => orderId !== 'o1'));
    await record([...settledWeek(), ...many.slice(1)], there);
    here = await openSqliteEventStore({ folder: join(place, 'log') });
    const from = { ledgerId: LEDGER_ID, after: START, events: 0 };
    await copyLog({ ...from, source: there, target: here, pace: PACES.sqlite });
  }, 120_000);
  afterAll(async () => {
    await there?.close();
    await here?.close();
    await rm(place, { recursive: true });
  });

  async function filesOf(folder: string): Promise<Record<string, Buffer>> {
    const names = (await readdir(folder)).toSorted();
    return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))])));
  }

  it('gives the files that its copy gives, byte for byte, and they are right', async () => {
    const [folder, other] = [join(place, 'there'), join(place, 'here')];
    const fileSize = { linesMax: 200, bytesMax: 10_000_000 };
    const manifest = await exportWhole({ log: there, folder, now, fileSize, tables: 'csv' });
    await exportWhole({ log: here, folder: other, now, fileSize, tables: 'csv' });
    expect(manifest).toMatchObject({
      kind: 'whole',
      size: 12 + 3 * ORDERS,
      files: { length: 3 },
      tables: { length: 7 },
    });
    expect(await filesOf(folder)).toEqual(await filesOf(other));
    expect(await verifyExport(folder, { heads: { heads: [] } })).toMatchObject({ events: manifest.size, wrong: [] });
  }, 120_000);

  it('has the sequences that its copy has, though the server numbers nothing', async () => {
    const logs = await Promise.all(
      [there, here].map(async (store) => {
        const views = createMemoryReadModels();
        await replayIntoViews({ feed: logFeed(store, EMPTY), views, now });
        return { store, views };
      }),
    );
    const bothSay = async <Answer>(ask: (log: (typeof logs)[number]) => Promise<Answer>) => {
      const [one, other] = await Promise.all(logs.map(ask));
      expect(one).toEqual(other);
      return one;
    };
    const size = (await everyEvent(here)).length;
    for (const orderId of ['o1', 'o0', `o${ORDERS}`]) {
      for (const asOf of [size - 1, 300, 255, 256, 257, 4]) {
        await bothSay((log) => explainOrder(log, { merchantId: 'm1', orderId, figure: 'remaining', asOf }));
      }
    }
    const late = { merchantId: 'm1', orderId: `o${ORDERS}`, figure: 'remaining' } as const;
    expect(await bothSay((log) => explainOrder(log, late))).toMatchObject({
      answer: { amount: 0n, shares: [{ sequence: size - 3 }, { sequence: size - 2 }, { sequence: size - 1 }] },
    });
    for (const [from, to] of [
      [0, 20],
      [254, 260],
      [511, size - 1],
    ] as const) {
      // biome-ignore format: pairs
      await bothSay((log) => differ(log, { merchantId: 'm1', from, to }));
    }
    for (const { views } of logs) await views.close();
  }, 120_000);
});
