import { ACCOUNTS, type Account, type CalendarDate, type Instant, type Posting, utcDate } from '@domain';
import { findAll } from '../../paging/find-all';
import type { Page, PageUnknown } from '../../paging/page';
import { readPage } from '../../paging/read-page';
import type { CatchingUp, Read, ReadModelReader } from '../../read-models.port';
import { accountBalances, effectiveBalances, type JournalRow, journal, type StoredBalances } from './journal.tables';
import { merchantBooksProjection } from './merchant-books.projection';

export interface JournalQuestion {
  readonly merchantId: string;
  readonly currency: string;
  /** The last day in UTC: only what took effect by then, whenever it was recorded. */
  readonly effectiveTo?: CalendarDate;
  readonly page?: string;
  readonly limit: number;
}

/** What one event posted; debits equal credits. Amounts are minor units. */
export interface JournalEntry {
  readonly sequence: number;
  readonly type: string;
  /** The order, payout, deposit or adjustment, or the number of the settlement. */
  readonly subjectId: string;
  readonly recordedAt: Instant;
  readonly effectiveAt: Instant;
  readonly postings: readonly Posting[];
}

/** One line of a trial balance. `balance` is debited less credited. */
export interface AccountBalance {
  readonly account: Account;
  readonly debited: bigint;
  readonly credited: bigint;
  readonly balance: bigint;
}

/**
 * A page of the journal in the order of the log, also as it was at an earlier sequence. By effective date it may show
 * fewer entries than were asked for, and still have a next one.
 */
export function readJournal(
  reader: ReadModelReader,
  { merchantId, currency, effectiveTo, page, limit }: JournalQuestion,
  asOf?: number,
): Promise<Read<Page<JournalEntry>> | PageUnknown | CatchingUp> {
  return readPage(reader, {
    ...(effectiveTo !== undefined && { keep: ({ effectiveAt }: JournalRow) => utcDate(effectiveAt) <= effectiveTo }),
    projection: merchantBooksProjection,
    table: journal,
    query: { where: { merchantId, currency }, limit },
    page,
    merchantId,
    asOf,
    show: journalEntryOf,
  });
}

/**
 * Every account of the books, in their order, as of a sequence (absent: now). One row tells, however long the log is; by
 * effective date one for each day.
 */
export function readTrialBalance(
  reader: ReadModelReader,
  { merchantId, currency, effectiveTo }: Pick<JournalQuestion, 'merchantId' | 'currency' | 'effectiveTo'>,
  asOf?: number,
): Promise<Read<readonly AccountBalance[]> | CatchingUp> {
  return reader.read(
    merchantBooksProjection,
    async (snapshot) => {
      if (effectiveTo === undefined) {
        const row = await snapshot.get(accountBalances, [merchantId, currency]);
        return ACCOUNTS.map((account) => accountBalanceOf(account, row ? [row] : []));
      }
      const days = await findAll(snapshot, effectiveBalances, {
        merchantId,
        currency,
        effectiveOn: { to: effectiveTo },
      });
      return ACCOUNTS.map((account) => accountBalanceOf(account, days));
    },
    { asOf, merchantId },
  );
}

/** The currencies in which anything was ever booked for the merchant. */
export function readBookedCurrencies(
  reader: ReadModelReader,
  merchantId: string,
): Promise<Read<readonly string[]> | CatchingUp> {
  return reader.read(
    merchantBooksProjection,
    async (snapshot) => {
      const rows = await snapshot.find(accountBalances, { where: { merchantId }, limit: CURRENCIES_MAX });
      return rows.map(({ currency }) => currency);
    },
    { merchantId },
  );
}

/** ISO 4217 has fewer. */
const CURRENCIES_MAX = 300;

export function journalEntryOf({ merchantId, currency, postings, ...entry }: JournalRow): JournalEntry {
  return {
    ...entry,
    postings: postings.map(([account, side, amount]) => ({ account, side, amount: BigInt(amount) })),
  };
}

function accountBalanceOf(account: Account, sums: readonly { readonly accounts: StoredBalances }[]): AccountBalance {
  const sumOf = (side: 0 | 1) => sums.reduce((sum, { accounts }) => sum + BigInt(accounts[account]?.[side] ?? 0), 0n);
  const [debited, credited] = [sumOf(0), sumOf(1)];
  return { account, debited, credited, balance: debited - credited };
}
