import type { CalendarDate, EntryRange } from '@domain';
import type { Page, PageUnknown } from '../../paging/page';
import { readPageToken, writePageToken } from '../../paging/page-token';
import { type CatchingUp, isCatchingUp, type Read, type ReadModelReader, type Snapshot } from '../../read-models.port';
import { daysWithin } from './days-within.reader';
import { merchantBooksProjection } from './merchant-books.projection';
import { entryOf, type SettlementEntry } from './settlement-queue.reader';
import { type SettlementEntryRow, settlementEntries } from './settlement-queue.tables';

export interface MemberEntriesQuestion {
  readonly merchantId: string;
  readonly currency: string;
  /** What the settlement takes; the ranges follow each other in its order. */
  readonly ranges: readonly EntryRange[];
  /** Names the settlement: a page of one is none of another. */
  readonly settlement: string;
  readonly page?: string;
  readonly limit: number;
}

/** The place of an entry in its settlement. */
interface Place {
  readonly due: CalendarDate;
  readonly sequence: number;
  readonly index: number;
}

/** A page of the entries of a settlement in its own order: by due date, then as they arose. */
export async function readMemberEntries(
  reader: ReadModelReader,
  question: MemberEntriesQuestion,
): Promise<Read<Page<SettlementEntry>> | PageUnknown | CatchingUp> {
  const { merchantId, settlement, page, limit } = question;
  const name = `entries of ${settlement}`;
  const after = page === undefined ? undefined : placeOf(readPageToken(page, name, ['text', 'integer', 'integer']));
  if (page !== undefined && !after) return { pageUnknown: page };
  // One more than asked for tells whether there is a next page.
  const read = await reader.read(merchantBooksProjection, (snapshot) => find(snapshot, question, after, limit + 1), {
    merchantId,
  });
  if (isCatchingUp(read)) return read;
  const rows = read.answer.slice(0, limit);
  const last = rows.at(-1);
  const more = last !== undefined && read.answer.length > limit;
  const next = more ? { next: writePageToken(name, [last.due, last.sequence, last.index]) } : {};
  return { sequence: read.sequence, answer: { items: rows.map(entryOf), ...next } };
}

async function find(
  snapshot: Snapshot,
  { merchantId, currency, ranges }: MemberEntriesQuestion,
  after: Place | undefined,
  limit: number,
): Promise<readonly SettlementEntryRow[]> {
  const found: SettlementEntryRow[] = [];
  for (const range of ranges) {
    const first = (range.afterSequence ?? -1) + 1;
    for (const due of await daysWithin(snapshot, { merchantId, currency }, range)) {
      if (after && due < after.due) continue;
      // Without the bound an engine begins each page at the first entry of the day.
      const from = due === after?.due ? Math.max(first, after.sequence) : first;
      const sequence = { from, to: range.throughSequence };
      const rows = await snapshot.find(settlementEntries, {
        where: { merchantId, due, sequence, currency },
        orderBy: ['due'],
        ...(due === after?.due && { after: [after.sequence, after.index] }),
        limit: limit - found.length,
      });
      found.push(...rows);
      if (found.length >= limit) return found;
    }
  }
  return found;
}

function placeOf(values: ReturnType<typeof readPageToken>): Place | undefined {
  if (!values) return undefined;
  const [due, sequence, index] = values;
  return { due: String(due), sequence: Number(sequence), index: Number(index) };
}
