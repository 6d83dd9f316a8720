import type { DomainEvent, HeadSigned, LedgerRecord } from '@domain';
import { FIRST_TILE, grow, TILE_ROWS_MAX } from '@log-tree';
import { foldEvery } from '../../alike';
import { type EventFold, type Projection, type Put, put, type Rows, type Touched, touch } from '../../projection';
import { openTiles, signedHeads, treeTiles } from './log-tree.tables';

/** An event fills at most one tile of each row. */
const OPEN_TILES: readonly Touched[] = Array.from({ length: TILE_ROWS_MAX }, (_, row) => touch(openTiles, row));

const grows: EventFold<DomainEvent> = { keys: () => OPEN_TILES, fold: addLeaf };

const signed: EventFold<HeadSigned> = {
  keys: () => OPEN_TILES,
  fold(rows, record, sequence) {
    const { type: _, ...head } = record.event;
    return [...addLeaf(rows, record, sequence), put(signedHeads, { ...head, sequence })];
  },
};

function addLeaf(rows: Rows, { hash }: LedgerRecord, sequence: number): readonly Put[] {
  const { full, open } = grow(hash, (row) => rows.get(openTiles, row) ?? FIRST_TILE);
  return [
    ...full.map((tile) => put(treeTiles, { ...tile, sequence })),
    ...open.map((tile, row) => put(openTiles, { row, ...tile })),
  ];
}

/** The log as the tree of RFC 9162, whose leaves are the hashes of its events, and the heads that were signed of it. */
export const logTreeProjection: Projection = {
  name: 'log-tree',
  scope: 'ledger',
  version: 1,
  tables: [treeTiles, openTiles, signedHeads],
  touchedRowsMax: TILE_ROWS_MAX,
  on: { ...foldEvery(grows), HeadSigned: signed },
};
