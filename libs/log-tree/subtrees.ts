/** The complete subtree over the leaves from `index * 2^level` up to, and without, `(index + 1) * 2^level`. */
export interface Subtree {
  readonly level: number;
  readonly index: number;
}

/** Leaves from `from` up to, and without, `to`. */
export interface LeafRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The complete subtrees that a range falls into, from left to right. The range must begin where a subtree of its size, or
 * larger, begins, as all ranges of proofs do.
 */
export function subtreesOf({ from, to }: LeafRange): readonly Subtree[] {
  const subtrees: Subtree[] = [];
  for (let begin = from; begin < to; ) {
    let level = 0;
    let width = 1;
    while (begin % (width * 2) === 0 && begin + width * 2 <= to) {
      width *= 2;
      level += 1;
    }
    subtrees.push({ level, index: begin / width });
    begin += width;
  }
  return subtrees;
}

/** The largest power of two below a number of leaves, which is at least 2: where a tree of so many divides. */
export function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

/** Rounded down, and not by bits: these are numbers beyond 32 of them. */
export function half(number: number): number {
  return (number - (number % 2)) / 2;
}
