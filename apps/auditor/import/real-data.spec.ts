import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { untied } from './import-tally';
import { readMapping } from './read-mapping';
import { runImport } from './run-import';

// The first days of a real wholesaler's month. The repository does not carry it; the README says where it comes from.
const { RETAIL_DATA = resolve(__dirname, '../../../../shared/data/online-retail-2010-12.csv') } = process.env;
const whereThere = existsSync(RETAIL_DATA) ? it : it.skip;

describe('a real retail file', () => {
  whereThere('is planned row by row, and ties to the cent', async () => {
    const mapping = await readMapping(resolve(__dirname, 'mappings/online-retail.json'));
    const tally = await runImport({ file: RETAIL_DATA, mapping, concurrency: 4 });

    expect(tally.counts).toMatchObject({ rows: 9911, documents: 511, orders: 423, captures: 423, refunds: 9 });
    expect(tally.sums).toEqual({ file: 17_993_480n, captured: 18_351_538n, refunded: 18_400n });
    expect(tally.rows).toEqual({ captured: 9_766, refunded: 10, refused: 135 });
    expect(Object.fromEntries(tally.refused)).toEqual({
      DISCOUNT_AFTERWARDS: { rows: 2, amount: -5_679n },
      NO_EARLIER_INVOICE: { rows: 88, amount: -333_979n },
      NOTHING_TO_AUTHORIZE: { rows: 15, amount: 0n },
      QUANTITY_NOT_POSITIVE: { rows: 30, amount: 0n },
    });
    expect(untied(tally)).toBe(0n);
  });
});
