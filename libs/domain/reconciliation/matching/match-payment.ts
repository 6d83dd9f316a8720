import type { TransactionOutcome } from '../reconciliation.commands';
import type { BankTransactionFact } from '../reconciliation.events';
import type { NamedInvoice } from './candidate-payout';
import { exceptionOf } from './exception-of';
import { noInvoice, otherCurrency, severalOrders } from './explanations';

/** The id under which the payment of a transaction is recorded on an order. */
export type PaymentIdOf = (orderId: string, number: number) => string;

/** Money that came in from a customer. Any amount is a fact: what exceeds the debt is credit. */
export function matchPayment(
  transaction: BankTransactionFact,
  invoices: readonly NamedInvoice[],
  paymentIdOf: PaymentIdOf,
): TransactionOutcome {
  const unmatched = (explanation: string) => exceptionOf('unmatched-payment', transaction, explanation);
  const [first] = invoices;
  if (!first) return unmatched(noInvoice(transaction));
  const { orderId, captureId, currency } = first;
  const invoiceNumbers = invoices.map(({ invoiceNumber }) => invoiceNumber);
  if (invoices.some((invoice) => invoice.orderId !== orderId)) {
    return unmatched(severalOrders(transaction, invoiceNumbers));
  }
  if (currency !== transaction.currency) {
    return unmatched(otherCurrency(transaction, first.invoiceNumber, currency));
  }
  const paymentId = paymentIdOf(orderId, transaction.number);
  const payment = { orderId, ...(invoices.length === 1 && { captureId }), invoiceNumbers, paymentId };
  return { type: 'BankTransactionMatched', transaction, outcome: 'payment-recorded', payment };
}
