import { randomUUID } from 'node:crypto';
import { type Instant, type Order, type SettlementClosed, settlementStream } from '@domain';
import { decodeRecord } from '@event-store';
import * as ledger from '@ledger';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ApproveAdjustmentCommand } from '../../../libs/ledger/commands/merchant-money/approve-adjustment.command';
import { ConfirmPayoutCommand } from '../../../libs/ledger/commands/merchant-money/confirm-payout.command';
import { FailPayoutCommand } from '../../../libs/ledger/commands/merchant-money/fail-payout.command';
import { ProposeAdjustmentCommand } from '../../../libs/ledger/commands/merchant-money/propose-adjustment.command';
import { RecordMerchantDepositCommand } from '../../../libs/ledger/commands/merchant-money/record-merchant-deposit.command';
import { ReturnPayoutCommand } from '../../../libs/ledger/commands/merchant-money/return-payout.command';
import { SendPayoutCommand } from '../../../libs/ledger/commands/merchant-money/send-payout.command';
import { SetMerchantTermsCommand } from '../../../libs/ledger/commands/merchant-money/set-merchant-terms.command';
import { SetPayoutAccountCommand } from '../../../libs/ledger/commands/merchant-money/set-payout-account.command';
import { SettlementRun } from '../../../libs/ledger/settlement/settlement-run';
import { startNeededProjector } from '../../engines/needed-projector';
import { ask, contextOf } from '../../settled/ask';
import type { Deed } from './read-deed';
import type { SettlingSubject, SettlingTalk } from './settling.subject';

const SETTLEMENTS_MAX = 1_000;
const RUNS_MAX = 20;
const PAYOUT_COMMANDS = {
  send: SendPayoutCommand,
  confirm: ConfirmPayoutCommand,
  'fail payout': FailPayoutCommand,
  return: ReturnPayoutCommand,
} as const;

/** A whole ledger on a pair of engines; its own scheduler settles too, many times a second. */
export async function openSettlingLedger(
  settings: Readonly<Record<string, string>>,
  start: Instant,
): Promise<SettlingSubject & { close(): Promise<void> }> {
  const configuration = ledger.loadConfiguration({
    ...settings,
    SETTLEMENT_EVERY: '50',
    HEAD_EVERY: '0',
    AT_LEAST_WAIT_MAX: '20000',
    CLOCK: 'simulated',
    CLOCK_START: start,
  });
  const module = ledger.LedgerModule.forRoot(configuration);
  const app = await NestFactory.createApplicationContext(module, { logger: false });
  await app.init();
  const projector = await startNeededProjector(configuration);
  let merchants = 0;
  return {
    async begin(currency) {
      merchants += 1;
      return talk(app, `shop-${merchants}`, currency);
    },
    async close() {
      await app.close();
      await projector?.close();
    },
  };
}

function talk(app: INestApplicationContext, merchantId: string, currency: string): SettlingTalk {
  const clock = app.get<ledger.SimulatedClock>(ledger.CLOCK);
  const { store } = app.get<ledger.OpenLedger>(ledger.OPEN_LEDGER);
  const orders = new Map<string, Order>();
  let told = 0;

  const of = (pathIds: Record<string, string> = {}, actor?: string) =>
    contextOf(merchantId, randomUUID(), pathIds, actor);
  async function onOrder(
    orderId: string,
    command: (
      context: ledger.CommandContext,
      order: Order | undefined,
    ) => Parameters<typeof ask<ledger.CommandAnswer>>[1],
  ): Promise<void> {
    const { order } = await ask(app, command(of({ orderId }), orders.get(orderId)));
    orders.set(orderId, order);
  }

  /** What stands on the stream since the last time: who closed it makes no difference. */
  async function settle(): Promise<readonly SettlementClosed[]> {
    for (let runs = 0; !(await app.get(SettlementRun).run({ merchantId, actor: 'tester' })).complete; runs += 1) {
      if (runs === RUNS_MAX) throw new Error(`${RUNS_MAX} runs of settlement did not come to an end`);
    }
    const closings = await store.readStream(settlementStream(merchantId, currency), told, SETTLEMENTS_MAX);
    told += closings.length;
    return closings.map((recorded) => decodeRecord(recorded).event as SettlementClosed);
  }

  async function perform(deed: Exclude<Deed, { do: 'settle' }>): Promise<void> {
    switch (deed.do) {
      case 'terms':
        await ask(app, new SetMerchantTermsCommand(of(), { terms: deed.terms }));
        return;
      case 'order':
        return onOrder(
          deed.orderId,
          (context) => new ledger.AuthorizeOrderCommand(context, { currency, orderAmount: deed.amount }),
        );
      case 'capture':
        return onOrder(deed.orderId, (context) => new ledger.CaptureOrderCommand(context, { take: deed.take }));
      case 'refund': {
        const returnFee = deed.fee > 0n && { returnFee: { amount: deed.fee, taxAmount: 0n } };
        const refund = { take: deed.take, ...returnFee };
        return onOrder(deed.orderId, (context) => new ledger.RefundOrderCommand(context, refund));
      }
      case 'fail capture':
        return onOrder(deed.orderId, (context, order) => {
          const { captureId = '' } = order?.captures[deed.number - 1] ?? {};
          return new ledger.FailCaptureCommand(context, { captureId });
        });
      case 'fail refund':
        return onOrder(deed.orderId, (context, order) => {
          const { refundId = '' } = order?.refunds[deed.number - 1] ?? {};
          return new ledger.FailRefundCommand(context, { refundId });
        });
      case 'deposit':
        await ask(app, new RecordMerchantDepositCommand(of(), { currency, amount: deed.amount }));
        return;
      case 'adjust':
        return adjust(deed);
      default:
        return payout(deed);
    }
  }

  async function adjust({ amount, account }: Extract<Deed, { do: 'adjust' }>): Promise<void> {
    const adjustmentId = randomUUID();
    const proposal = { adjustmentId, currency, amount, account, reason: 'a mistake' };
    await ask(app, new ProposeAdjustmentCommand(of({}, 'anna'), proposal));
    await ask(app, new ApproveAdjustmentCommand(of({ adjustmentId }, 'bert'), { adjustmentId }));
  }

  async function payout(deed: { readonly do: keyof typeof PAYOUT_COMMANDS; readonly number: number }): Promise<void> {
    const account = { name: 'Shop', accountNumber: '1234' };
    const payoutId = `${currency}-${deed.number}`;
    if (deed.do === 'send') await ask(app, new SetPayoutAccountCommand(of(), { currency, account }));
    await ask(app, new PAYOUT_COMMANDS[deed.do](of({ payoutId }), { payoutId }));
  }

  return {
    async act(deed, at) {
      await clock.advanceTo(at);
      if (deed.do === 'settle') return settle();
      await perform(deed);
      return [];
    },
  };
}
