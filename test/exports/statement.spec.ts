import { fromDecimalText } from '@domain';
import { readCsv } from './read-csv';
import { parquetAbout, readParquet } from './read-parquet';
import { REFERENCES, type SettledShop, startSettledShop } from './settled-shop';

const STATEMENT = '/v1/settlements/EUR/1/statement';

describe('the statement of a settlement', () => {
  let shop: SettledShop;
  beforeAll(async () => {
    shop = await startSettledShop();
  });
  afterAll(() => shop.service.close());

  const csv = async (path = `${STATEMENT}?format=csv`) => readCsv(await (await shop.get(path)).text());
  // biome-ignore lint/suspicious/noExplicitAny: what was answered is looked into member by member
  const json = async (): Promise<any> => (await shop.service.call('GET', STATEMENT)).body;

  it('is a document with totals that add up, and entries that do', async () => {
    const { entries, totalsByKind, ...head } = await json();
    const sum = (rows: readonly { amount: number }[]) => rows.reduce((total, { amount }) => total + amount, 0);
    expect(head).toMatchObject({ merchantId: 'm1', settlementNumber: 1, payoutId: 'EUR-1', clock: 'simulated' });
    expect(sum(totalsByKind)).toBe(sum(entries));
    expect(head.openingBalance + sum(entries)).toBe(head.payoutAmount + head.closingBalance);
    expect(head.entriesAmount).toBe(sum(entries));
    expect(entries).toHaveLength(head.count);
    const ofKind = (kind: string) => totalsByKind.find((total: { kind: string }) => total.kind === kind)?.amount;
    expect(entries.reduce((fees: number, entry: { feeAmount: number }) => fees + entry.feeAmount, 0)).toBe(
      ofKind('fee'),
    );
    expect(entries.reduce((vat: number, entry: { feeVatAmount: number }) => vat + entry.feeVatAmount, 0)).toBe(ofKind('fee_vat')); // biome-ignore format: one thought
  });

  it('says the same in CSV, row by row, with amounts as people write them', async () => {
    const rows = await csv();
    const { entries } = await json();
    expect(rows).toHaveLength(entries.length);
    for (const [place, row] of rows.entries()) {
      for (const [name, text] of Object.entries(row)) {
        const value = entries[place][name];
        if (name.endsWith('mount')) expect(fromDecimalText(text, 'EUR')).toBe(BigInt(value));
        else expect(text.replace(/^'(?=[=+\-@])/, '')).toBe(String(value ?? ''));
      }
    }
    expect(rows[0]).toMatchObject({
      type: 'sale',
      amount: '12.34',
      feeAmount: '0.00',
      late: 'false',
      invoiceNumber: 'o-1/1',
    });
    expect(rows[1]).toMatchObject({
      type: 'fee',
      amount: '-0.30',
      feeAmount: '-0.30',
      currency: 'EUR',
      payoutId: 'EUR-1',
    });
  });

  it('says the same in Parquet, with the moments and days as such', async () => {
    const response = await shop.get(`${STATEMENT}?format=parquet`);
    const file = Buffer.from(await response.arrayBuffer());
    const { entries, throughSequence } = await json();
    const rows = await readParquet(file);
    expect(rows.map((row) => plain(row))).toEqual(entries);
    expect(parquetAbout(file)).toEqual({
      rowGroups: 1,
      pairs: { currency: 'EUR', amounts: 'minor units', sequence: String(throughSequence) },
    });
  });

  it('lets no text be calculated by a spreadsheet, and no amount become a text', async () => {
    const text = await (await shop.get(`${STATEMENT}?format=csv`)).text();
    const sales = readCsv(text).filter(({ type }) => type === 'sale');
    const expected = REFERENCES.map((reference) => reference.replace('\t', ' '));
    expect(sales.map(({ captureReference }) => captureReference)).toEqual(
      expected.map((reference) => (/^[=+\-@]/.test(reference) ? `'${reference}` : reference)),
    );
    expect(sales[0]).toMatchObject({
      merchantReference1: `'=HYPERLINK("http://evil.example")`,
      merchantReference2: 'web 7',
    });
    expect(text).not.toMatch(/(^|,)"?[=+@]/m);
    expect(text).toMatch(/,-12\.34,.*\r\n.*,-2\.66,/);
  });

  it('marks what belongs to a time that was closed before it was recorded', async () => {
    const rows = await csv('/v1/settlements/EUR/2/statement?format=csv');
    expect(rows.map(({ type, late, amount }) => [type, late, amount])).toEqual([
      ['sale', 'true', '50.00'],
      ['fee', 'true', '-1.05'],
      ['fee_vat', 'true', '-0.26'],
      ['holdback', 'true', '-5.00'],
    ]);
    expect((await csv()).every(({ late }) => late === 'false')).toBe(true);
  });

  it('comes as what Accept likes best, where no format is named', async () => {
    const typeOf = async (accept: string, query = '') =>
      (await shop.get(STATEMENT + query, { accept })).headers.get('content-type')?.split(';')[0];
    expect(await typeOf('*/*')).toBe('application/json');
    expect(await typeOf('text/html')).toBe('application/json');
    expect(await typeOf('text/csv')).toBe('text/csv');
    expect(await typeOf('application/json;q=0.5, text/*')).toBe('text/csv');
    expect(await typeOf('application/pdf;q=0, application/vnd.apache.parquet;q=0.1')).toBe(
      'application/vnd.apache.parquet',
    );
    expect(await typeOf('text/csv', '?format=pdf')).toBe('application/pdf');
  });

  it('has a name to be saved under, and headers that can be had alone', async () => {
    const { headers } = await shop.get(`${STATEMENT}?format=csv`);
    expect(headers.get('content-disposition')).toBe('attachment; filename="settlement-m1-EUR-1.csv"');
    const asked = { authorization: `Bearer ${shop.service.keys.finance}` };
    const head = await fetch(`${shop.service.url}${STATEMENT}?format=csv`, { method: 'HEAD', headers: asked });
    expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([
      200,
      'text/csv; charset=utf-8; header=present',
      '',
    ]);
  });

  it('is there for settlements that are, in formats that are, for those who may see them', async () => {
    const { service } = shop;
    const refused = async (path: string, key = 'finance') => (await service.call('GET', path, { key })).body.code;
    expect(await refused('/v1/settlements/EUR/99/statement')).toBe('SETTLEMENT_NOT_FOUND');
    expect(await refused('/v1/settlements/EUR/none/statement')).toBe('SETTLEMENT_NOT_FOUND');
    expect(await refused(`${STATEMENT}?format=xls`)).toBe('VALIDATION_FAILED');
    expect(await refused(STATEMENT, 'otherMerchant')).toBe('SETTLEMENT_NOT_FOUND');
    expect(await refused(STATEMENT, 'fulfilment')).toBe('FORBIDDEN');
  });
});

/** A row of Parquet as JSON would have it. */
function plain(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => {
      if (value === null || value === undefined) return [];
      if (typeof value === 'bigint') return [[name, Number(value)]];
      if (!(value instanceof Date)) return [[name, value]];
      return [[name, name === 'dueDate' ? value.toISOString().slice(0, 10) : value.toISOString()]];
    }),
  );
}
