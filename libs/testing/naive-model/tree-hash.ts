import { createHash } from 'node:crypto';

/** A text is taken in UTF-8. */
type Leaf = string | Buffer;

/** The tree hash of RFC 9162 (2.1.1), word by word as the definition has it; lower-case hex. */
export function naiveTreeHash(leaves: readonly Leaf[]): string {
  return treeHash(bytesOf(leaves)).toString('hex');
}

/** PATH of RFC 9162 (2.1.3.1), word by word: the proof that the leaf at an index is among these. */
export function naivePath(leaves: readonly Leaf[], index: number): string[] {
  return hex(path(index, bytesOf(leaves)));
}

/** PROOF of RFC 9162 (2.1.4.1), word by word: the proof that these leaves begin with the first `count` of them. */
export function naiveConsistency(leaves: readonly Leaf[], count: number): string[] {
  return hex(subproof(count, bytesOf(leaves), true));
}

function treeHash(leaves: readonly Buffer[]): Buffer {
  const [first] = leaves;
  if (!first) return sha256();
  if (leaves.length === 1) return sha256(Buffer.of(0), first);
  const [left, right] = divided(leaves);
  return sha256(Buffer.of(1), treeHash(left), treeHash(right));
}

function path(index: number, leaves: readonly Buffer[]): Buffer[] {
  if (leaves.length === 1) return [];
  const [left, right] = divided(leaves);
  return index < left.length
    ? [...path(index, left), treeHash(right)]
    : [...path(index - left.length, right), treeHash(left)];
}

function subproof(count: number, leaves: readonly Buffer[], isWhole: boolean): Buffer[] {
  if (count === leaves.length) return isWhole ? [] : [treeHash(leaves)];
  const [left, right] = divided(leaves);
  return count <= left.length
    ? [...subproof(count, left, isWhole), treeHash(right)]
    : [...subproof(count - left.length, right, false), treeHash(left)];
}

function divided(leaves: readonly Buffer[]): [left: readonly Buffer[], right: readonly Buffer[]] {
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return [leaves.slice(0, split), leaves.slice(split)];
}

function sha256(...parts: readonly Buffer[]): Buffer {
  return createHash('sha256').update(Buffer.concat(parts)).digest();
}

function bytesOf(leaves: readonly Leaf[]): Buffer[] {
  return leaves.map((leaf) => (typeof leaf === 'string' ? Buffer.from(leaf) : leaf));
}

function hex(hashes: readonly Buffer[]): string[] {
  return hashes.map((each) => each.toString('hex'));
}
