import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRefusal } from '@domain';
import { ordersProjection, projections, type ReadModelReader } from '@read-models';
import { noBooksCheck } from '../checking/books-check';
import { loadConfiguration } from '../configuration/load-configuration';
import { openLedger } from '../opening/open-from-configuration';
import type { OpenLedger } from '../opening/open-ledger';
import type { Projecting } from '../projecting/projecting';
import { startProjecting } from '../projecting/start-projecting';
import { Views } from '../queries/views';
import { Readiness, type ReadinessCheck } from './readiness';

const NO_HEADS = { contradiction: () => undefined, checkedSize: () => -1 };
const QUIET = { warn: () => undefined, error: () => undefined };

describe('readiness', () => {
  let folder: string;
  let ledger: OpenLedger;
  let projecting: Projecting;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'readiness-'));
  });
  afterEach(async () => {
    await projecting.stop();
    await ledger.close();
    await rm(folder, { recursive: true });
  });

  async function start(environment: Readonly<Record<string, string>>, damage?: string): Promise<void> {
    const configuration = loadConfiguration({ DATA_FOLDER: join(folder, 'data'), ...environment });
    ledger = await openLedger(configuration);
    if (damage !== undefined) await writeFile(join(folder, 'data', 'views.sqlite'), damage);
    projecting = await startProjecting(ledger, configuration, 'service', QUIET);
  }

  async function check(
    name: ReadinessCheck['name'],
    limits = { clockSkewMax: 2_000, projectionLagMax: 100 },
    changed: Partial<OpenLedger> = {},
    books = noBooksCheck,
    tree: ConstructorParameters<typeof Readiness>[3] = NO_HEADS,
  ): Promise<ReadinessCheck | undefined> {
    const checks = await new Readiness({ ...ledger, ...changed }, projecting, books, tree, limits).check();
    return checks.find((each) => each.name === name);
  }

  async function eventually(name: ReadinessCheck['name'], ready: boolean): Promise<ReadinessCheck | undefined> {
    const until = Date.now() + 10_000;
    for (;;) {
      const found = await check(name);
      if (found?.ready === ready || Date.now() > until) return found;
      await new Promise((next) => setTimeout(next, 20));
    }
  }

  it('comes when the views have seen the whole log', async () => {
    await start({ EVENT_STORE: 'memory', READ_MODELS: 'memory' });
    expect(await eventually('projections', true)).toMatchObject({ ready: true, figures: { orders: 0 } });
  });

  it('is lost for good once the books differ from what follows from the log, and names the first event', async () => {
    await start({ EVENT_STORE: 'memory', READ_MODELS: 'memory' });
    const difference = { sequence: 7, merchantId: 'm1', about: 'settlement', what: 'its count is 3' } as const;
    const books = { ...noBooksCheck, checked: () => ({ throughSequence: 7, difference }) };
    expect(await check('books', undefined, {}, books)).toMatchObject({
      ready: false,
      reason: 'event 7 is not what follows from the log: its count is 3',
    });
  });

  it('is lost while the tree is not the one that a head was signed over', async () => {
    await start({ EVENT_STORE: 'memory', READ_MODELS: 'memory' });
    expect(await check('tree')).toMatchObject({ ready: true, figures: { headSize: -1 } });
    const wrong = { size: 7, what: 'the tree does not go on from it' };
    const tree = { contradiction: () => wrong, checkedSize: () => 3 };
    expect(await check('tree', undefined, {}, noBooksCheck, tree)).toMatchObject({
      ready: false,
      reason: 'the tree contradicts the head over 7 events: the tree does not go on from it',
    });
  });

  it('is lost while the clock is behind the last event by more than it may', async () => {
    await start({ EVENT_STORE: 'memory', READ_MODELS: 'memory' });
    const now = new Date(Date.now() - 5_000).toISOString();
    const clock = { kind: 'system', now: () => now } as const;
    expect(await check('clock', { clockSkewMax: 1_000, projectionLagMax: 1 }, { clock })).toMatchObject({
      ready: false,
    });
    expect(await check('clock', { clockSkewMax: 10_000, projectionLagMax: 1 }, { clock })).toMatchObject({
      ready: true,
    });
  });

  it('is not lost by a log that has been quiet for long', async () => {
    await start({ EVENT_STORE: 'memory', READ_MODELS: 'memory' });
    const clock = { kind: 'system', now: () => '2999-01-01T00:00:00.000Z' } as const;
    expect(await check('clock', undefined, { clock })).toMatchObject({ ready: true, figures: { behindMs: 0 } });
  });

  it('is lost with the store', async () => {
    await start({ EVENT_STORE: 'memory', READ_MODELS: 'memory' });
    await ledger.store.close();
    expect(await check('event-store')).toMatchObject({ ready: false, reason: expect.stringContaining('closed') });
  });

  it('is lost when views are too far behind', async () => {
    await start({ EVENT_STORE: 'memory', READ_MODELS: 'memory' });
    await eventually('projections', true);
    expect(await check('projections', { clockSkewMax: 1, projectionLagMax: -1 })).toMatchObject({
      ready: false,
      reason: expect.stringContaining('too far behind'),
    });
  });

  it('tells how long the first event has waited that a view has not seen', async () => {
    await start({ EVENT_STORE: 'memory', READ_MODELS: 'memory' });
    await eventually('projections', true);
    const limits = { clockSkewMax: 1, projectionLagMax: 1 };
    const later = new Date(Date.now() + 60_000).toISOString();
    const minuteLater = { ...ledger, clock: { kind: 'system', now: () => later } as const };
    const unbuilt = { ...projecting, views: { ...projecting.views, live: async () => undefined } };
    expect(Object.values(await new Readiness(minuteLater, projecting, noBooksCheck, NO_HEADS, limits).ages())).toEqual(
      projections.map(() => 0),
    );
    for (const age of Object.values(await new Readiness(minuteLater, unbuilt, noBooksCheck, NO_HEADS, limits).ages()))
      expect(age).toBeGreaterThan(50);
  });

  it('is not there while the file of the views is damaged, and questions are told so instead of faulting', async () => {
    await start({ EVENT_STORE: 'sqlite', READ_MODELS: 'sqlite' }, 'no database at all'.repeat(500));
    expect(await eventually('projections', false)).toMatchObject({
      ready: false,
      reason: expect.stringContaining('not a database'),
    });
    const until = Date.now() + 10_000;
    while (!projecting.fault() && Date.now() < until) await new Promise((next) => setTimeout(next, 20));

    const views = new Views(ledger, projecting, { atLeastWaitMax: 0 });
    const answer = await views.ask(ordersProjection, { merchantId: 'm' }, (reader: ReadModelReader) =>
      reader.read(ordersProjection, async () => undefined),
    );
    expect(isRefusal(answer) && answer.refusal).toBe('CATCHING_UP');
    expect(await check('event-store')).toMatchObject({ ready: true });
  });
});
