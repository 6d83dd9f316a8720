import { balance, type Figures, type Order, owedOnOrder, status } from '@domain';
import type { CommandAnswer } from '@ledger';

type Standing = Pick<CommandAnswer, 'merchantId' | 'order' | 'revision' | 'position' | 'expiryPending' | 'clock'>;

/** Where the order stands: what every command answers beside what it did. */
export function orderSummary({ merchantId, order, revision, position, expiryPending, clock }: Standing) {
  return {
    merchantId,
    orderId: order.orderId,
    ...(order.customerId !== undefined && { customerId: order.customerId }),
    currency: order.currency,
    status: status(order),
    expiresAt: order.expiresAt,
    expiryPending,
    revision,
    ...(position !== null && { position }),
    ...(clock === 'simulated' && { clock }),
    balances: orderBalances(order),
  };
}

/** `total = captured + released + expired + cancelled + remaining`, for the amount and for the tax in it. */
export function orderBalances(order: Order) {
  return {
    total: amounts(balance(order, 'total')),
    captured: amounts(balance(order, 'captured')),
    refunded: amounts(balance(order, 'refunded')),
    released: amounts(balance(order, 'released')),
    expired: amounts(balance(order, 'expired')),
    cancelled: amounts(balance(order, 'cancelled')),
    remaining: amounts(balance(order, 'remaining')),
    owed: owedOnOrder(order),
    credit: order.credit,
    prepayment: order.prepayment,
  };
}

export function amounts({ amount, taxAmount }: Pick<Figures, 'amount' | 'taxAmount'>) {
  return { amount, taxAmount };
}
