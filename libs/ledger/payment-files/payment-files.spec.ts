import { isRefusal } from '@domain';
import { type PaidShops, startPaidShops } from './paid-shops.fixture';
import type { PaymentFileReport } from './payment-file.report';

const ENGINES = [
  { EVENT_STORE: 'memory', READ_MODELS: 'memory' },
  { EVENT_STORE: 'sqlite', READ_MODELS: 'sqlite' },
];

describe.each(ENGINES)('payment files with a log in $EVENT_STORE and views in $READ_MODELS', (engines) => {
  let shops: PaidShops;
  beforeEach(async () => {
    shops = await startPaidShops(engines);
  });
  afterEach(() => shops.started.stop());

  async function sent(...asked: Parameters<PaidShops['send']>): Promise<PaymentFileReport> {
    const report = await shops.send(...asked);
    if (isRefusal(report)) throw new Error(`${report.refusal}: ${report.detail}`);
    return report;
  }
  async function twoShops(): Promise<void> {
    await shops.open('m1');
    await shops.open('m2');
    await shops.sell('m1', 'o1', 100n);
    await shops.sell('m2', 'o2', 250n);
  }

  it('send what is due of all merchants, and tell the bank in XML', async () => {
    await twoShops();
    await shops.settle('02');
    const report = await sent({ messageId: 'M-1' });
    expect(report).toMatchObject({
      messageId: 'M-1',
      payouts: [
        { merchantId: 'm1', payoutId: 'EUR-1', amount: 100n },
        { merchantId: 'm2', payoutId: 'EUR-1', amount: 250n },
      ],
      skipped: [],
      controlSum: 350n,
      complete: true,
      position: expect.any(String),
    });
    await sent({ messageId: 'M-0' });
    const file = await shops.file('M-1');
    const { xml } = file as { xml: string };
    expect(xml).toMatch('<CtrlSum>3.50</CtrlSum>');
    expect(xml).toMatch('<CreDtTm>2026-03-02T18:00:00Z</CreDtTm>');
    expect(xml).toMatch('<Dt>2026-03-02</Dt>');
    for (const { endToEndId } of report.payouts) expect(xml).toMatch(`<EndToEndId>${endToEndId}</EndToEndId>`);
    await shops.settle('03');
    expect(await shops.file('M-1')).toEqual(file);
  });

  it('are of one merchant where one is named, and of no more than the limit', async () => {
    await twoShops();
    await shops.settle('02');
    expect(await sent({ limit: 1 })).toMatchObject({ payouts: [{ merchantId: 'm1' }], complete: false });
    expect(await sent({ limit: 1 })).toMatchObject({ payouts: [{ merchantId: 'm1' }], complete: false });
    expect(await sent({ merchantId: 'm2' }, 'k2')).toMatchObject({ payouts: [{ merchantId: 'm2' }], complete: true });
  });

  it('sent again say the same, and take in nothing that came later', async () => {
    await twoShops();
    await shops.settle('02');
    const first = await sent();
    await shops.sell('m1', 'o3', 70n);
    await shops.settle('04');
    const { position: _, ...again } = await sent();
    expect(again).toEqual({ ...again, payouts: first.payouts, controlSum: 350n });
    expect(await sent({}, 'k2')).toMatchObject({ payouts: [{ payoutId: 'EUR-2', amount: 70n }] });
  });

  it('finish what was broken off', async () => {
    await twoShops();
    await shops.settle('02');
    const broken = await sent({ limit: 1 });
    const finished = await sent();
    expect(finished.messageId).toBe(broken.messageId);
    expect(finished).toMatchObject({ payouts: [{ merchantId: 'm1' }, { merchantId: 'm2' }], controlSum: 350n });
  });

  it('leave out who cannot be paid, and say why', async () => {
    await shops.open('m1', null);
    await shops.open('m2', 'DE89370400440532013001');
    await shops.sell('m1', 'o1', 100n);
    await shops.sell('m2', 'o2', 250n);
    await shops.settle('02');
    expect(await sent()).toMatchObject({
      payouts: [],
      skipped: [
        { merchantId: 'm1', code: 'PAYOUT_ACCOUNT_MISSING', detail: expect.stringMatching(/No account/) },
        { merchantId: 'm2', code: 'PAYOUT_ACCOUNT_MISSING', detail: expect.stringMatching(/no IBAN/) },
      ],
      controlSum: 0n,
    });
  });

  it('pay in one currency each, and are not found where nothing was sent', async () => {
    await twoShops();
    await shops.settle('02');
    await sent({ messageId: 'M-1' });
    expect(await shops.send({ messageId: 'M-1', currency: 'SEK' })).toMatchObject({
      refusal: 'IDEMPOTENCY_KEY_REUSED',
    });
    expect(await shops.file('M-2')).toMatchObject({ refusal: 'PAYMENT_FILE_NOT_FOUND' });
  });

  it('hear what became of each payment, once', async () => {
    await twoShops();
    await shops.settle('02');
    const { payouts } = await sent();
    const [one = '', other = ''] = payouts.map(({ endToEndId }) => endToEndId);
    expect(await shops.report(`${one} ACCP`, 'nobody ACSC')).toMatchObject({
      payments: [{ outcome: 'unchanged', payoutId: 'EUR-1' }, { outcome: 'unknown' }],
      recorded: 0,
    });
    const report = [`${one} ACSC`, `${other} RJCT`];
    const first = await shops.report(...report);
    expect(first).toMatchObject({
      payments: [
        { outcome: 'confirmed', merchantId: 'm1' },
        { outcome: 'failed', merchantId: 'm2', reasonCode: 'AC04' },
      ],
      recorded: 2,
    });
    const { payments } = first as { payments: object };
    expect(await shops.report(...report)).toEqual({ messageId: 'M', payments, recorded: 0 });
    expect(await shops.report(`${other} ACSC`)).toMatchObject({
      payments: [{ outcome: 'refused', code: 'PAYOUT_FAILED' }],
      recorded: 0,
    });
    await shops.settle('04');
    expect(await sent({}, 'k2')).toMatchObject({ payouts: [{ merchantId: 'm2', payoutId: 'EUR-2', amount: 250n }] });
  });
});

describe('payment files', () => {
  it('are not made, and no payout is sent, while nobody is told to pay', async () => {
    const shops = await startPaidShops({ EVENT_STORE: 'memory', READ_MODELS: 'memory', PAYING_NAME: '' });
    expect(await shops.send()).toMatchObject({ refusal: 'PAYING_ACCOUNT_MISSING' });
    await shops.started.stop();
  });

  it('are not made from an account with a slip in it', async () => {
    const shops = await startPaidShops({
      ...{ EVENT_STORE: 'memory', READ_MODELS: 'memory', PAYING_IBAN: 'SE4550000000058398257467' },
    });
    expect(await shops.send()).toMatchObject({
      refusal: 'PAYING_ACCOUNT_MISSING',
      detail: expect.stringMatching(/no IBAN/),
    });
    await shops.started.stop();
  });
});
