import fc from 'fast-check';
import { captured, owedOnOrder, refunded } from '../../order/balances';
import type { Order } from '../../order/order.state';
import type { Account } from '../books/accounts';
import { bookEntries } from '../books/book-entries';
import { credited, type Posting } from '../books/posting';
import { live } from './live.fixture';
import { merchantHistory } from './merchant-history.fixture';
import { createMerchantLog, type MerchantLog } from './merchant-log.fixture';
import { eachLife, eachMoment, runTimes, theEnd } from './runs.fixture';

describe('the books, over the whole life of a merchant', () => {
  it('have debits that equal credits, event by event', () => {
    eachLife(60, ({ log }) => {
      for (const { postings } of log) {
        const sum = (side: Posting['side']) =>
          postings.filter((posting) => posting.side === side).reduce((total, { amount }) => total + amount, 0n);
        expect(sum('debit')).toBe(sum('credit'));
        expect(postings.every(({ amount }) => amount > 0n)).toBe(true);
      }
    });
  });

  it('owe the merchant, after every event, what is in no settlement, what was carried forward and what is to be sent', () => {
    eachMoment(60, () => (log) => {
      const taken = new Set(log.closed.flatMap(({ members }) => members));
      const open = log.log.flatMap(({ entries }) => entries).filter((entry) => !taken.has(entry));
      const sent = new Set(log.log.flatMap(({ event }) => (event.type === 'PayoutSent' ? [event.payoutId] : [])));
      const toSend = log.closed.filter(({ event }) => event.payoutId !== undefined && !sent.has(event.payoutId));
      const carried = log.closed.at(-1)?.event.closingBalance ?? 0n;
      expect(log.balanceOf('merchant_payable') + log.balanceOf('holdback')).toBe(
        sum(open, ({ amount }) => amount) + carried + sum(toSend, ({ event }) => event.payoutAmount),
      );
    });
  });

  it('are owed by customers, after every event, what their orders say, and hold their prepayments', () => {
    eachMoment(80, () => {
      const orders = new Map<string, Order>();
      return (log, fact) => {
        if (fact?.order) orders.set(fact.order.orderId, fact.order);
        const all = [...orders.values()];
        expect(-log.balanceOf('customer_receivable') - log.balanceOf('customer_prepayments')).toBe(
          sum(all, owedOnOrder),
        );
        expect(log.balanceOf('customer_prepayments')).toBe(sum(all, ({ prepayment }) => prepayment));
        const losses = sum(all, ({ captures }) => sum(captures, ({ writtenOff }) => writtenOff));
        expect(-log.balanceOf('credit_losses')).toBe(losses + adjusted(log, 'credit_losses'));
      };
    });
  });

  it('charge each order, after every event, what was captured less what was given back, plus return fees', () => {
    eachMoment(80, () => (log, fact) => {
      const { order } = fact ?? {};
      if (!order) return;
      const charges = log.log.flatMap(({ event, entries }) =>
        'orderId' in event && event.orderId === order.orderId ? bookEntries(entries) : [],
      );
      const fees = sum(order.captures, ({ returnFees }) => returnFees);
      expect(-credited(charges, 'customer_receivable')).toBe(captured(order).amount - refunded(order).amount + fees);
    });
  });

  it('hold the cash that came and went, and earn the fees that were kept', () => {
    eachLife(100, (log) => {
      expect(-log.balanceOf('cash')).toBe(sum(log.log, ({ event }) => cashOf(event)) + adjusted(log, 'cash'));
      const entries = log.log.flatMap((logged) => logged.entries);
      const of = (wanted: string) =>
        sum(entries, ({ kind, mirrors, amount }) => ((mirrors ?? kind) === wanted ? amount : 0n));
      expect(log.balanceOf('fee_revenue')).toBe(-of('fee') - adjusted(log, 'fee_revenue'));
      expect(log.balanceOf('vat_payable')).toBe(-of('fee_vat') - adjusted(log, 'vat_payable'));
    });
  });

  it('have nothing held back or on its way once every release is settled and the bank has answered', () => {
    fc.assert(
      fc.property(merchantHistory, runTimes, (history, at) => {
        const log = createMerchantLog(history.currency);
        live(history, { at: [...at, ...theEnd(history)], outcomes: ['confirm'] }, log, () => undefined);
        expect(log.balanceOf('holdback')).toBe(0n);
        expect(-log.balanceOf('payouts_in_transit')).toBe(adjusted(log, 'payouts_in_transit'));
      }),
      { numRuns: 60 },
    );
  });
});

/** What came in, below 0 what went out. */
function cashOf(event: MerchantLog['log'][number]['event']): bigint {
  switch (event.type) {
    case 'CustomerPaymentRecorded':
    case 'PayoutReturned':
    case 'MerchantDepositRecorded':
      return event.amount;
    case 'CustomerPaymentReversed':
    case 'CustomerPaidBack':
    case 'PayoutConfirmed':
      return -event.amount;
    default:
      return 0n;
  }
}

/** What adjustments debited to an account by naming it. */
function adjusted({ log }: MerchantLog, account: Account): bigint {
  return sum(log, ({ event }) =>
    event.type === 'AdjustmentRecorded' && event.account === account ? event.amount : 0n,
  );
}

function sum<Thing>(things: readonly Thing[], amount: (thing: Thing) => bigint): bigint {
  return things.reduce((total, thing) => total + amount(thing), 0n);
}
