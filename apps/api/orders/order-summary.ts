import { type Figures, type LineState, type Order, owedOnOrder, status } from '@domain';
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
    total: sumOf(order, 'total'),
    captured: sumOf(order, 'captured'),
    refunded: sumOf(order, 'refunded'),
    released: sumOf(order, 'released'),
    expired: sumOf(order, 'expired'),
    cancelled: sumOf(order, 'cancelled'),
    remaining: sumOf(order, 'remaining'),
    owed: owedOnOrder(order),
    credit: order.credit,
    prepayment: order.prepayment,
  };
}

export function amounts({ amount, taxAmount }: Pick<Figures, 'amount' | 'taxAmount'>) {
  return { amount, taxAmount };
}

/** Every command answers seven of these sums over all lines, so they are made without a thing beside the result. */
function sumOf({ lines }: Order, figure: Exclude<keyof LineState, 'line'>) {
  let amount = 0n;
  let taxAmount = 0n;
  for (const line of lines) {
    amount += line[figure].amount;
    taxAmount += line[figure].taxAmount;
  }
  return { amount, taxAmount };
}
