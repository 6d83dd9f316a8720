import { half, type LeafRange, splitOf } from './subtrees';
import { nodeHash, treeHashOf } from './tree-hash';

/** No tree of safe integers is higher: a longer path proves nothing. */
const PATH_MAX = 53;

/**
 * The ranges of leaves whose roots prove that the leaf at an index is in the tree of that size, from the leaf up: PATH of
 * RFC 9162 (2.1.3.1). Throws RangeError for a leaf that the tree does not have.
 */
export function inclusionRanges(index: number, size: number): readonly LeafRange[] {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) {
    throw new RangeError(`a tree of ${size} leaves has no leaf ${index}`);
  }
  const ranges: LeafRange[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const split = from + splitOf(to - from);
    const isLeft = index < split;
    ranges.push(isLeft ? { from: split, to } : { from, to: split });
    [from, to] = isLeft ? [from, split] : [split, to];
  }
  return ranges.reverse();
}

/** What is claimed: that this leaf is at this place of the tree with this root. All hashes are lower-case hex. */
export interface InclusionClaim {
  /** The hash of the leaf: SHA-256(0x00 || hash of the event). */
  readonly leaf: string;
  /** From 0. */
  readonly index: number;
  readonly size: number;
  readonly path: readonly string[];
  readonly root: string;
}

/** Whether a path proves the claim: RFC 9162 (2.1.3.2). Answers false for whatever is malformed, and never throws. */
export function verifyInclusion({ leaf, index, size, path, root }: InclusionClaim): boolean {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  if (path.length > PATH_MAX) return false;
  let at = index;
  let last = size - 1;
  let reached = treeHashOf(leaf);
  for (const hex of path) {
    const sibling = treeHashOf(hex);
    if (last === 0 || reached === undefined || sibling === undefined) return false;
    if (at % 2 === 1 || at === last) {
      reached = nodeHash(sibling, reached);
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      reached = nodeHash(reached, sibling);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && reached !== undefined && reached === treeHashOf(root);
}
