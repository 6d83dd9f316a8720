import { type CalendarDate, type Instant, type Posting, utcDate } from '@domain';
import type { Page, PageUnknown } from '../../paging/page';
import { readPage } from '../../paging/read-page';
import type { CatchingUp, Read, ReadModelReader } from '../../read-models.port';
import { accountBalances, type JournalRow, journal } from './journal.tables';
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
    ...(effectiveTo !== undefined && {
      keep: (row: JournalRow) => (utcDate(row.effectiveAt) <= effectiveTo ? row : undefined),
    }),
    projection: merchantBooksProjection,
    table: journal,
    query: { where: { merchantId, currency }, limit },
    page,
    merchantId,
    asOf,
    show: journalEntryOf,
  });
}

/** The currencies in which anything was ever booked for the merchant; also as of a sequence. */
export function readBookedCurrencies(
  reader: ReadModelReader,
  merchantId: string,
  asOf?: number,
): Promise<Read<readonly string[]> | CatchingUp> {
  return reader.read(
    merchantBooksProjection,
    async (snapshot) => {
      const rows = await snapshot.find(accountBalances, { where: { merchantId }, limit: CURRENCIES_MAX });
      return rows.map(({ currency }) => currency);
    },
    { asOf, merchantId },
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
