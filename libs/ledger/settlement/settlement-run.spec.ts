import { isRefusal, type MerchantTerms, type Refusal } from '@domain';
import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type ReadModelReader, readPayouts, readSettlements, readTrialBalance } from '@read-models';
import { CLOCK, type SimulatedClock } from '../clock/clock';
import { accepted, context } from '../commands/ledger.fixture';
import { ConfirmPayoutCommand } from '../commands/merchant-money/confirm-payout.command';
import { FailPayoutCommand } from '../commands/merchant-money/fail-payout.command';
import { RecordMerchantDepositCommand } from '../commands/merchant-money/record-merchant-deposit.command';
import { SendPayoutCommand } from '../commands/merchant-money/send-payout.command';
import { SetMerchantTermsCommand } from '../commands/merchant-money/set-merchant-terms.command';
import { SetPayoutAccountCommand } from '../commands/merchant-money/set-payout-account.command';
import { PROJECTING, type Projecting } from '../projecting/projecting';
import { authorize, capture, type StartedLedger, startLedger } from '../started-ledger.fixture';
import { SettlementRun } from './settlement-run';
import { SettlementScheduler } from './settlement-scheduler';

const ENGINES = [
  { EVENT_STORE: 'memory', READ_MODELS: 'memory' },
  { EVENT_STORE: 'sqlite', READ_MODELS: 'sqlite' },
];
/** Daily at 18:00 in Stockholm; the next day's money; 2 % and 5 cents, with a quarter of tax; a tenth held for five days. */
const TERMS: MerchantTerms = {
  schedule: { every: 'day' },
  cutOffTime: '18:00',
  zone: 'Europe/Stockholm',
  delay: { days: 1, kind: 'calendar' },
  holidays: [],
  minimumPayouts: [],
  fee: { rate: 200, fixed: [{ currency: 'EUR', amount: 5n }] },
  feeVatRate: 2_500,
  holdback: { rate: 1_000, days: 5 },
};
const ASKED = { actor: 'tester' };

