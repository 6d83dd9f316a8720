import type { TransactionOutcome } from '../reconciliation.commands';
import type { BankTransactionFact } from '../reconciliation.events';
import type { CandidatePayout, TransactionToMatch } from './candidate-payout';
import { exceptionOf } from './exception-of';
import { bookedBefore, nobodys } from './explanations';
import { fittingPayouts } from './fitting-payouts';
import { matchPayment, type PaymentIdOf } from './match-payment';
import { matchCredit, matchDebit, type PayoutInFile } from './match-payout';

export interface Matching {
  readonly fileId: string;
  readonly transactions: readonly TransactionToMatch[];
  /** Every payout that a transaction names, and every one that is sent and not answered. */
  readonly payouts: readonly CandidatePayout[];
  readonly paymentIdOf: PaymentIdOf;
}

/**
 * What every transaction of a file is: exactly one outcome each, in the order of their numbers. What names a payout is
 * looked at before what merely fits one, and money that went out before money that came back, however the bank
 * sorts its lines.
 */
export function matchTransactions(matching: Matching): readonly TransactionOutcome[] {
  const { fileId, transactions, paymentIdOf } = matching;
  const payouts = matching.payouts.map((payout): PayoutInFile => ({ ...payout }));
  const byEndToEndId = new Map(payouts.map((payout) => [payout.endToEndId, payout]));
  const named = finderOf(byEndToEndId, payouts);
  const outcomes = new Map<number, TransactionOutcome>();
  const settle = (outcome: TransactionOutcome) => outcomes.set(outcome.transaction.number, outcome);

  for (const { transaction, bookedBefore: place } of transactions) {
    if (place) settle(exceptionOf('duplicate', transaction, bookedBefore(place)));
  }
  const open = transactions.filter(({ transaction }) => !outcomes.has(transaction.number));
  const debits = open.filter(({ transaction }) => transaction.amount <= 0n);
  for (const { transaction } of debits) {
    const payout = transaction.amount < 0n ? named(transaction) : undefined;
    if (payout) settle(matchDebit(transaction, payout, fileId));
  }
  for (const { transaction } of debits) {
    if (outcomes.has(transaction.number)) continue;
    const fitting = fittingPayouts(transaction, payouts);
    const [only] = fitting;
    settle(
      only && fitting.length === 1
        ? matchDebit(transaction, only, fileId)
        : exceptionOf('extra', transaction, nobodys(transaction, fitting.length)),
    );
  }
  for (const { transaction, invoices } of open.filter((each) => each.transaction.amount > 0n)) {
    const payout = byEndToEndId.get(transaction.endToEndId ?? '');
    settle(payout ? matchCredit(transaction, payout, fileId) : matchPayment(transaction, invoices, paymentIdOf));
  }
  return transactions.flatMap(({ transaction }) => outcomes.get(transaction.number) ?? []);
}

/** By the id that we gave it, or else by the bank's own. */
function finderOf(
  byEndToEndId: ReadonlyMap<string, PayoutInFile>,
  payouts: readonly PayoutInFile[],
): (transaction: BankTransactionFact) => PayoutInFile | undefined {
  const byBankReference = new Map(payouts.map((payout) => [payout.bankReference, payout]));
  return ({ endToEndId, bankReference }) =>
    byEndToEndId.get(endToEndId ?? '') ??
    (bankReference === undefined ? undefined : byBankReference.get(bankReference));
}
