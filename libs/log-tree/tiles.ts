import { levelsOf } from './levels-of-tile';
import type { Subtree } from './subtrees';
import { leafHash, rootOfComplete, type TreeHash } from './tree-hash';

/** A tile spans so many levels of the tree: a tree of 10 million leaves is three tiles high. */
const TILE_LEVELS = 8;
/** Hashes of a full tile. */
export const TILE_WIDTH = 2 ** TILE_LEVELS;
/** More than any log will have events: 256^6 leaves. */
export const TILE_ROWS_MAX = 6;

/** 32 bytes in base64, without the padding: all are equally long, so that the n-th of many is found by its place. */
const TEXT_LENGTH = 43;
const HASH_BYTES = 32;

/**
 * Row 0 of tiles has the hashes of the events, 256 to a tile, which become leaves when they are read; each full tile is one
 * hash of the row above. `index` counts the tiles of a row from the left.
 */
export interface TilePlace {
  readonly row: number;
  readonly index: number;
}

/** Thrown where a tile is not there, or ends too early: the question goes beyond the tree, or the tree is damaged. */
export class TileMissing extends Error {}

/** Hashes of a tile as one text, from left to right. */
export type TileText = string;

export function tileTextOf(hash: Uint8Array): TileText {
  if (hash.length !== HASH_BYTES) throw new RangeError(`a hash has ${HASH_BYTES} bytes`);
  return Buffer.from(hash.buffer, hash.byteOffset, hash.byteLength).toString('base64').slice(0, TEXT_LENGTH);
}

export function isFull(tile: TileText): boolean {
  return tile.length === TILE_WIDTH * TEXT_LENGTH;
}

/** The hash that a full tile is in the row above. */
export function rootOfTile(row: number, tile: TileText): TreeHash {
  return rootOfComplete(nodesOf(row, tile, 0, TILE_WIDTH));
}

/** In which tile the hashes stand that a complete subtree follows from. */
export function tileOf({ level, index }: Subtree): TilePlace {
  const { row, from } = within({ level, index });
  return { row, index: (from - (from % TILE_WIDTH)) / TILE_WIDTH };
}

/** The root of a complete subtree, from the tile that `tileOf` names. Throws TileMissing. */
export function rootOfSubtree(subtree: Subtree, tile: TileText): TreeHash {
  const { row, from, count } = within(subtree);
  if (row === 0) return rootOfComplete(nodesOf(row, tile, from % TILE_WIDTH, count));
  // Every proof takes some of the few tiles above the lowest row; those of the lowest are many, and seldom taken twice.
  const levels = levelsOf(tile, () => nodesOf(row, tile, 0, tile.length / TEXT_LENGTH));
  return levels[Math.log2(count)]?.[(from % TILE_WIDTH) / count] ?? missing();
}

/** The hash of an event, from the tile that `tileOf` names; lower-case hex. */
export function eventHashIn(tile: TileText, sequence: number): string {
  return hashAt(tile, sequence % TILE_WIDTH).toString('hex');
}

/** Which hashes of a row of tiles a subtree is over. */
function within({ level, index }: Subtree): { row: number; from: number; count: number } {
  const height = level % TILE_LEVELS;
  const count = 2 ** height;
  return { row: (level - height) / TILE_LEVELS, from: index * count, count };
}

function nodesOf(row: number, tile: TileText, from: number, count: number): readonly TreeHash[] {
  return Array.from({ length: count }, (_, at) => {
    const hash = hashAt(tile, from + at);
    return row === 0 ? leafHash(hash) : hash.toString('binary');
  });
}

function hashAt(tile: TileText, at: number): Buffer {
  const begin = at * TEXT_LENGTH;
  if (tile.length < begin + TEXT_LENGTH) missing();
  return Buffer.from(tile.slice(begin, begin + TEXT_LENGTH), 'base64');
}

function missing(): never {
  throw new TileMissing('a tile of the tree ends before the hash asked for');
}
