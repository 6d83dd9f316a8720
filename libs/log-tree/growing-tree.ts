import { isFull, rootOfTile, TILE_ROWS_MAX, type TilePlace, type TileText, tileTextOf } from './tiles';

/** The last tile of a row, which is not full. */
export interface OpenTile {
  readonly index: number;
  readonly hashes: TileText;
}

export interface FullTile extends TilePlace {
  readonly hashes: TileText;
}

/** What an event does to the tiles: which of them are full by it, and what the last one of each row it changed is then. */
export interface Growth {
  readonly full: readonly FullTile[];
  /** By row, from 0 on. */
  readonly open: readonly OpenTile[];
}

export const FIRST_TILE: OpenTile = { index: 0, hashes: '' };

/** Adds the next event by its hash, 32 bytes. `openTile` answers the last tile of a row, which is FIRST_TILE in a row that is new. */
export function grow(hash: Uint8Array, openTile: (row: number) => OpenTile): Growth {
  const full: FullTile[] = [];
  const open: OpenTile[] = [];
  let added = hash;
  for (let row = 0; row < TILE_ROWS_MAX; row += 1) {
    const { index, hashes: before } = openTile(row);
    const hashes = before + tileTextOf(added);
    if (!isFull(hashes)) {
      open.push({ index, hashes });
      return { full, open };
    }
    full.push({ row, index, hashes });
    open.push({ index: index + 1, hashes: '' });
    added = Buffer.from(rootOfTile(row, hashes), 'binary');
  }
  throw new Error('the tree has no place for so many leaves');
}
