import { existsSync } from 'node:fs';
import { appendFile, mkdtemp, readdir, readFile, rm, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStore, openSqliteEventStore } from '@event-store';
import { exportWhole } from '../../apps/auditor/export/export-whole';
import type { TableFormat } from '../../apps/auditor/export/tables/export-tables';
import { appendsOf, derivedId, record } from '../../apps/auditor/recorded-log.fixture';
import { settledWeek } from '../../apps/auditor/settled-log.fixture';
import { verifyExport } from '../../apps/auditor/verify/export/verify-export';
import { readCsv } from '../exports/read-csv';
import { parquetAbout, readParquet } from '../exports/read-parquet';

const TABLES = ['captures', 'customer-captures', 'journal', 'orders', 'refunds', 'settlement-entries', 'settlements'];
const now = () => '2026-02-01T00:00:00.000Z';
const YEN = { currency: 'JPY', hours: 200, orderId: 'o2' };

/** A settled week in crowns, and an order in yen of which a part comes back. */
const LIFE = [
  ...settledWeek(),
  ...appendsOf([
    { type: 'AuthorizeOrder', orderAmount: 500n, ...YEN, key: 'yen-1' },
    {
      type: 'CaptureOrder',
      ...YEN,
      captureId: derivedId('capture', 'yen-2', 'o2'),
      take: { by: 'full' },
      key: 'yen-2',
    },
    {
      type: 'RefundOrder',
      ...YEN,
      refundId: derivedId('refund', 'yen-3', 'o2'),
      take: { by: 'amount', amount: 200n },
      key: 'yen-3',
    },
  ]).slice(1),
];

describe('tables beside an export', () => {
  let place: string;
  beforeEach(async () => {
    place = await mkdtemp(join(tmpdir(), 'tables-'));
  });
  afterEach(() => rm(place, { recursive: true }));

  const folder = (name: string) => join(place, name);
  const exportTo = (name: string, log: EventStore, tables: TableFormat = 'csv') =>
    exportWhole({ log, folder: folder(name), now, tables });
  const csv = async (name: string, table: string) => readCsv(await readFile(join(folder(name), `${table}.csv`)));
  const verified = async (name: string) => (await verifyExport(folder(name), { heads: { heads: [] } })).wrong;

  it('hold the views of its very events, and are named with their hashes', async () => {
    const { tables = [], size } = await exportTo('a', await record(LIFE));
    expect(tables.map(({ name }) => name).toSorted()).toEqual(TABLES);
    expect((await readdir(folder('a'))).filter((name) => name.endsWith('.part'))).toEqual([]);
    for (const { name, rows, sha256 } of tables) {
      expect([name, (await csv('a', name)).length]).toEqual([name, rows]);
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    }
    expect(size).toBe(LIFE.length);
    expect(await csv('a', 'orders')).toMatchObject([
      { orderId: 'o1', status: 'CAPTURED', capturedAmount: '100.00', currency: 'SEK' },
      { orderId: 'o2', status: 'CAPTURED', capturedAmount: '500', refundedAmount: '200', currency: 'JPY' },
    ]);
    expect(await csv('a', 'refunds')).toMatchObject([
      { orderId: 'o2', captureNumber: '1', amount: '200', failedAt: '' },
    ]);
    expect(await csv('a', 'customer-captures')).toMatchObject([{ owed: '100.00' }, { amount: '500', owed: '300' }]);
    expect(await csv('a', 'settlements')).toMatchObject([{ payoutAmount: '85.62', payoutId: 'SEK-1', count: '4' }]);
    const entries = await csv('a', 'settlement-entries');
    expect(entries.find(({ type }) => type === 'fee')).toMatchObject({ amount: '-3.50', currency: 'SEK' });
    expect(entries.find(({ type }) => type === 'return')).toMatchObject({ amount: '-200', currency: 'JPY' });
    for (const currency of ['SEK', 'JPY']) {
      const posted = (await csv('a', 'journal')).filter((row) => row['currency'] === currency);
      const sum = (side: string) => posted.reduce((total, row) => total + Math.round(Number(row[side]) * 100), 0);
      expect(sum('debit')).toBe(sum('credit'));
      expect(sum('debit')).toBeGreaterThan(0);
    }
    expect(await verified('a')).toEqual([]);
  });

  it('say the same in Parquet, in minor units', async () => {
    const { tables = [] } = await exportTo('a', await record(LIFE), 'parquet');
    const file = await readFile(join(folder('a'), 'orders.parquet'));
    expect(await readParquet(file)).toMatchObject([
      { orderId: 'o1', orderAmount: 10_000n, currency: 'SEK' },
      { orderId: 'o2', orderAmount: 500n, refundedAmount: 200n, customerId: null },
    ]);
    expect(parquetAbout(file).pairs).toEqual({ amounts: 'minor units', sequence: String(LIFE.length - 1) });
    for (const { file: name, rows } of tables) {
      expect([name, (await readParquet(await readFile(join(folder('a'), name)))).length]).toEqual([name, rows]);
    }
    expect(await verified('a')).toEqual([]);
  });

  it.each(['csv', 'parquet'] as const)('are the same from every engine, in %s', async (format) => {
    const sqlite = await openSqliteEventStore({ folder: folder('log') });
    await record(LIFE, sqlite);
    const one = await exportTo('sqlite', sqlite, format);
    await sqlite.close();
    const other = await exportTo('memory', await record(LIFE), format);
    expect(one.tables).toEqual(other.tables);
  });

  it('that were broken off are written again, of the same events', async () => {
    const log = await record(LIFE);
    const breaking: EventStore = {
      ...log,
      async readAll(after, limit) {
        // By then every event is in its file, and views are folded.
        if (existsSync(join(folder('twice'), 'tables.part'))) throw new Error('the log broke');
        return log.readAll(after, limit);
      },
    };
    await expect(exportTo('twice', breaking)).rejects.toThrow('the log broke');
    expect(await readdir(folder('twice'))).toContain('resume.json');
    const [, ...more] = appendsOf([{ type: 'AuthorizeOrder', orderAmount: 1n, ...YEN, orderId: 'o3', key: 'late' }]);
    await record(more, log);
    const twice = await exportTo('twice', log);
    expect(twice).toEqual(await exportTo('once', await record(LIFE)));
    expect(await readdir(folder('twice'))).toEqual(await readdir(folder('once')));
  });

  it('are held against their hashes', async () => {
    await exportTo('a', await record(LIFE));
    await appendFile(join(folder('a'), 'orders.csv'), 'm1,o9\r\n');
    await unlink(join(folder('a'), 'journal.csv'));
    expect(await verified('a')).toEqual([
      expect.stringMatching(/^orders\.csv has SHA-256 .*, and the manifest says /),
      expect.stringMatching(/^journal\.csv cannot be read/),
    ]);
  });
});
