import { ACCOUNTS, type Account, type CalendarDate } from '@domain';
import { findAll } from '../../paging/find-all';
import type { CatchingUp, Read, ReadModelReader, Snapshot } from '../../read-models.port';
import { booksOfDay } from './books-of-day.reader';
import { lateBalances } from './effective-days.tables';
import { accountBalances, type StoredBalances } from './journal.tables';
import { merchantBooksProjection } from './merchant-books.projection';

export interface TrialBalanceQuestion {
  readonly merchantId: string;
  readonly currency: string;
  /** The last day in UTC: only what took effect by then, whenever it was recorded. */
  readonly effectiveTo?: CalendarDate;
}

/** One line of a trial balance. `balance` is debited less credited. */
export interface AccountBalance {
  readonly account: Account;
  readonly debited: bigint;
  readonly credited: bigint;
  readonly balance: bigint;
}

/** Sums that are added up, and those that are taken off them. */
interface Sums {
  readonly more: readonly Sum[];
  readonly less?: readonly Sum[];
}

interface Sum {
  readonly accounts: StoredBalances;
}

/** Every account of the books, in their order, as of a sequence (absent: now). One row tells, however long the log is. */
export function readTrialBalance(
  reader: ReadModelReader,
  question: TrialBalanceQuestion,
  asOf?: number,
): Promise<Read<readonly AccountBalance[]> | CatchingUp> {
  const { merchantId, effectiveTo } = question;
  return reader.read(
    merchantBooksProjection,
    async (snapshot) => {
      const sums = effectiveTo === undefined ? { more: await booksAt(snapshot, question) } : await effectiveBooks(snapshot, question, effectiveTo); // biome-ignore format: one thought
      return ACCOUNTS.map((account) => accountBalanceOf(account, sums));
    },
    { asOf, merchantId },
  );
}

/**
 * All that was posted before the books came to a later day had taken effect by then. Of what came after it only that
 * counts which was late: one row for each day of which anything came late.
 */
async function effectiveBooks(
  snapshot: Snapshot,
  question: TrialBalanceQuestion,
  effectiveTo: CalendarDate,
): Promise<Sums> {
  const { merchantId, currency } = question;
  const before = await booksOfDay(snapshot, question, effectiveTo);
  if (!before) return { more: await booksAt(snapshot, question) };
  const late = { merchantId, currency, effectiveOn: { to: effectiveTo } };
  return {
    more: [...(await booksAt(before, question)), ...(await findAll(snapshot, lateBalances, late))],
    less: await findAll(before, lateBalances, late),
  };
}

async function booksAt(snapshot: Snapshot, { merchantId, currency }: TrialBalanceQuestion): Promise<readonly Sum[]> {
  const row = await snapshot.get(accountBalances, [merchantId, currency]);
  return row ? [row] : [];
}

function accountBalanceOf(account: Account, { more, less = [] }: Sums): AccountBalance {
  const sumOf = (sums: readonly Sum[], side: 0 | 1) =>
    sums.reduce((sum, { accounts }) => sum + BigInt(accounts[account]?.[side] ?? 0), 0n);
  const debited = sumOf(more, 0) - sumOf(less, 0);
  const credited = sumOf(more, 1) - sumOf(less, 1);
  return { account, debited, credited, balance: debited - credited };
}
