import { createHash } from 'node:crypto';
import { type EntrySummary, type RootHasher, summing } from './entry-summary';
import type { PlacedEntry } from './placed-entry';

/** A hasher good enough for specs: any that depends on every leaf and on their order will do. */
export function sha256Chain(): RootHasher {
  const hash = createHash('sha256');
  return {
    add: (leaf) => void hash.update(`${leaf}\n`),
    root: () => hash.copy().digest('hex'),
  };
}

export function summaryOf(entries: readonly PlacedEntry[]): EntrySummary {
  const sums = summing(sha256Chain());
  for (const entry of entries) sums.add(entry);
  return sums.summary();
}
