import { hexOf, joined, nodeHash, type TreeHash } from './tree-hash';

/** A root that grows with its leaves. */
export interface LogRootHasher {
  /** The next leaf, hashed already. */
  add(leaf: TreeHash): void;
  /** Over all leaves so far, lower-case hex. */
  root(): string;
  /** How many leaves there are. */
  size(): number;
}

/** Holds one hash for each doubling of the leaves, never the leaves. */
export function logRootHasher(): LogRootHasher {
  /** Of full subtrees, left to right: one for each binary digit 1 of `size`, the largest first. */
  const subtrees: TreeHash[] = [];
  let size = 0;
  return {
    add(leaf) {
      let full = leaf;
      // Every full subtree of the same size on the left grows together with the new one.
      for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) full = nodeHash(subtrees.pop() as TreeHash, full);
      subtrees.push(full);
      size += 1;
    },
    root: () => hexOf(joined(subtrees)),
    size: () => size,
  };
}
