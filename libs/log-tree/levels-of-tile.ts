import { nodeHash, type TreeHash } from './tree-hash';

/** The hashes of complete subtrees over a tile: first those of the tile itself, then one for each two of them, and so on. */
export type Levels = readonly (readonly TreeHash[])[];

/** Of a tree of 10 million events that is every tile above the lowest row, in 8 MB. */
const TILES_MAX = 256;
const made = new Map<string, Levels>();

/** Made once for each tile, which is named by all that it says: so what was remembered cannot be wrong. */
export function levelsOf(tile: string, hashesOf: () => readonly TreeHash[]): Levels {
  const known = made.get(tile);
  if (known) return known;
  if (made.size === TILES_MAX) made.clear();
  const levels = levelsOver(hashesOf());
  made.set(tile, levels);
  return levels;
}

/** Where a level has an odd number, its last hash is in no subtree that is complete. */
function levelsOver(hashes: readonly TreeHash[]): Levels {
  const levels = [hashes];
  for (let level = hashes; level.length > 1; ) {
    const below = level;
    level = Array.from({ length: Math.floor(below.length / 2) }, (_, at) =>
      nodeHash(below[2 * at] as TreeHash, below[2 * at + 1] as TreeHash),
    );
    levels.push(level);
  }
  return levels;
}
