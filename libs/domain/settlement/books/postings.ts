import type { OrderEvent } from '../../order/order.events';
import type { QueuedEntry } from '../entries/entry';
import type { SettlementEvent } from '../settlement.events';
import { bookCustomerMoney } from './book-customer-money';
import { bookEntries } from './book-entries';
import { type Posting, transfer } from './posting';

/** The journal of an event of an order: what its entries, and the customer's money that it moved, post. */
export function postingsOfOrderEvent(event: OrderEvent, entries: readonly QueuedEntry[]): readonly Posting[] {
  const losses = event.type === 'ReceivableWrittenOff' ? event.amount : 0n;
  return [
    ...bookEntries(entries),
    ...transfer('credit_losses', 'customer_receivable', losses),
    ...bookCustomerMoney(event),
  ];
}

/** The journal of an event of the merchant's settlements, payouts, deposits and adjustments. */
export function postingsOfSettlementEvent(event: SettlementEvent): readonly Posting[] {
  switch (event.type) {
    case 'SettlementClosed': {
      const released = event.totalsByKind.find(({ kind }) => kind === 'release');
      return transfer('holdback', 'merchant_payable', released?.amount ?? 0n);
    }
    case 'PayoutSent':
      return transfer('merchant_payable', 'payouts_in_transit', event.amount);
    case 'PayoutConfirmed':
      return transfer('payouts_in_transit', 'cash', event.amount);
    case 'PayoutFailed':
      return transfer('payouts_in_transit', 'merchant_payable', event.amount);
    case 'PayoutReturned':
      return transfer('cash', 'merchant_payable', event.amount);
    case 'MerchantDepositRecorded':
      return transfer('cash', 'merchant_payable', event.amount);
    case 'AdjustmentRecorded':
      return transfer(event.account, 'merchant_payable', event.amount);
    case 'MerchantTermsSet':
    case 'PayoutAccountSet':
    case 'CutOffReached':
    case 'AdjustmentProposed':
    case 'AdjustmentRejected':
      return [];
  }
}
