import { readCsv } from './read-csv';
import { parquetAbout, readParquet } from './read-parquet';
import { type SettledShop, startSettledShop } from './settled-shop';

const JOURNAL = '/v1/journal/export?currency=EUR';

describe('the general ledger as a file', () => {
  let shop: SettledShop;
  beforeAll(async () => {
    shop = await startSettledShop();
  });
  afterAll(() => shop.service.close());

  const csv = async (path: string) => readCsv(await (await shop.get(path)).text());

  it('has a row for each posting, and as much debited as credited', async () => {
    const rows = await csv(JOURNAL);
    expect(rows.slice(0, 4)).toEqual(
      [
        ['customer_receivable', '12.34', '0.00'],
        ['merchant_payable', '0.00', '12.34'],
        ['merchant_payable', '0.30', '0.00'],
        ['fee_revenue', '0.00', '0.30'],
      ].map(([account, debit, credit]) => ({
        sequence: '3',
        ...{ recordedAt: '2026-03-02T10:00:00.000Z', effectiveAt: '2026-03-02T10:00:00.000Z' },
        ...{
          type: 'PartialCaptureRecorded',
          subjectId: 'o-1',
          account,
          debit,
          credit,
          currency: 'EUR',
          clock: 'simulated',
        },
      })),
    );
    const sum = (side: 'debit' | 'credit') => rows.reduce((total, row) => total + minor(row[side]), 0n);
    expect(sum('debit')).toBe(sum('credit'));
  });

  it('is as it was behind an earlier event, and says which one in its name', async () => {
    const response = await shop.get(`${JOURNAL}&asOf=4`);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="journal-m1-EUR-4.csv"');
    const rows = readCsv(await response.text());
    expect(new Set(rows.map(({ sequence }) => sequence))).toEqual(new Set(['3', '4']));
    const refused = await shop.service.call('GET', `${JOURNAL}&asOf=1000000`);
    expect(refused.body.code).toBe('CATCHING_UP');
  });

  it('says the same in Parquet', async () => {
    const file = Buffer.from(await (await shop.get(`${JOURNAL}&format=parquet&asOf=10`)).arrayBuffer());
    const rows = await csv(`${JOURNAL}&asOf=10`);
    expect((await readParquet(file)).map(({ debit, credit }) => [debit, credit])).toEqual(
      rows.map(({ debit, credit }) => [minor(debit), minor(credit)]),
    );
    expect(parquetAbout(file).pairs).toEqual({ currency: 'EUR', amounts: 'minor units', sequence: '10' });
  });

  it('is empty, with its columns, in a currency without books', async () => {
    expect(await (await shop.get('/v1/journal/export?currency=JPY')).text()).toMatch(/^sequence,recordedAt,.*\r\n$/);
    const file = Buffer.from(await (await shop.get('/v1/journal/export?currency=JPY&format=parquet')).arrayBuffer());
    expect(await readParquet(file)).toEqual([]);
    expect((await shop.service.call('GET', '/v1/journal/export')).body.code).toBe('VALIDATION_FAILED');
  });
});

function minor(text = ''): bigint {
  return BigInt(text.replace('.', ''));
}
