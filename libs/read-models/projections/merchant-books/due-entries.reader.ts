import {
  type CalendarDate,
  ENTRY_KINDS,
  type EntryKind,
  type EntryRange,
  type KindTotal,
  type Reach,
  totalledAs,
} from '@domain';
import { findAll } from '../../paging/find-all';
import { type CatchingUp, isCatchingUp, type Read, type ReadModelReader, type Snapshot } from '../../read-models.port';
import { daysWithin } from './days-within.reader';
import { merchantBooksProjection } from './merchant-books.projection';
import {
  type SettlementEntryRow,
  type SettlementTotalRow,
  settlementEntries,
  settlementTotals,
} from './settlement-queue.tables';

interface Whose {
  readonly merchantId: string;
  readonly currency: string;
}

/** Entries that are in memory at once, however many there are. */
const ENTRIES_PAGE_MAX = 5_000;

/**
 * Pages of the entries within ranges, in the order of a settlement: by due date, sequence, index. What arises meanwhile
 * lies behind the ranges' sequences, so that all pages together are of one moment. Answers CatchingUp, and ends, where
 * the view has not seen all of the ranges.
 */
export async function* readEntriesWithin(
  reader: ReadModelReader,
  { merchantId, currency }: Whose,
  ranges: readonly EntryRange[],
  entriesPerPage = ENTRIES_PAGE_MAX,
): AsyncGenerator<readonly SettlementEntryRow[] | CatchingUp> {
  for (const range of ranges) {
    const days = await readAs(reader, merchantId, (snapshot) => daysWithin(snapshot, { merchantId, currency }, range));
    if (isCatchingUp(days)) return yield days;
    if (days.sequence < range.throughSequence) return yield behind(days.sequence, range.throughSequence);
    for (const due of days.answer) {
      let from = (range.afterSequence ?? -1) + 1;
      for (let after: readonly (string | number)[] | undefined; ; ) {
        const sequence = { from, to: range.throughSequence };
        const page = await readAs(reader, merchantId, (snapshot) =>
          snapshot.find(settlementEntries, {
            where: { merchantId, due, sequence, currency },
            orderBy: ['due'],
            ...(after && { after }),
            limit: entriesPerPage,
          }),
        );
        if (isCatchingUp(page)) return yield page;
        const last = page.answer.at(-1);
        if (last) yield page.answer;
        if (!last || page.answer.length < entriesPerPage) break;
        after = [last.sequence, last.index];
        // Without this bound an engine begins each page at the first entry of the day.
        from = last.sequence;
      }
    }
  }
}

/** Sums by kind of what a closing that reaches through a day would take now, after the last one; corrections count as what they mirror. */
export async function readDueTotals(
  reader: ReadModelReader,
  { merchantId, currency }: Whose,
  dueThrough: CalendarDate,
  last: Reach | undefined,
  asOf?: number,
): Promise<Read<readonly KindTotal[]> | CatchingUp> {
  const fellDue = await reader.read(
    merchantBooksProjection,
    (snapshot) =>
      findAll(snapshot, settlementTotals, {
        ...{ merchantId, currency },
        due: { ...(last && { from: dayAfter(last.dueThrough) }), to: dueThrough },
      }),
    { asOf, merchantId },
  );
  if (isCatchingUp(fellDue) || !last) return isCatchingUp(fellDue) ? fellDue : kindTotals(fellDue, fellDue.answer, []);
  const { sequence } = fellDue;
  const late = await readLateTotals(reader, { merchantId, currency }, last, sequence);
  if (isCatchingUp(late)) return late;
  return kindTotals(fellDue, [...fellDue.answer, ...late.now], late.settled);
}

/** What came too late for the last closing: the days it reached, as they are now and as they were then. */
async function readLateTotals(reader: ReadModelReader, whose: Whose, last: Reach, sequence: number) {
  const { merchantId } = whose;
  const range = { dueThrough: last.dueThrough, afterSequence: last.throughSequence, throughSequence: sequence };
  const days = await readAs(reader, merchantId, (snapshot) => daysWithin(snapshot, whose, range));
  if (isCatchingUp(days)) return days;
  const totalsAt = (asOf: number) =>
    reader.read(
      merchantBooksProjection,
      async (snapshot) =>
        (await Promise.all(days.answer.map((due) => findAll(snapshot, settlementTotals, { ...whose, due })))).flat(),
      { asOf, merchantId },
    );
  const [now, settled] = [await totalsAt(sequence), await totalsAt(last.throughSequence)];
  if (isCatchingUp(now)) return now;
  if (isCatchingUp(settled)) return settled;
  return { now: now.answer, settled: settled.answer };
}

function kindTotals(
  { sequence }: { readonly sequence: number },
  more: readonly SettlementTotalRow[],
  less: readonly SettlementTotalRow[],
): Read<readonly KindTotal[]> {
  const totals = new Map<EntryKind, { count: number; amount: bigint }>();
  const add = (sign: 1 | -1) => (row: SettlementTotalRow) => {
    const kind = totalledAs({
      kind: row.kind as EntryKind,
      ...(row.mirrors !== '' && { mirrors: row.mirrors as EntryKind }),
    });
    const { count, amount } = totals.get(kind) ?? { count: 0, amount: 0n };
    totals.set(kind, { count: count + sign * row.entries, amount: amount + BigInt(sign) * row.amount });
  };
  more.forEach(add(1));
  less.forEach(add(-1));
  const answer = ENTRY_KINDS.flatMap((kind) => {
    const total = totals.get(kind);
    return total && total.count > 0 ? [{ kind, ...total }] : [];
  });
  return { sequence, answer };
}

function behind(sequence: number, head: number): CatchingUp {
  return { catchingUp: { projection: merchantBooksProjection.name, sequence, head } };
}

function readAs<Answer>(reader: ReadModelReader, merchantId: string, work: (snapshot: Snapshot) => Promise<Answer>) {
  return reader.read(merchantBooksProjection, work, { merchantId });
}

function dayAfter(date: CalendarDate): CalendarDate {
  return `${date}~`;
}
