import {
  decide,
  decideAdjustment,
  decideMerchant,
  decidePayout,
  evolve,
  evolveAdjustment,
  evolvePayout,
  type Instant,
  type OrderCommand,
  type OrderState,
  type PayoutState,
  recordMerchantDeposit,
  type SettlementClosed,
} from '@domain';
import { createMerchantLog, there } from '../../../libs/domain/settlement/histories/merchant-log.fixture';
import { unlessRefused } from '../../settled/refused';
import type { Deed } from './read-deed';
import type { SettlingSubject, SettlingTalk } from './settling.subject';

/** The rules alone, on a log in memory that holds nothing but this merchant. */
export function rulesSubject(): SettlingSubject {
  return { begin: async (currency) => talk(currency) };
}

function talk(currency: string): SettlingTalk {
  const merchant = createMerchantLog(currency);
  const orders = new Map<string, OrderState>();
  const payouts = new Map<number, PayoutState>();

  function command(orderId: string, said: object, at: Instant): void {
    const before = orders.get(orderId);
    for (const event of unlessRefused(decide({ ...said, recordedAt: at, actor: 'shop' } as OrderCommand, before))) {
      orders.set(orderId, evolve(orders.get(orderId), event, at));
      merchant.append(at, event);
    }
  }

  function payout(number: number, type: 'SendPayout' | 'ConfirmPayout' | 'FailPayout' | 'ReturnPayout', at: Instant) {
    const settlement = there(merchant.closed[number - 1]).event;
    const account = { name: 'Shop', accountNumber: '1234' };
    const given = { recordedAt: at, actor: 'finance' };
    const [event] = unlessRefused(
      decidePayout({ type, ...given, settlement, account, endToEndId: 'e' }, payouts.get(number)),
    );
    payouts.set(number, evolvePayout(payouts.get(number), there(event)));
    merchant.append(at, there(event));
  }

  function adjust({ amount, account }: Extract<Deed, { do: 'adjust' }>, at: Instant): void {
    const about = { adjustmentId: `a-${merchant.log.length}`, currency, amount, account, reason: 'a mistake' };
    const propose = { type: 'ProposeAdjustment', recordedAt: at, actor: 'anna', ...about } as const;
    const [proposed] = unlessRefused(decideAdjustment(propose, undefined));
    const approve = { type: 'ApproveAdjustment', recordedAt: at, actor: 'bert' } as const;
    const [recorded] = unlessRefused(decideAdjustment(approve, evolveAdjustment(undefined, there(proposed))));
    merchant.append(at, there(proposed));
    merchant.append(at, there(recorded));
  }

  function act(deed: Deed, at: Instant): readonly SettlementClosed[] {
    const given = { recordedAt: at, actor: 'shop' };
    switch (deed.do) {
      case 'settle':
        return merchant.run(at).map(({ event }) => event);
      case 'terms': {
        const [event] = unlessRefused(decideMerchant({ type: 'SetMerchantTerms', ...given, terms: deed.terms }));
        merchant.append(at, there(event));
        return [];
      }
      case 'order': {
        const { orderId, amount: orderAmount } = deed;
        command(orderId, { type: 'AuthorizeOrder', orderId, currency, orderAmount }, at);
        return [];
      }
      case 'capture': {
        const captureId = `C${(orders.get(deed.orderId)?.captures.length ?? 0) + 1}`;
        command(deed.orderId, { type: 'CaptureOrder', captureId, take: deed.take }, at);
        return [];
      }
      case 'refund': {
        const refundId = `R${(orders.get(deed.orderId)?.refunds.length ?? 0) + 1}`;
        const returnFee = deed.fee > 0n && { returnFee: { amount: deed.fee, taxAmount: 0n } };
        command(deed.orderId, { type: 'RefundOrder', refundId, take: deed.take, ...returnFee }, at);
        return [];
      }
      case 'fail capture':
        command(deed.orderId, { type: 'FailCapture', captureId: `C${deed.number}` }, at);
        return [];
      case 'fail refund':
        command(deed.orderId, { type: 'FailRefund', refundId: `R${deed.number}` }, at);
        return [];
      case 'deposit': {
        const deposit = { depositId: `d-${merchant.log.length}`, currency, amount: deed.amount };
        const [event] = unlessRefused(
          recordMerchantDeposit({ type: 'RecordMerchantDeposit', ...given, ...deposit }, undefined),
        );
        merchant.append(at, there(event));
        return [];
      }
      case 'adjust':
        adjust(deed, at);
        return [];
      case 'send':
        payout(deed.number, 'SendPayout', at);
        return [];
      case 'confirm':
        payout(deed.number, 'ConfirmPayout', at);
        return [];
      case 'fail payout':
        payout(deed.number, 'FailPayout', at);
        return [];
      case 'return':
        payout(deed.number, 'ReturnPayout', at);
        return [];
    }
  }

  return { act: async (deed, at) => act(deed, at) };
}
