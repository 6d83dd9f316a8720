import { rollup } from '../../projection';
import { lateBalances, lateEntries, latePostings, lateTotals } from './effective-days.tables';
import { accountBalances, journal, type StoredBalances, type StoredPosting } from './journal.tables';
import { dueDays, settlementEntries, settlementTotals } from './settlement-queue.tables';

/** Sums by due date, which depends on terms: no event says it by itself. */
export const rollups = [
  rollup({
    of: settlementEntries,
    into: settlementTotals,
    key: ({ merchantId, currency, due, kind, mirrors }) => [merchantId, currency, due, kind, mirrors ?? ''],
    add: (sum, { merchantId, currency, due, kind, mirrors, amount }) => ({
      ...{ merchantId, currency, due, kind, mirrors: mirrors ?? '' },
      amount: (sum?.amount ?? 0n) + amount,
      entries: (sum?.entries ?? 0) + 1,
    }),
  }),
  rollup({
    of: settlementEntries,
    into: dueDays,
    key: ({ merchantId, currency, due }) => [merchantId, currency, due],
    add: (_sum, { merchantId, currency, due, sequence }) => ({ merchantId, currency, due, lastSequence: sequence }),
  }),
  rollup({
    of: journal,
    into: accountBalances,
    key: ({ merchantId, currency }) => [merchantId, currency],
    add: (sum, { merchantId, currency, postings }) => ({
      ...{ merchantId, currency },
      accounts: postings.reduce(posted, sum?.accounts ?? {}),
    }),
  }),
  rollup({
    of: latePostings,
    into: lateBalances,
    key: ({ merchantId, currency, effectiveOn }) => [merchantId, currency, effectiveOn],
    add: (sum, { merchantId, currency, effectiveOn, postings }) => ({
      ...{ merchantId, currency, effectiveOn },
      accounts: postings.reduce(posted, sum?.accounts ?? {}),
    }),
  }),
  rollup({
    of: lateEntries,
    into: lateTotals,
    key: ({ merchantId, currency, due, kind, mirrors, effectiveOn }) => [merchantId, currency, due, kind, mirrors, effectiveOn], // biome-ignore format: one thought
    add: (sum, { merchantId, currency, due, kind, mirrors, effectiveOn, amount }) => ({
      ...{ merchantId, currency, due, kind, mirrors, effectiveOn },
      amount: (sum?.amount ?? 0n) + amount,
      entries: (sum?.entries ?? 0) + 1,
    }),
  }),
];

function posted(accounts: StoredBalances, [account, side, amount]: StoredPosting): StoredBalances {
  const [debited, credited] = accounts[account] ?? ['0', '0'];
  return {
    ...accounts,
    [account]: side === 'debit' ? [plus(debited, amount), credited] : [debited, plus(credited, amount)],
  };
}

function plus(a: string, b: string): string {
  return (BigInt(a) + BigInt(b)).toString();
}
