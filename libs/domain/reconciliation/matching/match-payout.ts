import type { TransactionOutcome } from '../reconciliation.commands';
import type { BankTransactionFact, MatchOutcome } from '../reconciliation.events';
import type { CandidatePayout } from './candidate-payout';
import { exceptionOf } from './exception-of';
import { creditedTwice, debitedTwice, otherAmount, paidThoughFailed } from './explanations';

/** A payout as the transactions of the file that were looked at so far leave it. */
export type PayoutInFile = { -readonly [Member in keyof CandidatePayout]: CandidatePayout[Member] };

/** Money that went out for a payout. */
export function matchDebit(transaction: BankTransactionFact, payout: PayoutInFile, fileId: string): TransactionOutcome {
  const { debitedBy, status } = payout;
  if (debitedBy) return exceptionOf('duplicate', transaction, debitedTwice(transaction, payout, debitedBy), payout);
  payout.debitedBy = { fileId, number: transaction.number };
  if (isOther(transaction, payout)) {
    return exceptionOf('amount-differs', transaction, otherAmount(transaction, payout), payout);
  }
  if (status === 'failed') return exceptionOf('extra', transaction, paidThoughFailed(transaction, payout), payout);
  if (status === 'sent') payout.status = 'confirmed';
  return matched('payout-confirmed', transaction, payout, status !== 'sent');
}

/** Money of a payout that came back. */
export function matchCredit(
  transaction: BankTransactionFact,
  payout: PayoutInFile,
  fileId: string,
): TransactionOutcome {
  const { creditedBy, status } = payout;
  if (creditedBy) return exceptionOf('duplicate', transaction, creditedTwice(transaction, payout, creditedBy), payout);
  payout.creditedBy = { fileId, number: transaction.number };
  if (isOther(transaction, payout)) {
    return exceptionOf('amount-differs', transaction, otherAmount(transaction, payout), payout);
  }
  if (status === 'sent') payout.status = 'failed';
  if (status === 'confirmed') payout.status = 'returned';
  const outcome = payout.status === 'failed' ? 'payout-failed' : 'payout-returned';
  return matched(outcome, transaction, payout, status === 'failed' || status === 'returned');
}

function isOther({ amount, currency }: BankTransactionFact, payout: PayoutInFile): boolean {
  return currency !== payout.currency || (amount < 0n ? -amount : amount) !== payout.amount;
}

function matched(
  outcome: MatchOutcome,
  transaction: BankTransactionFact,
  { payoutId }: PayoutInFile,
  alreadyKnown: boolean,
): TransactionOutcome {
  return { type: 'BankTransactionMatched', transaction, outcome, ...(alreadyKnown && { alreadyKnown }), payoutId };
}
