import { integer, type RowOf, table, text } from '../../table';

/** Full tiles, 256 hashes each: row 0 has the hashes of events, and each full tile is one hash of the row above. */
export const treeTiles = table({
  name: 'tree_tiles',
  history: 'append-only',
  columns: { row: integer, index: integer, hashes: text, sequence: integer },
  key: ['row', 'index'],
});

/** The last tile of each row, which fills up. */
export const openTiles = table({
  name: 'open_tiles',
  history: 'current',
  columns: { row: integer, index: integer, hashes: text },
  key: ['row'],
});

/** Every head that was signed: each is over more events than the one before. */
export const signedHeads = table({
  name: 'signed_heads',
  history: 'append-only',
  columns: {
    size: integer,
    rootHash: text,
    keyId: text,
    signedAt: text,
    signature: text,
    sequence: integer,
  },
  key: ['size'],
});
export type SignedHeadRow = RowOf<typeof signedHeads>;
