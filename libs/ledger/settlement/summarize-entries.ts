import { type EntryKind, type EntryRange, type EntrySummary, type PlacedEntry, summing } from '@domain';
import { merkleRootHasher } from '@event-store';
import {
  type CatchingUp,
  isCatchingUp,
  type ReadModelReader,
  readEntriesWithin,
  type SettlementEntryRow,
} from '@read-models';

/** Counts, sums and hashes the entries within ranges, a page at a time: memory does not grow with their number. */
export async function summarizeEntries(
  views: ReadModelReader,
  whose: { readonly merchantId: string; readonly currency: string },
  ranges: readonly EntryRange[],
): Promise<EntrySummary | CatchingUp> {
  const sum = summing(merkleRootHasher());
  for await (const page of readEntriesWithin(views, whose, ranges)) {
    if (isCatchingUp(page)) return page;
    for (const row of page) sum.add(placedEntry(row));
  }
  return sum.summary();
}

function placedEntry({ kind, mirrors, amount, due, sequence, index }: SettlementEntryRow): PlacedEntry {
  return {
    kind: kind as EntryKind,
    ...(mirrors !== null && { mirrors: mirrors as EntryKind }),
    ...{ amount, due, sequence, index },
  };
}
