import type { Account } from './accounts';

/** One line of the journal; the amount is at least 1. */
export interface Posting {
  readonly account: Account;
  readonly side: 'debit' | 'credit';
  readonly amount: bigint;
}

/** Debits one account and credits another; below 0 the other way round, and nothing for 0. So the two sides always agree. */
export function transfer(debit: Account, credit: Account, amount: bigint): readonly Posting[] {
  if (amount === 0n) return [];
  if (amount < 0n) return transfer(credit, debit, -amount);
  return [
    { account: debit, side: 'debit', amount },
    { account: credit, side: 'credit', amount },
  ];
}

/** What postings credit to an account beyond what they debit: how much it is owed. */
export function credited(postings: readonly Posting[], account: Account): bigint {
  return postings
    .filter((posting) => posting.account === account)
    .reduce((sum, { side, amount }) => (side === 'credit' ? sum + amount : sum - amount), 0n);
}
