import { half, type LeafRange, splitOf } from './subtrees';
import { nodeHash, type TreeHash, treeHashOf } from './tree-hash';

const PATH_MAX = 54;

/**
 * The ranges of leaves whose roots prove that a tree begins with the leaves of a smaller one: PROOF of RFC 9162 (2.1.4.1).
 * Throws RangeError unless `1 <= from <= to`.
 */
export function consistencyRanges(from: number, to: number): readonly LeafRange[] {
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 1 || from > to) {
    throw new RangeError(`a tree of ${to} leaves does not begin with one of ${from}`);
  }
  const ranges: LeafRange[] = [];
  let [begin, end] = [0, to];
  while (end !== from) {
    const split = begin + splitOf(end - begin);
    const isLeft = from <= split;
    ranges.push(isLeft ? { from: split, to: end } : { from: begin, to: split });
    [begin, end] = isLeft ? [begin, split] : [split, end];
  }
  // Where the smaller tree is itself a subtree of the larger one, its root is known to whoever asks.
  if (begin > 0) ranges.push({ from: begin, to: end });
  return ranges.reverse();
}

/** What is claimed: that the tree of `to` leaves begins with the tree of `from` leaves. Hashes are lower-case hex. */
export interface ConsistencyClaim {
  readonly from: number;
  readonly fromRoot: string;
  readonly to: number;
  readonly toRoot: string;
  readonly path: readonly string[];
}

/** Whether a path proves the claim: RFC 9162 (2.1.4.2). Answers false for whatever is malformed, and never throws. */
export function verifyConsistency({ from, fromRoot, to, toRoot, path }: ConsistencyClaim): boolean {
  const [smaller, larger] = [treeHashOf(fromRoot), treeHashOf(toRoot)];
  if (smaller === undefined || larger === undefined || path.length > PATH_MAX) return false;
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 1 || from > to) return false;
  if (from === to) return path.length === 0 && smaller === larger;
  const hashes = path.map(treeHashOf);
  if (hashes.includes(undefined)) return false;
  return leadsToBoth(from, to, { smaller, larger }, hashes as readonly TreeHash[]);
}

function leadsToBoth(
  from: number,
  to: number,
  roots: { readonly smaller: TreeHash; readonly larger: TreeHash },
  path: readonly TreeHash[],
): boolean {
  let [at, last] = [from - 1, to - 1];
  while (at % 2 === 1) [at, last] = [half(at), half(last)];
  // A smaller tree of a power of two leaves is a subtree of the larger one: the path begins behind its root.
  const [first, ...rest] = at === 0 ? [roots.smaller, ...path] : path;
  if (first === undefined) return false;
  let [smaller, larger] = [first, first];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      smaller = nodeHash(sibling, smaller);
      larger = nodeHash(sibling, larger);
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      larger = nodeHash(larger, sibling);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && smaller === roots.smaller && larger === roots.larger;
}
