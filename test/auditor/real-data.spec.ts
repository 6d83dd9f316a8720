import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { connectToService } from '@command-line';
import { openSqliteEventStore } from '@event-store';
import { untied } from '../../apps/auditor/import/import-tally';
import { readMapping } from '../../apps/auditor/import/read-mapping';
import { runImport } from '../../apps/auditor/import/run-import';
import { verifyLog } from '../../apps/auditor/verify-log/verify-log';
import { openWorld, type World } from './world';

// The first days of a real wholesaler's month. The repository does not carry it; the README says where it comes from.
const { RETAIL_DATA = resolve(__dirname, '../../../shared/data/online-retail-2010-12.csv') } = process.env;
const whereThere = existsSync(RETAIL_DATA) ? describe : describe.skip;

whereThere('a real retail file', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it('is imported row by row, ties to the cent, and changes nothing the second time', async () => {
    const apiKey = await world.keyFor({
      scope: { kind: 'merchant', merchantId: 'm1' },
      roles: ['fulfilment', 'finance'],
    });
    const mapping = await readMapping(join(__dirname, '../../apps/auditor/import/mappings/online-retail.json'));
    const send = connectToService({ url: world.url, apiKey });
    const importAll = () => runImport({ file: RETAIL_DATA, mapping, send, concurrency: 16 });

    const tally = await importAll();
    expect(tally.counts).toMatchObject({ rows: 9_911, documents: 511, orders: 423, captures: 423, refunds: 9 });
    expect(tally.sums).toEqual({ file: 17_993_480n, captured: 18_351_538n, refunded: 18_400n });
    expect(tally.rows).toEqual({ captured: 9_766, refunded: 10, refused: 135 });
    expect(Object.fromEntries(tally.refused)).toEqual({
      DISCOUNT_AFTERWARDS: { rows: 2, amount: -5_679n },
      NO_EARLIER_INVOICE: { rows: 88, amount: -333_979n },
      NOTHING_TO_AUTHORIZE: { rows: 15, amount: 0n },
      QUANTITY_NOT_POSITIVE: { rows: 30, amount: 0n },
    });
    expect(untied(tally)).toBe(0n);

    const logged = await world.logged();
    expect(logged).toBe(1 + 423 + 423 + 9);
    expect((await importAll()).counts).toMatchObject({ orders: 423, captures: 423, refunds: 9, replayed: 855 });
    expect(await world.logged()).toBe(logged);

    const log = await openSqliteEventStore({ folder: world.folder, readOnly: true });
    expect(await verifyLog(log)).toMatchObject({ events: logged, streams: 424 });
    await log.close();
  }, 300_000);
});
