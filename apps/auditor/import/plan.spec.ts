import { planFile, planRows } from './import-file.fixture';
import { untied } from './import-tally';

const SOLD = '100,LAMP,Lamp,4,2011-01-03T10:00:00,2.50,C1,Norway';

/** A file, and what becomes of each of its rows; the header is line 1. */
const EXAMPLES: readonly [sentence: string, rows: readonly string[], fates: readonly string[]][] = [
  [
    'an invoice becomes one captured order, free gifts and repeated lines included',
    [SOLD, SOLD, '100,GIFT,Bag,1,2011-01-03T10:00:00,0,C1,Norway'],
    ['2 100 captured 10.00', '3 100 captured 10.00', '4 100 captured 0.00'],
  ],
  [
    'a discount on an invoice lowers its order',
    [SOLD, '100,D,Discount,-1,2011-01-03T10:00:00,1.75,C1,Norway'],
    ['2 100 captured 10.00', '3 100 captured -1.75'],
  ],
  [
    'a cancellation refunds the newest invoice of the customer that sold it at this price',
    [SOLD, '101,LAMP,Lamp,4,2011-01-04T10:00:00,2.50,C1,Norway', 'C102,LAMP,Lamp,-3,2011-01-05T10:00:00,2.5,C1,Norway'],
    ['2 100 captured 10.00', '3 101 captured 10.00', '4 C102 refunded -7.50'],
  ],
  [
    'a second cancellation takes from the older invoice what the newer no longer has',
    [SOLD, '101,LAMP,Lamp,1,2011-01-04T10:00:00,2.50,C1,Norway', 'C102,LAMP,Lamp,-1,2011-01-05T10:00:00,2.50,C1,Norway', 'C103,LAMP,Lamp,-4,2011-01-05T10:00:00,2.50,C1,Norway', 'C104,LAMP,Lamp,-1,2011-01-05T10:00:00,2.50,C1,Norway'],
    ['2 100 captured 10.00', '3 101 captured 2.50', '4 C102 refunded -2.50', '5 C103 refunded -10.00', '6 C104 refused EXCEEDS_INVOICED -2.50'],
  ],
  [
    'a cancellation may take from two lines of one invoice',
    [SOLD, SOLD, 'C101,LAMP,Lamp,-6,2011-01-05T10:00:00,2.50,C1,Norway'],
    ['2 100 captured 10.00', '3 100 captured 10.00', '4 C101 refunded -15.00'],
  ],
  [
    'a cancellation of what nobody, or somebody else, or at another price, bought is refused',
    [SOLD, 'C101,LAMP,Lamp,-1,2011-01-05T10:00:00,2.50,C2,Norway', 'C102,CUP,Cup,-1,2011-01-05T10:00:00,2.50,C1,Norway', 'C103,LAMP,Lamp,-1,2011-01-05T10:00:00,2.40,C1,Norway', 'C104,LAMP,Lamp,-1,2011-01-05T10:00:00,2.50,,Norway'],
    ['2 100 captured 10.00', '3 C101 refused NO_EARLIER_INVOICE -2.50', '4 C102 refused NO_EARLIER_INVOICE -2.50', '5 C103 refused PRICE_DIFFERS -2.40', '6 C104 refused CUSTOMER_MISSING -2.50'],
  ],
  [
    'a cancelled discount, and a cancellation of a positive quantity, are refused',
    ['C101,D,Discount,-1,2011-01-05T10:00:00,5,C1,Norway', 'C101,LAMP,Lamp,1,2011-01-05T10:00:00,5,C1,Norway'],
    ['2 C101 refused DISCOUNT_AFTERWARDS -5.00', '3 C101 refused QUANTITY_NOT_NEGATIVE 5.00'],
  ],
  [
    'stock corrections and invoices of 0 are no orders',
    ['101,LAMP,damaged,-7,2011-01-05T10:00:00,0,,Norway', '102,LAMP,,3,2011-01-05T10:00:00,0,,Norway'],
    ['2 101 refused QUANTITY_NOT_POSITIVE 0.00', '3 102 refused NOTHING_TO_AUTHORIZE 0.00'],
  ],
  [
    'one row that cannot be used spoils its invoice and no other',
    [SOLD, '100,CUP,Cup,two,2011-01-03T10:00:00,1,C1,Norway', '101,CUP,Cup,2,2011-01-03T10:00:00,1.005,C1,Norway', '102,CUP,Cup,2,2011-01-03T10:00:00,1.00,C1,Norway'],
    ['2 100 refused INVOICE_SPOILED 10.00', '3 100 refused UNREADABLE', '4 101 refused UNREADABLE', '5 102 captured 2.00'],
  ],
  [
    'an invoice that comes in two places is taken once',
    [SOLD, '101,CUP,Cup,2,2011-01-03T10:00:00,1,C1,Norway', SOLD],
    ['2 100 captured 10.00', '3 101 captured 2.00', '4 100 refused INVOICE_SCATTERED 10.00'],
  ],
  [
    'a row with too few columns, or with no time, is refused',
    ['101,CUP,Cup,2', '102,CUP,Cup,2,yesterday,1,C1,Norway'],
    ['2 101 refused UNREADABLE', '3 102 refused UNREADABLE 2.00'],
  ],
]; // biome-ignore format: a row of an example stands on one line

describe('the plan of an import', () => {
  it.each(EXAMPLES)('%s', async (_, rows, fates) => {
    const planned = await planRows(...rows);
    expect(planned.fates).toEqual(fates);
    expect(untied(planned.tally)).toBe(0n);
  });

  it('does not take a row that stands in quotes over two lines for two', async () => {
    const { tally } = await planRows('100,LAMP,"Lamp, ""red""\nand blue",4,2011-01-03T10:00:00,2.50,C1,Norway');
    expect(tally.counts.rows).toBe(1);
    expect(tally.sums.captured).toBe(1_000n);
  });

  it('names the columns that a file does not have', async () => {
    await expect(planFile('InvoiceNo;StockCode\n100;LAMP\n')).rejects.toThrow(
      'the file has no column InvoiceNo, StockCode, Description, Quantity, UnitPrice, InvoiceDate, CustomerID, Country',
    );
  });

  it('says on which line the text stops being CSV', async () => {
    await expect(planRows(SOLD, '101,"LAMP,Lamp')).rejects.toThrow(/cannot be read on as CSV: .*line 3/);
  });
});
