import { ACCOUNTS, type Account, type Instant, type Posting } from '@domain';
import type { Page, PageUnknown } from '../../paging/page';
import { readPage } from '../../paging/read-page';
import type { CatchingUp, Read, ReadModelReader } from '../../read-models.port';
import { accountBalances, type JournalRow, journal, type StoredBalances } from './journal.tables';
import { merchantBooksProjection } from './merchant-books.projection';

export interface JournalQuestion {
  readonly merchantId: string;
  readonly currency: string;
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

/** A page of the journal in the order of the log, also as it was at an earlier sequence. */
export function readJournal(
  reader: ReadModelReader,
  { merchantId, currency, page, limit }: JournalQuestion,
  asOf?: number,
): Promise<Read<Page<JournalEntry>> | PageUnknown | CatchingUp> {
  return readPage(reader, {
    projection: merchantBooksProjection,
    table: journal,
    query: { where: { merchantId, currency }, limit },
    page,
    merchantId,
    asOf,
    show: journalEntryOf,
  });
}

/** Every account of the books, in their order, as of a sequence (absent: now). One row tells, however long the log is. */
export function readTrialBalance(
  reader: ReadModelReader,
  { merchantId, currency }: Pick<JournalQuestion, 'merchantId' | 'currency'>,
  asOf?: number,
): Promise<Read<readonly AccountBalance[]> | CatchingUp> {
  return reader.read(
    merchantBooksProjection,
    async (snapshot) => {
      const row = await snapshot.get(accountBalances, [merchantId, currency]);
      return ACCOUNTS.map((account) => accountBalanceOf(account, row?.accounts ?? {}));
    },
    { asOf, merchantId },
  );
}

/** The sequence of the first event that posted to the books later than an instant, among some of the log's events. */
export function readFirstPostedAfter(
  reader: ReadModelReader,
  { merchantId, currency }: Pick<JournalQuestion, 'merchantId' | 'currency'>,
  instant: Instant,
  sequence: { readonly from: number; readonly below?: number },
): Promise<Read<number | undefined> | CatchingUp> {
  const recordedAt = { from: new Date(Date.parse(instant) + 1).toISOString() };
  return reader.read(
    merchantBooksProjection,
    async (snapshot) => {
      const [row] = await snapshot.find(journal, { where: { merchantId, currency, sequence, recordedAt }, limit: 1 });
      return row?.sequence;
    },
    { merchantId },
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

function accountBalanceOf(account: Account, accounts: StoredBalances): AccountBalance {
  const [debited, credited] = (accounts[account] ?? ['0', '0']).map(BigInt) as [bigint, bigint];
  return { account, debited, credited, balance: debited - credited };
}
