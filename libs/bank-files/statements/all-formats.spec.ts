import fc from 'fast-check';
import { type BankFileRefusal, isBankFileRefusal } from '../bank-file-refusal';
import { readCamt053 } from '../camt053/read-camt053';
import type { CsvMapping } from '../csv/csv-mapping';
import { detectFormat } from '../detect-format';
import { BANK_FILE_BYTES_MAX, TRANSACTIONS_MAX } from '../limits';
import { readMt940 } from '../mt940/read-mt940';
import { readBankFile } from '../read-bank-file';
import type { BankStatement } from './bank-statement';
import { generatedStatement } from './generated-statement.generator';
import { asCamt053, asCsv, asMt940 } from './written-statement.fixture';

const MAPPING: CsvMapping = {
  delimiter: ';',
  decimalSeparator: ',',
  dateFormat: 'DD.MM.YYYY',
  columns: {
    amount: 'Betrag',
    bookedOn: 'Buchungstag',
    currency: 'Währung',
    bankReference: 'Referenz',
    endToEndId: 'EndToEnd',
    counterpartyName: 'Name',
    remittance: 'Verwendungszweck',
  },
};

const STATEMENT: BankStatement = {
  account: 'SE4550000000058398257466',
  statementId: '12',
  currency: 'EUR',
  openingBalance: 10_000n,
  closingBalance: 9_750n,
  transactions: [
    {
      number: 1,
      bookedOn: '2026-01-05',
      amount: 500n,
      currency: 'EUR',
      remittance: 'web-1/1',
      counterpartyName: 'Ann',
    },
    { number: 2, bookedOn: '2026-01-06', amount: -750n, currency: 'EUR', endToEndId: 'EUR-12', bankReference: 'B1' },
  ],
};

describe('a statement', () => {
  it.each([
    ['camt.053', asCamt053],
    ['mt940', asMt940],
  ] as const)('is the same from %s as the bank meant it', (format, write) => {
    fc.assert(
      fc.property(generatedStatement, (statement) => {
        expect(detectFormat(write(statement))).toBe(format);
        expect(readBankFile(write(statement))).toEqual([statement]);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same from CSV, except for what no such file tells', () => {
    fc.assert(
      fc.property(generatedStatement, ({ transactions }) => {
        expect(detectFormat(asCsv({ transactions }))).toBe('csv');
        expect(readBankFile(asCsv({ transactions }), MAPPING)).toEqual([{ transactions }]);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['camt.053', readCamt053, asCamt053(STATEMENT)],
    ['MT940', readMt940, asMt940(STATEMENT)],
  ])('in %s that is cut off anywhere is refused, unless only its end is missing', (_format, read, whole) => {
    let refused = 0;
    for (let length = 0; length < whole.length; length += 1) {
      const answer = read(whole.subarray(0, length));
      if (isBankFileRefusal(answer)) refused += 1;
      else expect(answer).toEqual([STATEMENT]);
    }
    // What follows the last field that counts.
    expect(whole.length - refused).toBeLessThan(10);
  });

  it.each([
    ['camt.053', asCamt053],
    ['MT940', asMt940],
  ])('in %s whose sum is wrong by one minor unit is refused', (_format, write) => {
    fc.assert(
      fc.property(generatedStatement, fc.constantFrom(1n, -1n), (statement, difference) => {
        const wrong = { ...statement, closingBalance: (statement.closingBalance ?? 0n) + difference };
        expect(readBankFile(write(wrong))).toMatchObject({ problem: 'does-not-add-up' });
      }),
      { numRuns: 50 },
    );
  });

  it('of nothing, of too many bytes, or of too many transactions is refused', () => {
    const [transaction] = STATEMENT.transactions;
    const many = { ...STATEMENT, transactions: transaction ? Array(TRANSACTIONS_MAX + 1).fill(transaction) : [] };
    const csv = { ...MAPPING, dateFormat: 'DD.MM.YYYY' };
    const problemOf = (answer: object) => (answer as BankFileRefusal).problem;
    expect(problemOf(readMt940(Buffer.alloc(0)))).toBe('wrong-format');
    expect(problemOf(readCamt053(Buffer.alloc(BANK_FILE_BYTES_MAX + 1, ' ')))).toBe('too-large');
    expect(problemOf(readMt940(asMt940(many)))).toBe('too-large');
    expect(problemOf(readBankFile(asCsv(many), csv))).toBe('too-large');
  });
});

describe('the format of a file', () => {
  const xml = (element: string) =>
    `<?xml version="1.0"?>\n<n:Document xmlns:n="urn:x"><n:${element}></n:${element}></n:Document>`;
  it.each([
    [xml('BkToCstmrStmt'), 'camt.053'],
    [xml('CstmrPmtStsRpt'), 'pain.002'],
    [xml('CstmrCdtTrfInitn'), 'pain.001'],
    [xml('BkToCstmrDbtCdtNtfctn'), 'unknown'],
    ['\ufeff<Document><BkToCstmrStmt/></Document>', 'camt.053'],
    ['\r\n:20:STARTUMS\r\n:25:1\r\n', 'mt940'],
    ['{1:F01BANK}{4:\r\n:20:1\r\n', 'mt940'],
    ['a;b\n1;2\n', 'csv'],
    ['words\nwithout columns', 'unknown'],
    ['\u0000\u0001,\u0002', 'unknown'],
    ['', 'unknown'],
  ])('is told from how it begins: %j is %s', (text, format) => {
    expect(detectFormat(Buffer.from(text))).toBe(format);
  });

  it.each([
    ['words', undefined],
    ['a;b\n1;2\n', undefined],
    [xml('CstmrPmtStsRpt'), MAPPING],
  ])('has to be that of a statement: %j is refused', (text, mapping) => {
    expect(readBankFile(Buffer.from(text), mapping)).toMatchObject({ problem: 'wrong-format' });
  });
});