describe.each(ENGINES)('a settlement run with a log in $EVENT_STORE and views in $READ_MODELS', (engines) => {
  let started: StartedLedger;
  let app: INestApplicationContext;
  beforeEach(async () => {
    started = await startLedger(engines);
    app = started.app;
    await say(new SetMerchantTermsCommand(of('terms'), { terms: TERMS }));
    accepted(await authorize(app));
    accepted(await capture(app, 60n, 'c1'));
  });
  afterEach(() => started.stop());

  const of = (idempotencyKey: string, pathIds = {}) => context({ idempotencyKey, pathIds });
  const views = (): ReadModelReader => app.get<Projecting>(PROJECTING).views;
  const run = (asked = {}) => app.get(SettlementRun).run({ ...ASKED, ...asked });
  const advance = (instant: string) => app.get<SimulatedClock>(CLOCK).advanceTo(instant);
  async function say<Answer extends object>(command: Parameters<CommandBus['execute']>[0]): Promise<Answer> {
    const answer = await app.get(CommandBus).execute<typeof command, Answer | Refusal>(command);
    if (isRefusal(answer)) throw new Error(`${answer.refusal}: ${answer.detail}`);
    return answer;
  }

  it('closes nothing before the cut-off, and then what is due, once', async () => {
    await advance('2026-03-02T16:59:59.000Z');
    expect((await run()).closed).toEqual([]);
    await advance('2026-03-02T17:00:00.000Z');
    const { closed, complete } = await run();
    expect(complete).toBe(true);
    expect(closed).toMatchObject([
      {
        merchantId: 'm1',
        settlement: {
          settlementNumber: 1,
          cutOff: '2026-03-02T17:00:00.000Z',
          dueThrough: '2026-03-02',
          // The log was opened, terms were set, an order was authorized and captured; then nothing until the cut-off.
          throughSequence: 3,
          count: 4,
          totalsByKind: [
            { kind: 'sale', amount: 60n },
            { kind: 'fee', amount: -6n },
            { kind: 'fee_vat', amount: -2n },
            { kind: 'holdback', amount: -6n },
          ],
          openingBalance: 0n,
          payoutAmount: 46n,
          closingBalance: 0n,
          payoutId: 'EUR-1',
        },
      },
    ]);
    expect((await run()).closed).toEqual([]);
  });

  it('closes missed cut-offs one by one, oldest first, and leaves out those with nothing due', async () => {
    await advance('2026-03-04T12:00:00.000Z');
    accepted(await capture(app, 40n, 'c2'));
    await advance('2026-03-20T12:00:00.000Z');
    const { closed } = await run();
    expect(closed.map(({ settlement: { cutOff, count, payoutAmount } }) => [cutOff, count, payoutAmount])).toEqual([
      ['2026-03-02T17:00:00.000Z', 4, 46n],
      ['2026-03-05T17:00:00.000Z', 4, 28n],
      ['2026-03-07T17:00:00.000Z', 1, 6n],
      ['2026-03-10T17:00:00.000Z', 1, 4n],
    ]);
    await run();
    const read = await readSettlements(views(), { merchantId: 'm1', limit: 10 });
    expect(read).toMatchObject({
      answer: { items: [{ settlementNumber: 4, before: { cutOff: '2026-03-07T17:00:00.000Z' } }, {}, {}, {}] },
    });
  });

  it('tells in a dry run what a run then closes, and writes nothing', async () => {
    await advance('2026-03-20T12:00:00.000Z');
    const told = await run({ dryRun: true });
    expect((await run({ dryRun: true })).closed).toEqual(told.closed);
    expect((await run()).closed.map(({ settlement }) => settlement)).toEqual(
      told.closed.map(({ settlement }) => settlement),
    );
  });

  it('gives the same settlements however many runs go on at once', async () => {
    await advance('2026-03-20T12:00:00.000Z');
    const reports = await Promise.all([run(), run(), run()]);
    const closed = reports.flatMap((report) => report.closed.map(({ settlement }) => settlement.settlementNumber));
    expect(closed.sort()).toEqual([1, 2]);
    expect(reports.every(({ complete }) => complete)).toBe(true);
  });

  it('is started by the clock, and by nobody who has no such duty', async () => {
    await advance('2026-03-02T17:00:00.000Z');
    const scheduler = app.get(SettlementScheduler);
    await run({ dryRun: true });
    expect([await scheduler.look(), await scheduler.look()]).toEqual([1, 0]);
    await advance('2026-03-07T17:00:00.000Z');
    await run({ dryRun: true });
    expect(await scheduler.look()).toBe(1);
  });

  it('puts money that failed into a later payout, and the books tie all the way', async () => {
    const account = { name: 'Shop AB', iban: 'SE4550000000058398257466' };
    await say(new SetPayoutAccountCommand(of('account'), { currency: 'EUR', account }));
    await advance('2026-03-02T17:00:00.000Z');
    await run();
    const payoutId = 'EUR-1';
    const sent = await say(new SendPayoutCommand(of('send', { payoutId }), { payoutId }));
    expect(sent).toMatchObject({ events: [{ event: { type: 'PayoutSent', amount: 46n, account } }] });
    expect(
      await app.get(CommandBus).execute(new SendPayoutCommand(of('send-2', { payoutId }), { payoutId })),
    ).toMatchObject({
      refusal: 'PAYOUT_SENT',
    });
    await say(new FailPayoutCommand(of('fail', { payoutId }), { payoutId, reason: 'AC04' }));
    await say(new RecordMerchantDepositCommand(of('deposit'), { currency: 'EUR', amount: 1n }));
    await advance('2026-03-03T17:00:00.000Z');
    const { closed } = await run();
    expect(closed).toMatchObject([
      { settlement: { totalsByKind: [{ kind: 'payout_return', amount: 46n }, { kind: 'deposit', amount: 1n }], payoutAmount: 47n } }, // biome-ignore format: one thought
    ]);
    await say(new SendPayoutCommand(of('send-3'), { payoutId: 'EUR-2' }));
    const { position } = await say<{ position: string }>(
      new ConfirmPayoutCommand(of('confirm'), { payoutId: 'EUR-2', bankReference: 'B-1' }),
    );
    expect(position).toEqual(expect.any(String));
    await run();
    const balances = await readTrialBalance(views(), { merchantId: 'm1', currency: 'EUR' });
    expect(balances).toMatchObject({ answer: expect.arrayContaining([expect.objectContaining({ account: 'merchant_payable', balance: 0n })]) }); // biome-ignore format: one thought
    const payouts = await readPayouts(views(), { merchantId: 'm1', limit: 10 });
    expect(payouts).toMatchObject({ answer: { items: [{ payoutId: 'EUR-2', status: 'confirmed' }, { payoutId: 'EUR-1', status: 'failed', reason: 'AC04' }] } }); // biome-ignore format: one thought
  });
});
