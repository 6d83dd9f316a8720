import { type SettlementClosed, settlementStream } from '@domain';
import { decodeRecord } from '@event-store';
import {
  AuthorizeOrderCommand,
  CaptureOrderCommand,
  FailCaptureCommand,
  OPEN_LEDGER,
  type OpenLedger,
  RefundOrderCommand,
} from '@ledger';
import type { INestApplicationContext } from '@nestjs/common';
import { ConfirmPayoutCommand } from '../../../libs/ledger/commands/merchant-money/confirm-payout.command';
import { FailPayoutCommand } from '../../../libs/ledger/commands/merchant-money/fail-payout.command';
import { RecordMerchantDepositCommand } from '../../../libs/ledger/commands/merchant-money/record-merchant-deposit.command';
import { ReturnPayoutCommand } from '../../../libs/ledger/commands/merchant-money/return-payout.command';
import { SendPayoutCommand } from '../../../libs/ledger/commands/merchant-money/send-payout.command';
import { SetMerchantTermsCommand } from '../../../libs/ledger/commands/merchant-money/set-merchant-terms.command';
import { SetPayoutAccountCommand } from '../../../libs/ledger/commands/merchant-money/set-payout-account.command';
import { SettlementRun } from '../../../libs/ledger/settlement/settlement-run';
import { SettlementScheduler } from '../../../libs/ledger/settlement/settlement-scheduler';
import { ask, contextOf } from '../../settled/ask';
import { type Command, commandsOf, currenciesOf, MERCHANTS, roundAt, termsOf } from './script';

const SETTLEMENTS_MAX = 1_000;
const RUNS_MAX = 20;

/** What has to be said before anything else: a ledger that was killed hears it again, under the same keys. */
export async function agree(app: INestApplicationContext): Promise<void> {
  for (const merchantId of MERCHANTS) {
    await ask(app, new SetMerchantTermsCommand(contextOf(merchantId, 'terms'), { terms: termsOf(merchantId) }));
    for (const currency of currenciesOf(merchantId)) {
      const account = { name: merchantId, accountNumber: '1234' };
      await ask(app, new SetPayoutAccountCommand(contextOf(merchantId, `account-${currency}`), { currency, account }));
    }
  }
}

/** Closes everything that is due, by two runs and the scheduler at once; `tell` hears when that begins and when it is done. */
export async function settle(app: INestApplicationContext, tell: (what: string) => void): Promise<void> {
  const run = () => app.get(SettlementRun).run({ actor: 'tester' });
  tell('running');
  for (let runs = 0; runs < RUNS_MAX; runs += 1) {
    const [one, other] = await Promise.all([run(), run(), app.get(SettlementScheduler).look()]);
    for (const _ of [...one.closed, ...other.closed]) tell('closed');
    if (one.complete && other.complete) return tell('ran');
  }
  throw new Error(`${RUNS_MAX} runs of settlement did not come to an end`);
}

/** Sends what was settled since the round before, and says what the bank made of it: its word follows from the number. */
export async function payOut(app: INestApplicationContext, round: number): Promise<void> {
  for (const { merchantId, payoutId, number } of await payoutsSince(app, roundAt(round - 1))) {
    const of = (what: string) => contextOf(merchantId, `${what}-${payoutId}`, { payoutId });
    await ask(app, new SendPayoutCommand(of('send'), { payoutId }));
    if (number % 4 === 3) await ask(app, new FailPayoutCommand(of('fail'), { payoutId }));
    else await ask(app, new ConfirmPayoutCommand(of('confirm'), { payoutId }));
    if (number % 4 === 2) await ask(app, new ReturnPayoutCommand(of('return'), { payoutId }));
  }
}

async function payoutsSince(app: INestApplicationContext, after: string) {
  const { store } = app.get<OpenLedger>(OPEN_LEDGER);
  const payouts: { merchantId: string; payoutId: string; number: number }[] = [];
  for (const merchantId of MERCHANTS) {
    for (const currency of currenciesOf(merchantId)) {
      const closings = await store.readStream(settlementStream(merchantId, currency), 0, SETTLEMENTS_MAX);
      for (const recorded of closings) {
        const { payoutId, cutOff, settlementNumber: number } = decodeRecord(recorded).event as SettlementClosed;
        if (payoutId !== undefined && cutOff > after) payouts.push({ merchantId, payoutId, number });
      }
    }
  }
  return payouts;
}

/** Lets every merchant do what they do in a round. */
export async function trade(app: INestApplicationContext, round: number): Promise<void> {
  for (const merchantId of MERCHANTS) {
    const captures = new Map<string, string>();
    for (const [key, command] of commandsOf(merchantId, round)) await say(app, merchantId, key, command, captures);
  }
}

async function say(
  app: INestApplicationContext,
  merchantId: string,
  key: string,
  command: Command,
  captures: Map<string, string>,
): Promise<void> {
  if (command.say === 'deposit') {
    const { currency, amount } = command;
    await ask(app, new RecordMerchantDepositCommand(contextOf(merchantId, key), { currency, amount }));
    return;
  }
  const { orderId } = command;
  const context = contextOf(merchantId, key, { orderId });
  switch (command.say) {
    case 'authorize': {
      const { currency, orderAmount } = command;
      await ask(app, new AuthorizeOrderCommand(context, { currency, orderAmount }));
      return;
    }
    case 'capture': {
      const { order } = await ask(app, new CaptureOrderCommand(context, { take: command.take }));
      captures.set(orderId, order.captures.at(-1)?.captureId ?? '');
      return;
    }
    case 'refund':
      await ask(app, new RefundOrderCommand(context, { take: command.take }));
      return;
    case 'fail':
      await ask(app, new FailCaptureCommand(context, { captureId: captures.get(orderId) ?? '' }));
  }
}
