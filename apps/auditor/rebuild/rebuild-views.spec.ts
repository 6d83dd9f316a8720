import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type EventStore, openSqliteEventStore } from '@event-store';
import { logFeed } from '@ledger';
import { openSqliteReadModels, projections, type ReadModelStore, runProjections } from '@read-models';
import { EMPTY } from 'rxjs';
import { appendsOf, derivedId, record, type Told } from '../recorded-log.fixture';
import { rebuildViews } from './rebuild-views';

const LIFE: readonly Told[] = [
  { type: 'AuthorizeOrder', orderId: 'o1', currency: 'KWD', orderAmount: 10_000n, customerId: 'c1' },
  { type: 'CaptureOrder', captureId: derivedId('capture', 'k'), key: 'k', take: { by: 'amount', amount: 4_000n } },
  { type: 'RefundOrder', refundId: derivedId('refund', 'r'), key: 'r', take: { by: 'amount', amount: 1_000n } },
];

describe('rebuild', () => {
  let folder: string;
  let log: EventStore;
  let views: ReadModelStore;
  const file = () => join(folder, 'views.sqlite');
  const live = async () => (await views.generations()).filter(({ state }) => state === 'live');

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rebuild-'));
    log = await openSqliteEventStore({ folder });
    await record(appendsOf(LIFE), log);
    views = openSqliteReadModels({ file: file() });
  });
  afterEach(async () => {
    await views.close();
    await log.close();
    await rm(folder, { recursive: true });
  });

  /** What the service does: keeps the views at the end of the log. */
  async function project(): Promise<void> {
    const run = runProjections({
      feed: logFeed(log, EMPTY),
      store: views,
      projections,
      now: () => new Date().toISOString(),
      onRebuild: () => undefined,
      onProgress: (generations) => {
        if (generations.every(({ caughtUp }) => caughtUp)) void run.stop();
      },
    });
    await run.done;
  }

  it('finds the live rows the same, and leaves no other behind', async () => {
    await project();
    const results = await rebuildViews({ log, views, projections, promote: false });
    expect(results.map(({ outcome, sequence }) => [outcome, sequence])).toEqual(projections.map(() => ['same', 3]));
    expect(await views.generations()).toEqual(await live());
  });

  it('finds a changed row, and promotes the right one where it is told to', async () => {
    await project();
    damage(file());
    const find = async (promote: boolean) =>
      (await rebuildViews({ log, views, projections, promote })).filter(({ outcome }) => outcome !== 'same');
    expect(await find(false)).toMatchObject([{ projection: 'merchant-books', outcome: 'different' }]);
    expect(await find(true)).toMatchObject([{ projection: 'merchant-books', outcome: 'different' }]);
    expect(await find(false)).toEqual([]);
  });

  it('builds views where there are none', async () => {
    const results = await rebuildViews({ log, views, projections, promote: true });
    expect(results.map(({ outcome }) => outcome)).toEqual(projections.map(() => 'no live rows'));
    expect(await live()).toHaveLength(projections.length);
  });
});

/** Takes the entries out of the settlement queue behind the back of the engine. */
function damage(file: string): void {
  const database = new DatabaseSync(file);
  const rows = database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE '%settlement_entries%'")
    .all();
  for (const { name } of rows) database.exec(`DELETE FROM "${name}"`);
  database.close();
}
