import { toDecimalText } from '../../money/decimal-text';
import type { BankTransactionFact, ComparedPayout } from '../reconciliation.events';
import type { RecordedPlace } from './candidate-payout';

// What a person reads first. Each says what the bank says, what the ledger says, and nothing of whose fault it is.

const INVOICES_TOLD = 10;

export function moneyOf({ amount, currency }: { readonly amount: bigint; readonly currency: string }): string {
  return `${toDecimalText(amount < 0n ? -amount : amount, currency)} ${currency}`;
}

export function bookedBefore({ number, fileId }: RecordedPlace): string {
  return `The same movement, with the same reference of the bank, was line ${number} of the file ${fileId}. Nothing was recorded for it again.`;
}

export function debitedTwice(transaction: BankTransactionFact, payout: ComparedPayout, by: RecordedPlace): string {
  return `The payout ${payout.payoutId} was paid already, by line ${by.number} of the file ${by.fileId}, and the bank took ${moneyOf(transaction)} for it once more.`;
}

export function creditedTwice(transaction: BankTransactionFact, payout: ComparedPayout, by: RecordedPlace): string {
  return `The money of the payout ${payout.payoutId} came back already, by line ${by.number} of the file ${by.fileId}, and ${moneyOf(transaction)} came once more.`;
}

export function otherAmount(transaction: BankTransactionFact, payout: ComparedPayout): string {
  const verb = transaction.amount < 0n ? 'took' : 'gave back';
  return `The bank ${verb} ${moneyOf(transaction)} for the payout ${payout.payoutId}, which is ${moneyOf(payout)}.`;
}

export function paidThoughFailed(transaction: BankTransactionFact, { payoutId }: ComparedPayout): string {
  return `The payout ${payoutId} has failed and its money went back to the balance, yet the bank took ${moneyOf(transaction)} for it.`;
}

export function nobodys(transaction: BankTransactionFact, fitting: number): string {
  if (transaction.amount === 0n) return 'The line moves no money.';
  const why =
    fitting > 1
      ? `${fitting} payouts of that amount were sent in these days, and nothing says which of them it is`
      : 'no payout that was sent fits';
  return `The bank took ${moneyOf(transaction)}, and ${why}.`;
}

export function noInvoice(transaction: BankTransactionFact): string {
  return `${moneyOf(transaction)} came in, and its text names no invoice that is known.`;
}

export function severalOrders(transaction: BankTransactionFact, invoices: readonly string[]): string {
  const more = invoices.length > INVOICES_TOLD ? ' and more' : '';
  const told = invoices.slice(0, INVOICES_TOLD).join(', ');
  return `${moneyOf(transaction)} came in for invoices of several orders, ${told}${more}: how it is split has to be decided.`;
}

export function otherCurrency(transaction: BankTransactionFact, invoice: string, currency: string): string {
  return `${moneyOf(transaction)} came in for the invoice ${invoice}, which is in ${currency}.`;
}

export function notPaidYet(payout: ComparedPayout, sentOn: string, lastDay: string): string {
  return `The payout ${payout.payoutId} of ${moneyOf(payout)} was sent on ${sentOn}, and the bank has not booked it by ${lastDay}.`;
}
