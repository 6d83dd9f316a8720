import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openWorld, type World } from './world';

const MAPPING = 'apps/auditor/import/mappings/online-retail.json';
const ROWS = [
  'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country',
  '100,LAMP,Lamp,4,2011-01-03T10:00:00,2.50,C1,Norway',
  '100,POST,Postage,1,2011-01-03T10:00:00,1.05,C1,Norway',
  '101,CUP,Cup,2,2011-01-04T10:00:00,1.99,,Japan',
  'C102,LAMP,Lamp,-1,2011-01-05T10:00:00,2.50,C1,Norway',
  'C103,LAMP,Lamp,-9,2011-01-05T10:00:00,2.50,C1,Norway',
];

describe('auditor import', () => {
  let world: World;
  let key: string;
  let file: string;
  beforeAll(async () => {
    world = await openWorld();
    key = await world.keyFor({ scope: { kind: 'merchant', merchantId: 'm1' }, roles: ['fulfilment', 'finance'] });
    file = join(world.folder, 'sales.csv');
    await writeFile(file, ROWS.join('\n'));
  });
  afterAll(() => world.close());

  const importFile = (...more: string[]) =>
    world.auditor('import', file, '--mapping', MAPPING, '--url', world.url, ...more);
  const get = async (path: string) =>
    (await fetch(`${world.url}${path}`, { headers: { authorization: `Bearer ${key}` } })).json() as Promise<{
      balances: object;
    }>;

  it('sends nothing in a dry run', async () => {
    const { code, out } = await importFile('--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('Would be: 2 orders, 2 captures, 1 refunds from 5 rows in 4 documents');
    expect(await world.logged()).toBe(1);
  });

  it('records orders, captures and refunds with the dates of the file, and reports what it refused', async () => {
    const report = join(world.folder, 'refused.csv');
    const { code, out } = await importFile('--key', key, '--report', report);
    expect([code, out]).toEqual([0, expect.stringContaining('The sums tie to the file exactly.')]);

    const order = await get('/v1/orders/100');
    expect(order).toMatchObject({ effectiveAt: '2011-01-03T10:00:00.000Z', status: 'CAPTURED', currency: 'GBP' });
    expect(order.balances).toMatchObject({ captured: { amount: 1_105 }, refunded: { amount: 250 } });
    expect((await get('/v1/orders/101')).balances).toMatchObject({
      captured: { amount: 398 },
      refunded: { amount: 0 },
    });
    const [, ...refused] = (await readFile(report, 'utf8')).trimEnd().split('\n');
    expect(refused).toEqual([expect.stringMatching(/^6,C103,LAMP,Lamp,-9,2\.50,-22\.50,refused,EXCEEDS_INVOICED,/)]);
  });

  it('changes nothing when it runs a second time', async () => {
    const before = await world.logged();
    const { code, out } = await importFile('--key', key);
    expect([code, out]).toEqual([0, expect.stringContaining('5 commands had been recorded before')]);
    expect(await world.logged()).toBe(before);
  });

  it('leaves an order alone whose rows have changed since, and says so', async () => {
    await writeFile(file, ROWS.join('\n').replace(',4,', ',5,'));
    const before = await world.logged();
    const { out } = await importFile('--key', key);
    expect(out).toContain('Refused ORDER_EXISTS: 2 rows, 13.55 GBP');
    expect(out).toContain('The sums tie to the file exactly.');
    expect(await world.logged()).toBe(before);
  });

  it.each([
    ['a file that is not there', ['import', 'none.csv', '--mapping', MAPPING, '--dry-run'], 'none.csv cannot be read'],
    [
      'a mapping that is not there',
      ['import', __filename, '--mapping', 'none.json', '--dry-run'],
      'none.json cannot be read',
    ],
    ['no key', ['import', __filename, '--mapping', MAPPING], 'needs --key'],
  ])('refuses %s in one line', async (_, args, why) => {
    const { code, err } = await world.auditor(...args);
    expect([code, err.trimEnd().split('\n')]).toEqual([1, [expect.stringContaining(why)]]);
  });
});
