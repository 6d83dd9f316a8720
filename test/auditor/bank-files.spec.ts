import type { LedgerRecord } from '@domain';
import { checkReconciliationAppend } from '../../apps/auditor/verify/rules/check-reconciliation-append';
import { verifyLog } from '../../apps/auditor/verify-log/verify-log';
import { OPEN_LEDGER, type OpenLedger } from '../../libs/ledger/opening/open-ledger';
import { ImportStatusReportCommand } from '../../libs/ledger/payment-files/import-status-report.command';
import { startPaidShops, statusReport } from '../../libs/ledger/payment-files/paid-shops.fixture';
import type { PaymentFileReport } from '../../libs/ledger/payment-files/payment-file.report';
import { bankCsv, MAPPING } from '../../libs/ledger/reconciliation/bank-csv.fixture';
import { ImportBankFileCommand } from '../../libs/ledger/reconciliation/import-bank-file.command';

const FILE = 'ba7816bf8f01cfea414140de5dae2223';

describe('the auditor, on a log with files of the bank', () => {
  it('finds right what was paid, rejected, booked, paid by customers, and left open', async () => {
    const shops = await startPaidShops({ EVENT_STORE: 'memory', READ_MODELS: 'memory' });
    await shops.open('m1');
    await shops.open('m2');
    await shops.sell('m1', 'o1', 100n);
    await shops.sell('m2', 'o2', 250n);
    await shops.settle('02');
    const { payouts } = (await shops.send()) as PaymentFileReport;
    const [one, other] = payouts.map(({ endToEndId }) => endToEndId);
    const asked = { actor: 'finance', correlationId: null };
    await shops.say(new ImportStatusReportCommand({ ...asked, bytes: statusReport(`${other} RJCT`) }));
    const bytes = bankCsv({ amount: '-1.00', id: one }, { amount: '0.40', text: 'o1/1' }, { amount: '-5.00' });
    await shops.say(new ImportBankFileCommand({ ...asked, merchantId: 'm1', bytes, mapping: MAPPING }));
    await shops.settle('04');
    const { store } = shops.started.app.get<OpenLedger>(OPEN_LEDGER);
    const verdict = await verifyLog(store);
    expect(verdict.firstWrong?.what).toBeUndefined();
    expect(verdict.events).toBeGreaterThan(15);
    await shops.started.stop();
  });

  const record = (event: object, commandType: string, idempotencyKey: string): LedgerRecord =>
    ({ event, envelope: { commandType, idempotencyKey, actor: 'a', recordedAt: '2026-03-01T09:00:00.000Z' } }) as never;
  const imported = { type: 'BankFileImported', fileId: FILE, format: 'csv', contentHash: FILE };
  const whole = { ...imported, statements: [], transactionCount: 1, ofOthers: 0 };

  it.each<[string, LedgerRecord, RegExp]>([
    ['another command', record(whole, 'CloseReconciliation', ` bank-file:${FILE}:imported`), /cannot lead to/],
    ["a caller's key", record(whole, 'ImportBankFile', 'k1'), /no key of ImportBankFile/],
    [
      'no file before it',
      record({ type: 'BankFileReconciled', fileId: FILE }, 'CloseReconciliation', ' x:1'),
      /refuse it/,
    ],
  ])('finds an event with %s', (_what, wrong, why) => {
    expect(() => checkReconciliationAppend(undefined, [wrong])).toThrow(why);
  });
});
