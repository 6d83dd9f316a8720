import { isRefusal, type Refusal } from '@domain';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { BankTransactionView, ExceptionView, Page } from '@read-models';
import { context } from '../commands/ledger.fixture';
import { OPEN_LEDGER, type OpenLedger } from '../opening/open-ledger';
import { type PaidShops, startPaidShops } from '../payment-files/paid-shops.fixture';
import type { PaymentFileReport } from '../payment-files/payment-file.report';
import { GetCustomerCapturesQuery } from '../queries/get-customer-captures.query';
import type { Viewed } from '../queries/viewed';
import { bankCsv, type CsvLine, MAPPING } from './bank-csv.fixture';
import type { BankFileReport } from './bank-file-imports';
import { DecideExceptionCommand, type ExceptionDecision } from './decide-exception.command';
import { type BankFileWithLines, GetBankFileQuery } from './get-bank-file.query';
import { ImportBankFileCommand } from './import-bank-file.command';
import { ListExceptionsQuery } from './list-exceptions.query';

const ENGINES = [
  { EVENT_STORE: 'memory', READ_MODELS: 'memory' },
  { EVENT_STORE: 'sqlite', READ_MODELS: 'sqlite' },
];

describe.each(ENGINES)('bank files with a log in $EVENT_STORE and views in $READ_MODELS', (engines) => {
  let shops: PaidShops;
  let ids: Record<string, string>;
  beforeEach(async () => {
    shops = await startPaidShops(engines);
    for (const merchant of ['m1', 'm2']) await shops.open(merchant);
    await shops.sell('m1', 'o1', 100n);
    await shops.sell('m2', 'o2', 250n);
    await shops.settle('02');
    const report = (await shops.send()) as PaymentFileReport;
    ids = Object.fromEntries(report.payouts.map(({ merchantId, endToEndId }) => [merchantId, endToEndId]));
  });
  afterEach(() => shops.started.stop());

  async function ask<Answer extends object>(query: object): Promise<Answer> {
    const answer: Viewed<Answer> | Refusal = await shops.started.app.get(QueryBus).execute(query as never);
    if (isRefusal(answer)) throw new Error(`${answer.refusal}: ${answer.detail}`);
    return answer.answer;
  }
  const bring = (merchantId: string, ...lines: readonly CsvLine[]): Promise<BankFileReport> =>
    shops.say(
      new ImportBankFileCommand({
        ...{ merchantId, bytes: bankCsv(...lines), mapping: MAPPING, actor: 'finance', correlationId: null },
      }),
    );
  const linesOf = async (merchantId: string, fileId: string): Promise<readonly BankTransactionView[]> =>
    (await ask<BankFileWithLines>(new GetBankFileQuery({ merchantId, fileId, limit: 100 }))).transactions.items;
  const exceptionsOf = async (merchantId: string): Promise<readonly ExceptionView[]> =>
    (await ask<Page<ExceptionView>>(new ListExceptionsQuery({ merchantId, limit: 100 }))).items;
  async function payout(merchantId: string, payoutId = 'EUR-1'): Promise<string | undefined> {
    const { store } = shops.started.app.get<OpenLedger>(OPEN_LEDGER);
    const events = await store.readStream(`payout-${merchantId}:${payoutId}`, 0, 100);
    return events.map(({ bytes }) => JSON.parse(Buffer.from(bytes).toString()).type).at(-1);
  }
  const decide = (actor: string, exception: ExceptionView, decision: ExceptionDecision) => {
    const { fileId, exceptionId } = exception;
    const given = { merchantId: 'm1', actor, idempotencyKey: `${actor}-${decision.type}`, pathIds: { exceptionId } };
    return shops.started.app
      .get(CommandBus)
      .execute(new DecideExceptionCommand(context(given), { fileId, exceptionId, decision }));
  };

  it('confirm what arrived, and leave out what is other merchants’', async () => {
    const report = await bring('m1', { amount: '-1.00', id: ids['m1'] }, { amount: '-2.50', id: ids['m2'] });
    expect(report).toMatchObject({
      ...{ alreadyImported: false, format: 'csv', transactionCount: 2, ofOthers: 1, matched: 1, exceptions: 0 },
      reconciledAt: expect.any(String),
    });
    expect(await payout('m1')).toBe('PayoutConfirmed');
    expect(await payout('m2')).toBe('PayoutSent');
    expect(await linesOf('m1', report.fileId)).toMatchObject([
      { number: 1, outcome: 'payout-confirmed', payoutId: 'EUR-1' },
    ]);
  });

  it('change nothing when they are imported again, and say so', async () => {
    const lines = [
      { amount: '-1.00', id: ids['m1'] },
      { amount: '9.99', text: 'who knows' },
    ] as CsvLine[];
    const { alreadyImported: _, ...first } = await bring('m1', ...lines);
    const { store } = shops.started.app.get<OpenLedger>(OPEN_LEDGER);
    const head = await store.head();
    expect(await bring('m1', ...lines)).toEqual({ ...first, alreadyImported: true });
    expect(await store.head()).toEqual(head);
  });

  it('are not read a second time with another mapping', async () => {
    await bring('m1', { amount: '-1.00', id: ids['m1'] });
    const mapping = { ...MAPPING, currency: 'SEK' };
    const bytes = bankCsv({ amount: '-1.00', id: ids['m1'] });
    const asked = { merchantId: 'm1', bytes, mapping, actor: 'finance', correlationId: null };
    expect(await shops.started.app.get(CommandBus).execute(new ImportBankFileCommand(asked))).toMatchObject({
      refusal: 'BANK_FILE_EXISTS',
    });
  });

  it('that cannot be read leave no trace', async () => {
    const asked = { merchantId: 'm1', bytes: Buffer.from('day,amount\n2026-03-03,1'), actor: 'f', correlationId: null };
    expect(await shops.started.app.get(CommandBus).execute(new ImportBankFileCommand(asked))).toMatchObject({
      refusal: 'BANK_FILE_REFUSED',
      explains: { problem: 'wrong-format' },
    });
  });

  it('record what customers paid on the invoices that they name', async () => {
    const file = await bring(
      'm1',
      { amount: '0.60', text: 'RE-o1/1', reference: 'B1' },
      { amount: '0.50', text: 'order o1/9' },
      { amount: '0.10', text: 'o2/1' },
    );
    expect(await linesOf('m1', file.fileId)).toMatchObject([
      { outcome: 'payment-recorded', payment: { orderId: 'o1', invoiceNumbers: ['o1/1'] } },
      { outcome: 'exception' },
      { outcome: 'exception' },
    ]);
    const view = await ask<{ items: { captures: { owed: bigint }[] }[] }>(
      new GetCustomerCapturesQuery({ merchantId: 'm1', of: { orderId: 'o1' }, limit: 1 } as never),
    );
    expect(JSON.stringify(view, (_, value) => (typeof value === 'bigint' ? value.toString() : value))).toContain(
      '"owed":"40"',
    );
    const kinds = (await exceptionsOf('m1')).map(({ kind }) => kind);
    expect(kinds).toEqual(['unmatched-payment', 'unmatched-payment']);
  });

  it('that overlap count a payment once', async () => {
    const paid = { amount: '0.60', text: 'o1/1', reference: 'B1' };
    await bring('m1', paid);
    const second = await bring('m1', paid, { amount: '0.10', text: 'o1/1', reference: 'B2' });
    expect(await linesOf('m1', second.fileId)).toMatchObject([
      { outcome: 'exception' },
      { outcome: 'payment-recorded' },
    ]);
    expect(await exceptionsOf('m1')).toMatchObject([
      { kind: 'duplicate', explanation: expect.stringMatching(/line 1 of the file/) },
    ]);
  });

  it('take back what came back, whether it had arrived or not', async () => {
    await bring('m1', { amount: '-1.00', id: ids['m1'] });
    await bring('m1', { amount: '1.00', id: ids['m1'], reason: 'AC04' });
    expect(await payout('m1')).toBe('PayoutReturned');
    await bring('m2', { amount: '2.50', id: ids['m2'], reason: 'AC01' });
    expect(await payout('m2')).toBe('PayoutFailed');
    await shops.settle('04');
    expect(await shops.send({}, 'k2')).toMatchObject({ payouts: [{ amount: 100n }, { amount: 250n }] });
  });

  it('miss a payout once, and only when the bank has had its days', async () => {
    await bring('m1', { day: '2026-03-06', amount: '9.99' });
    expect(await exceptionsOf('m1')).toMatchObject([{ kind: 'unmatched-payment' }]);
    await bring('m1', { day: '2026-03-07', amount: '9.98' });
    await bring('m1', { day: '2026-03-08', amount: '9.97' });
    const missing = (await exceptionsOf('m1')).filter(({ kind }) => kind === 'missing');
    expect(missing).toMatchObject([{ exceptionId: 'missing-EUR-1', compared: { payoutId: 'EUR-1', amount: 100n } }]);
  });

  it('leave what differs to two people', async () => {
    await bring('m1', { amount: '-0.90', id: ids['m1'] }, { amount: '-1.00', id: ids['m1'] }, { amount: '-7.00' });
    const [extra, duplicate, differs] = (await exceptionsOf('m1')) as [ExceptionView, ExceptionView, ExceptionView];
    expect([extra.kind, duplicate.kind, differs.kind]).toEqual(['extra', 'duplicate', 'amount-differs']);
    expect(differs).toMatchObject({
      status: 'open',
      compared: { payoutId: 'EUR-1', amount: 100n },
      transaction: { amount: -90n },
    });
    const proposal = { type: 'ProposeResolution', resolution: 'explained', reason: 'the bank kept its fee' } as const;
    expect(await decide('anna', differs, proposal)).toMatchObject({ outcome: 'recorded' });
    expect(await decide('anna', differs, { type: 'ApproveResolution' })).toMatchObject({
      refusal: 'FOUR_EYES_REQUIRED',
    });
    expect(await decide('berta', differs, { type: 'ApproveResolution' })).toMatchObject({ outcome: 'recorded' });
    await bring('m1', { amount: '0.01' });
    const resolved = (await exceptionsOf('m1')).filter(({ status }) => status === 'resolved');
    expect(resolved).toMatchObject([{ kind: 'amount-differs', decidedBy: 'berta', proposedBy: 'anna' }]);
  });

  it('give way to what happened while they were imported', async () => {
    const [one, other] = await Promise.all([
      bring('m1', { amount: '-1.00', id: ids['m1'], reference: 'B1' }),
      bring('m1', { amount: '-1.00', id: ids['m1'], reference: 'B2' }),
    ]);
    expect(one.fileId).not.toBe(other.fileId);
    expect((await exceptionsOf('m1')).map(({ kind }) => kind)).toEqual(['duplicate']);
  });
});
