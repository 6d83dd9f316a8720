import type { RootHasher } from '@domain';
import { leafHash, logRootHasher } from '@log-tree';

/**
 * The tree hash of RFC 9162 (2.1.1) over texts in UTF-8, as they are added. This is what `SettlementClosed.rootHash` is,
 * over the texts of its entries in the order of due date, sequence and index; so that one entry can be proved to be in it
 * with a few hashes.
 */
export function merkleRootHasher(): RootHasher {
  const hasher = logRootHasher();
  return {
    add: (leaf) => hasher.add(leafHash(leaf)),
    root: () => hasher.root(),
  };
}
