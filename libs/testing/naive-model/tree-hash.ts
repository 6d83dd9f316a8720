import { createHash } from 'node:crypto';

/** The tree hash of RFC 9162 (2.1.1) over texts, word by word as the definition has it; lower-case hex. */
export function naiveTreeHash(leaves: readonly string[]): string {
  return treeHash(leaves.map((leaf) => Buffer.from(leaf))).toString('hex');
}

function treeHash(leaves: readonly Buffer[]): Buffer {
  const [first] = leaves;
  if (!first) return sha256();
  if (leaves.length === 1) return sha256(Buffer.of(0), first);
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha256(Buffer.of(1), treeHash(leaves.slice(0, split)), treeHash(leaves.slice(split)));
}

function sha256(...parts: readonly Buffer[]): Buffer {
  return createHash('sha256').update(Buffer.concat(parts)).digest();
}
