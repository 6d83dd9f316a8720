import { ENTRY_KINDS, type EntryKind, totalledAs } from '../entries/entry';
import { entryText, inSettlementOrder, type PlacedEntry } from './placed-entry';

/** The entries of one kind in a settlement; corrections count under the kind that they mirror. */
export interface KindTotal {
  readonly kind: EntryKind;
  readonly count: number;
  readonly amount: bigint;
}

/** What a settlement says of its entries: never a list, however many there are. */
export interface EntrySummary {
  readonly count: number;
  /** In the order of the kinds, only those that occur. */
  readonly totalsByKind: readonly KindTotal[];
  readonly sum: bigint;
  /** Lower-case hex. */
  readonly rootHash: string;
}

/** A hash that grows leaf by leaf in bounded memory. It is made outside: the rules know no cryptography. */
export interface RootHasher {
  add(leaf: string): void;
  /** Over all leaves so far, lower-case hex. */
  root(): string;
}

/** Counts, sums and hashes entries as they come by, one at a time. */
export interface Summing {
  add(entry: PlacedEntry): void;
  summary(): EntrySummary;
}

/** Throws for an entry that is not behind the one before: its settlement could never be hashed again. */
export function summing(hasher: RootHasher): Summing {
  const totals = new Map<EntryKind, { count: number; amount: bigint }>();
  let last: PlacedEntry | undefined;
  let count = 0;
  let sum = 0n;
  return {
    add(entry) {
      if (last && inSettlementOrder(last, entry) >= 0) {
        throw new Error(`entry ${entryText(entry)} does not come after ${entryText(last)}`);
      }
      last = entry;
      const kind = totalledAs(entry);
      const total = totals.get(kind) ?? { count: 0, amount: 0n };
      totals.set(kind, { count: total.count + 1, amount: total.amount + entry.amount });
      count += 1;
      sum += entry.amount;
      hasher.add(entryText(entry));
    },
    summary: () => ({
      count,
      totalsByKind: ENTRY_KINDS.flatMap((kind) => {
        const total = totals.get(kind);
        return total ? [{ kind, ...total }] : [];
      }),
      sum,
      rootHash: hasher.root(),
    }),
  };
}
