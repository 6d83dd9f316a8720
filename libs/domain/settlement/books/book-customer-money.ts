import { moneyInBy } from '../../order/money-in';
import type { CustomerMoney, OrderEvent } from '../../order/order.events';
import { type Posting, transfer } from './posting';

/** What a customer's money that an event moved posts. */
export function bookCustomerMoney(event: OrderEvent): readonly Posting[] {
  const money = 'customerMoney' in event ? event.customerMoney : undefined;
  if (!money) return [];
  const used = sumOf(money, 'prepaymentUsed');
  return [
    ...cashAndPrepayments(moneyInBy(event), money.prepayment + used),
    ...transfer('customer_prepayments', 'customer_receivable', used),
    ...transfer('customer_receivable', 'credit_losses', sumOf(money, 'writeOffTakenBack')),
  ];
}

/**
 * Cash that came in (or, below 0, went out) first meets the prepayment that was left unused by captures and changed
 * the same way; the rest of the cash is the receivable's, and so is a prepayment that settles an overdrawn credit.
 */
function cashAndPrepayments(cash: bigint, prepayment: bigint): readonly Posting[] {
  const both = sameSign(cash, prepayment) ? smaller(cash, prepayment) : 0n;
  return [
    ...transfer('cash', 'customer_prepayments', both),
    ...transfer('cash', 'customer_receivable', cash - both),
    ...transfer('customer_receivable', 'customer_prepayments', prepayment - both),
  ];
}

function sumOf({ captures }: CustomerMoney, figure: 'prepaymentUsed' | 'writeOffTakenBack'): bigint {
  return captures.reduce((sum, capture) => sum + capture[figure], 0n);
}

function sameSign(a: bigint, b: bigint): boolean {
  return (a > 0n && b > 0n) || (a < 0n && b < 0n);
}

/** The one nearer to 0. */
function smaller(a: bigint, b: bigint): bigint {
  const [sizeOfA, sizeOfB] = [a < 0n ? -a : a, b < 0n ? -b : b];
  return sizeOfA < sizeOfB ? a : b;
}
