import { hash } from 'node:crypto';
import type { RootHasher } from '@domain';

const NODE = Buffer.of(1);

/**
 * The tree hash of RFC 9162 (2.1.1) over texts in UTF-8, as they are added: a leaf is SHA-256(0x00 || text), a node
 * SHA-256(0x01 || left || right). This is what `SettlementClosed.rootHash` is, over the texts of its entries in the
 * order of due date, sequence and index; so that one entry can be proved to be in it with a few hashes. Holds one
 * hash for each doubling of the leaves, never the leaves.
 */
export function merkleRootHasher(): RootHasher {
  /** Of full subtrees, left to right: one for each binary digit 1 of `count`, the largest first. */
  const subtrees: Buffer[] = [];
  let count = 0;
  return {
    add(leaf) {
      let full = hash('sha256', `\0${leaf}`, 'buffer');
      // Every full subtree of the same size on the left grows together with the new one.
      for (let size = count; size % 2 === 1; size = (size - 1) / 2) full = node(subtrees.pop(), full);
      subtrees.push(full);
      count += 1;
    },
    root() {
      const [last, ...larger] = subtrees.toReversed();
      if (!last) return hash('sha256', '', 'hex');
      return larger.reduce((right, left) => node(left, right), last).toString('hex');
    },
  };
}

function node(left: Buffer | undefined, right: Buffer): Buffer {
  if (!left) throw new Error('a subtree of the tree hash is missing');
  return hash('sha256', Buffer.concat([NODE, left, right]), 'buffer');
}
