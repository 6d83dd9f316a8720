import { hashOf, hexOf, sha256 } from './sha-256';

type Hash = Uint8Array<ArrayBuffer>;

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

const nodeHash = (left: Hash, right: Hash): Promise<Hash> => sha256(NODE, left, right);
/** Not by bits: sequences go beyond 32 of them. */
const half = (number: number) => Math.floor(number / 2);

/**
 * The root that a path of RFC 9162 (2.1.3.2) leads to from an event's hash, or undefined where the path does not fit into a
 * tree of that size. Throws RangeError for what is no hash.
 */
export async function rootByInclusion(
  eventHash: string,
  index: number,
  size: number,
  path: readonly string[],
): Promise<string | undefined> {
  let [at, last] = [index, size - 1];
  let reached = await sha256(LEAF, hashOf(eventHash));
  if (at > last) return undefined;
  for (const sibling of path.map(hashOf)) {
    if (last === 0) return undefined;
    if (at % 2 === 1 || at === last) {
      reached = await nodeHash(sibling, reached);
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      reached = await nodeHash(reached, sibling);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 ? hexOf(reached) : undefined;
}

/**
 * Both roots that a path of RFC 9162 (2.1.4.2) leads to: of the first `from` leaves, and of all `to`. Undefined where it does
 * not fit. Throws RangeError for what is no hash.
 */
export async function rootsByConsistency(
  from: number,
  fromRoot: string,
  to: number,
  path: readonly string[],
): Promise<{ readonly smaller: string; readonly larger: string } | undefined> {
  if (from === to) return path.length === 0 ? { smaller: fromRoot, larger: fromRoot } : undefined;
  let [at, last] = [from - 1, to - 1];
  while (at % 2 === 1) [at, last] = [half(at), half(last)];
  // A smaller tree of a power of two leaves is a subtree of the larger one: the path begins behind its root.
  const [first, ...rest] = (at === 0 ? [fromRoot, ...path] : path).map(hashOf);
  if (!first) return undefined;
  let [smaller, larger] = [first, first];
  for (const sibling of rest) {
    if (last === 0) return undefined;
    if (at % 2 === 1 || at === last) {
      smaller = await nodeHash(sibling, smaller);
      larger = await nodeHash(sibling, larger);
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      larger = await nodeHash(larger, sibling);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 ? { smaller: hexOf(smaller), larger: hexOf(larger) } : undefined;
}
