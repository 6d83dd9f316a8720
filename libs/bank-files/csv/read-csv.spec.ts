import type { CsvMapping } from './csv-mapping';
import { readCsv } from './read-csv';
import { readCsvMapping } from './read-csv-mapping';

const MAPPING: CsvMapping = {
  decimalSeparator: '.',
  dateFormat: 'YYYY-MM-DD',
  currency: 'EUR',
  columns: { amount: 'Amount', bookedOn: 'Date', remittance: 'Text' },
};

const read = (text: string, mapping: CsvMapping = MAPPING) => readCsv(Buffer.from(text), mapping);
const amountOf = (amount: string, change: Partial<CsvMapping> = {}) =>
  read(`Date,Amount,Text\n2026-01-05,"${amount}",x\n`, { ...MAPPING, ...change });

describe('a CSV statement', () => {
  it('is read by the names of its columns, in any order, and with what is not asked for', () => {
    const text = '\ufeffText,Balance,Amount,Date\n"web-1/1,\nthanks",9,-12.5,2026-01-05\n\n';
    expect(read(text, { ...MAPPING, account: 'SE45' })).toEqual([
      {
        account: 'SE45',
        currency: 'EUR',
        transactions: [
          { number: 1, bookedOn: '2026-01-05', amount: -1_250n, currency: 'EUR', remittance: 'web-1/1, thanks' },
        ],
      },
    ]);
  });

  it('is read with lines before its header, and a column for the sign', () => {
    const mapping: CsvMapping = {
      ...MAPPING,
      delimiter: '\t',
      skipLines: 2,
      dateFormat: 'MM/DD/YYYY',
      sign: { credit: 'C', debit: 'D' },
      columns: { amount: 'Amount', bookedOn: 'Date', sign: 'Kind' },
    };
    const text = 'Statement\nof January\nDate\tAmount\tKind\n01/05/2026\t1.00\tC\n01/06/2026\t2.00\tD\n';
    expect(read(text, mapping)).toMatchObject([
      {
        transactions: [
          { bookedOn: '2026-01-05', amount: 100n },
          { bookedOn: '2026-01-06', amount: -200n },
        ],
      },
    ]);
  });

  it.each([
    ['1,234.56', '.', 'EUR', 123_456n],
    ['1.234,56', ',', 'EUR', 123_456n],
    ["1'234'567.8", '.', 'CHF', 123_456_780n],
    ['+12', '.', 'EUR', 1_200n],
    ['-0.001', '.', 'KWD', -1n],
    ['90071992547409.93', '.', 'EUR', 9_007_199_254_740_993n],
    ['1.234', ',', 'JPY', 1_234n],
  ] as const)('reads %s with decimal %s in %s', (text, decimalSeparator, currency, amount) => {
    expect(amountOf(text, { decimalSeparator, currency })).toMatchObject([{ transactions: [{ amount }] }]);
  });

  it.each(['1,23', '1.234,56', '12,34.56', '1e3', '', '1.', '0x10', '(5.00)', '12.345', '1,2345'])(
    'refuses the amount "%s"',
    (text) => {
      expect(amountOf(text)).toEqual({
        problem: 'invalid',
        place: 'line 2, column Amount',
        reason: `"${text}" is no amount in EUR`,
      });
    },
  );

  it.each([
    ['no column that the mapping names', 'Date,Text\n', 'wrong-format', 'line 1, header'],
    ['a mapped column twice', 'Date,Amount,Text,Text\n', 'wrong-format', 'line 1, header'],
    ['a row that is too short', 'Date,Amount,Text\n2026-01-05,1.00\n', 'malformed', 'line 2'],
    [
      'a quote that is not closed',
      'Date,Amount,Text\n2026-01-05,1.00,"x\n',
      'malformed',
      expect.stringMatching(/^line \d/),
    ],
    ['a day that the calendar has not', 'Date,Amount,Text\n2026-02-30,1.00,x\n', 'invalid', 'line 2, column Date'],
    ['a day written otherwise', 'Date,Amount,Text\n05.01.2026,1.00,x\n', 'invalid', 'line 2, column Date'],
    ['no header', '\n\n', 'wrong-format', 'the file'],
    [
      'a record without end',
      `Date,Amount,Text\n2026-01-05,1.00,${'x'.repeat(70_000)}\n`,
      'malformed',
      expect.any(String),
    ],
  ])('with %s is refused, and says where', (_what, text, problem, place) => {
    expect(read(text)).toEqual({ problem, place, reason: expect.any(String) });
  });

  it('with an unknown currency, an unknown sign, or two signs is refused', () => {
    const columns = { amount: 'Amount', bookedOn: 'Date' };
    const { currency: _, ...withoutCurrency } = MAPPING;
    const byCurrency: CsvMapping = { ...withoutCurrency, columns: { ...columns, currency: 'Text' } };
    const bySign: CsvMapping = { ...MAPPING, sign: { credit: 'C', debit: 'D' }, columns: { ...columns, sign: 'Text' } };
    const row = (amount: string, text: string) => `Date,Amount,Text\n2026-01-05,${amount},${text}\n`;
    expect(read(row('1.00', 'XXX'), byCurrency)).toMatchObject({ problem: 'invalid', place: 'line 2, column Text' });
    expect(read(row('1.00', 'E'), bySign)).toMatchObject({ problem: 'invalid', place: 'line 2, column Text' });
    expect(read(row('-1.00', 'D'), bySign)).toMatchObject({ problem: 'invalid', place: 'line 2, column Amount' });
  });
});

describe('a mapping', () => {
  it('is taken from JSON as it is', () => {
    expect(readCsvMapping(JSON.parse(JSON.stringify(MAPPING)))).toEqual(MAPPING);
  });

  it.each<[string, object, string]>([
    ['a delimiter of two characters', { delimiter: ';;' }, 'mapping.delimiter'],
    ['a date without a day', { dateFormat: 'YYYY-MM' }, 'mapping.dateFormat'],
    ['a date with letters', { dateFormat: 'DD MMM YYYY' }, 'mapping.dateFormat'],
    ['another decimal separator', { decimalSeparator: "'" }, 'mapping.decimalSeparator'],
    ['no currency', { currency: undefined }, 'mapping.currency'],
    ['a currency that is none', { currency: 'XXX' }, 'mapping.currency'],
    ['words for the sign and no column', { sign: { credit: 'C', debit: 'D' } }, 'mapping.sign'],
    ['one word for both signs', { sign: { credit: 'C', debit: 'C' } }, 'mapping.sign'],
    ['no columns', { columns: null }, 'mapping.columns'],
    ['no column for the amount', { columns: { bookedOn: 'Date' } }, 'mapping.columns.amount'],
    ['a column that nobody knows', { columns: { ...MAPPING.columns, colour: 'C' } }, 'mapping.columns.colour'],
    ['a member that nobody knows', { colour: 'red' }, 'mapping.colour'],
  ])('with %s is refused, and says where', (_what, change, place) => {
    expect(readCsvMapping({ ...MAPPING, ...change })).toEqual({
      problem: 'invalid',
      place,
      reason: expect.any(String),
    });
  });

  it('is an object', () => expect(readCsvMapping([])).toMatchObject({ place: 'mapping' }));
});
