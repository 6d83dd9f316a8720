import { consistencyRanges } from './consistency';
import { inclusionRanges } from './inclusion';
import { type LeafRange, subtreesOf } from './subtrees';
import { eventHashIn, rootOfSubtree, type TilePlace, type TileText, tileOf } from './tiles';
import { hexOf, joined } from './tree-hash';

/** A question to a tree whose tiles are kept somewhere: which of them it takes, and what the answer is once they are there. */
export interface TreeQuestion {
  /** Each once. */
  readonly tiles: readonly TilePlace[];
  /** Lower-case hex, one hash for each range of leaves that was asked for. Throws TileMissing. */
  answer(tileAt: (place: TilePlace) => TileText): readonly string[];
}

/** The root of the tree's first `size` leaves. */
export function askRoot(size: number): TreeQuestion {
  return askRanges([{ from: 0, to: size }]);
}

/** The path from a leaf to the root of the tree's first `size` leaves. Throws RangeError for a leaf behind them. */
export function askInclusion(index: number, size: number): TreeQuestion {
  return askRanges(inclusionRanges(index, size));
}

/** The path that proves that the first `to` leaves begin with the first `from`. Throws RangeError unless `1 <= from <= to`. */
export function askConsistency(from: number, to: number): TreeQuestion {
  return askRanges(consistencyRanges(from, to));
}

/** The hash of one event, as it is chained in its stream. */
export function askEventHash(sequence: number): TreeQuestion {
  const tile = tileOf({ level: 0, index: sequence });
  return { tiles: [tile], answer: (tileAt) => [eventHashIn(tileAt(tile), sequence)] };
}

function askRanges(ranges: readonly LeafRange[]): TreeQuestion {
  const asked = ranges.map((range) => subtreesOf(range).map((subtree) => ({ subtree, tile: tileOf(subtree) })));
  const tiles = new Map(asked.flat().map(({ tile }) => [`${tile.row}/${tile.index}`, tile]));
  return {
    tiles: [...tiles.values()],
    answer: (tileAt) =>
      asked.map((range) => hexOf(joined(range.map(({ subtree, tile }) => rootOfSubtree(subtree, tileAt(tile)))))),
  };
}
