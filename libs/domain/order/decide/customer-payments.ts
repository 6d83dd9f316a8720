import { isRefusal, type Refusal, refuse } from '../../refusals/refusals';
import { customerCredit, moneyOnPayback, moneyOnPayment, moneyOnReversal } from '../customer-money';
import type { PayCustomerBack, RecordCustomerPayment, ReverseCustomerPayment } from '../order.commands';
import type { CustomerPaidBack, CustomerPaymentRecorded, CustomerPaymentReversed } from '../order.events';
import type { Order } from '../order.state';
import { atLeastOne, currencyOf, effectiveSince, findCapture, firstRefusal } from './checks';
import { factOf, given } from './facts';

/**
 * A fact from the bank is refused for nothing but not being understood: CURRENCY_MISMATCH, EFFECTIVE_AT_OUT_OF_RANGE,
 * CAPTURE_NOT_FOUND, AMOUNT_TOO_SMALL.
 */
export function recordCustomerPayment(
  command: RecordCustomerPayment,
  order: Order,
): [CustomerPaymentRecorded] | Refusal {
  const { paymentId, amount, captureId } = command;
  const refusal = firstRefusal(
    () => currencyOf(order, command.currency),
    () => effectiveSince(order.effectiveAt, command),
  );
  if (refusal) return refusal;
  const capture = captureId === undefined ? order : findCapture(order, captureId);
  if (isRefusal(capture)) return capture;
  const small = atLeastOne(amount);
  if (small) return small;
  return [
    {
      type: 'CustomerPaymentRecorded',
      ...factOf(order, command),
      paymentId,
      ...given(command, 'captureId'),
      amount,
      ...given(command, 'reference'),
      customerMoney: moneyOnPayment(order, amount, captureId),
    },
  ];
}

/** Refuses with EFFECTIVE_AT_OUT_OF_RANGE, PAYMENT_NOT_FOUND, PAYMENT_REVERSED. */
export function reverseCustomerPayment(
  command: ReverseCustomerPayment,
  order: Order,
): [CustomerPaymentReversed] | Refusal {
  const { paymentId } = command;
  const early = effectiveSince(order.effectiveAt, command);
  if (early) return early;
  const payment = order.payments.find((each) => each.paymentId === paymentId);
  if (!payment) return refuse('PAYMENT_NOT_FOUND', `The order has no payment ${paymentId}.`, { paymentId });
  if (payment.reversed) return refuse('PAYMENT_REVERSED', 'The payment is already reversed.', { paymentId });
  return [
    {
      type: 'CustomerPaymentReversed',
      ...factOf(order, command),
      paymentId,
      amount: payment.amount,
      ...given(command, 'reason'),
      customerMoney: moneyOnReversal(order, payment.amount, payment.captureId),
    },
  ];
}

/** Refuses with CURRENCY_MISMATCH, EFFECTIVE_AT_OUT_OF_RANGE, AMOUNT_TOO_SMALL, EXCEEDS_CREDIT. */
export function payCustomerBack(command: PayCustomerBack, order: Order): [CustomerPaidBack] | Refusal {
  const { paybackId, amount } = command;
  const refusal = firstRefusal(
    () => currencyOf(order, command.currency),
    () => effectiveSince(order.effectiveAt, command),
    () => atLeastOne(amount),
    () => withinCredit(order, amount),
  );
  if (refusal) return refusal;
  return [
    {
      type: 'CustomerPaidBack',
      ...factOf(order, command),
      paybackId,
      amount,
      ...given(command, 'reference'),
      customerMoney: moneyOnPayback(order, amount),
    },
  ];
}

function withinCredit(order: Order, requested: bigint): Refusal | undefined {
  const credit = customerCredit(order);
  if (requested <= credit) return undefined;
  return refuse('EXCEEDS_CREDIT', `${requested} is to be paid back and the credit is ${credit}.`, {
    requested,
    credit,
  });
}
