import { naiveTreeHash } from '@testing';
import { type EntrySummary, type RootHasher, summing } from './entry-summary';
import type { PlacedEntry } from './placed-entry';

/** The root hash by the word of its definition, from all leaves at once. */
export function naiveRootHasher(): RootHasher {
  const leaves: string[] = [];
  return {
    add: (leaf) => void leaves.push(leaf),
    root: () => naiveTreeHash(leaves),
  };
}

export function summaryOf(entries: readonly PlacedEntry[]): EntrySummary {
  const sums = summing(naiveRootHasher());
  for (const entry of entries) sums.add(entry);
  return sums.summary();
}
