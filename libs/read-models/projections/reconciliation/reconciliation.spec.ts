import type { ReconciliationEvent } from '@domain';
import fc from 'fast-check';
import { createTestLog, OPENED, type Said } from '../../runner/log.fixture';
import { foldedViews } from '../folded-views.fixture';
import { readBankFileRow, readBankFiles, readBankTransactions } from './bank-files.reader';
import { readExceptions } from './exceptions.reader';
import { readLinesByReference, readLinesOfPayouts, readPayoutsWithExceptions } from './recorded-lines.reader';

const said = (event: ReconciliationEvent): Said => ({
  event,
  merchantId: 'm1',
  recordedAt: '2026-03-05T09:00:00.000Z',
});
const transaction = (number: number, more = {}) => ({
  ...{ number, bookedOn: '2026-03-04', amount: -100n, currency: 'EUR', ...more },
});
const raised = (number: number): ReconciliationEvent => ({
  ...{ type: 'ReconciliationExceptionRaised', fileId: 'f1', exceptionId: `line-${number}`, kind: 'amount-differs' },
  transaction: transaction(number),
  compared: { payoutId: 'EUR-2', currency: 'EUR', amount: 90n, status: 'sent' },
  explanation: 'they differ',
});
const OF_EXCEPTION = { fileId: 'f1', exceptionId: 'line-2' };
const SETTLING = { ...OF_EXCEPTION, resolution: 'explained', reason: 'a fee', proposedBy: 'anna' } as const;
const STORY: readonly ReconciliationEvent[] = [
  {
    ...{ type: 'BankFileImported', fileId: 'f1', format: 'camt.053', contentHash: 'h', ofOthers: 1 },
    ...{ transactionCount: 4, statements: [{ account: 'A1', openingBalance: 10n ** 20n, transactionCount: 4 }] },
  },
  {
    ...{ type: 'BankTransactionMatched', fileId: 'f1', outcome: 'payout-confirmed', payoutId: 'EUR-1' },
    transaction: transaction(1, { bankReference: 'B1' }),
  },
  raised(2),
  raised(3),
  {
    ...{ type: 'ReconciliationExceptionRaised', fileId: 'f1', exceptionId: 'missing-EUR-9', kind: 'missing' },
    ...{ compared: { payoutId: 'EUR-9', currency: 'EUR', amount: 7n, status: 'sent' }, explanation: 'not booked' },
  },
  { type: 'ExceptionResolutionProposed', ...SETTLING },
  { type: 'ExceptionResolutionRejected', ...OF_EXCEPTION, rejectedBy: 'berta', reason: 'no fee' },
  { type: 'ExceptionResolutionProposed', ...SETTLING },
  { type: 'ExceptionResolved', ...SETTLING, approvedBy: 'berta' },
  { type: 'BankFileReconciled', fileId: 'f1' },
];
const LOG = createTestLog([OPENED, ...STORY.map(said)]);
const ASKED = { merchantId: 'm1', limit: 10 };

describe('the view of what banks said', () => {
  it('counts the lines of a file', async () => {
    const views = await foldedViews(LOG);
    const file = {
      ...{ fileId: 'f1', matched: 1, exceptions: 3, resolved: 1, ofOthers: 1, transactionCount: 4 },
      statements: [{ account: 'A1', openingBalance: 10n ** 20n, transactionCount: 4 }],
    };
    expect(await readBankFiles(views, ASKED)).toMatchObject({ answer: { items: [file] } });
    expect(await readBankFileRow(views, { merchantId: 'm2', fileId: 'f1' })).toMatchObject({ answer: undefined });
    expect(await readBankTransactions(views, { ...ASKED, fileId: 'f1' })).toMatchObject({
      answer: {
        items: [
          { number: 1, outcome: 'payout-confirmed', payoutId: 'EUR-1', amount: -100n },
          { number: 2, outcome: 'exception', exceptionId: 'line-2', payoutId: 'EUR-2' },
          { number: 3, outcome: 'exception' },
        ],
      },
    });
  });

  it('shows how far people have come with each exception', async () => {
    const views = await foldedViews(LOG);
    const open = await readExceptions(views, { ...ASKED, status: 'open' });
    expect(open).toMatchObject({ answer: { items: [{ exceptionId: 'missing-EUR-9' }, { exceptionId: 'line-3' }] } });
    const resolved = await readExceptions(views, { ...ASKED, status: 'resolved', kind: 'amount-differs' });
    expect(resolved).toMatchObject({
      answer: { items: [{ exceptionId: 'line-2', proposedBy: 'anna', decidedBy: 'berta', compared: { amount: 90n } }] },
    });
    expect(resolved).not.toHaveProperty('answer.items.0.rejection');
  });

  it('finds what later files are held against', async () => {
    const views = await foldedViews(LOG);
    expect(await readLinesByReference(views, 'm1', ['B1', 'B2'])).toMatchObject({ answer: [{ number: 1 }] });
    expect(await readLinesOfPayouts(views, 'm1', ['EUR-1', 'EUR-2'])).toMatchObject({
      answer: [{ number: 1 }, { number: 2 }, { number: 3 }],
    });
    const known = await readPayoutsWithExceptions(views, 'm1', ['EUR-1', 'EUR-2', 'EUR-9']);
    expect(known).toMatchObject({ answer: new Set(['EUR-2', 'EUR-9']) });
  });

  it('comes to the same in whatever batches it is folded', async () => {
    const whole = await foldedViews(LOG);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1 }), async (batches) => {
        const views = await foldedViews(LOG, undefined, batches);
        for (const ask of [readBankFiles, readExceptions])
          expect(await ask(views, ASKED)).toEqual(await ask(whole, ASKED));
      }),
      { numRuns: 20 },
    );
  });
});
