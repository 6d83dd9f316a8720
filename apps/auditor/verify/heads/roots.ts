import { askInclusion, askRoot, FIRST_TILE, grow, type OpenTile, type TilePlace, type TileText } from '@log-tree';

/** Roots and proofs of any beginning of a log that grows event by event. Holds 43 bytes for each event, and no event. */
export function createRoots() {
  const full = new Map<string, TileText>();
  const open: OpenTile[] = [];
  let size = 0;
  const nameOf = ({ row, index }: TilePlace) => `${row}/${index}`;
  const tileAt = (place: TilePlace) => full.get(nameOf(place)) ?? open[place.row]?.hashes ?? '';

  return {
    /** The next event's hash, 32 bytes. */
    add(hash: Uint8Array): void {
      const growth = grow(hash, (row) => open[row] ?? FIRST_TILE);
      for (const tile of growth.full) full.set(nameOf(tile), tile.hashes);
      for (const [row, tile] of growth.open.entries()) open[row] = tile;
      size += 1;
    },
    size: () => size,
    /** Lower-case hex; `at` is at most `size`. */
    rootAt(at: number): string {
      const [root = ''] = askRoot(at).answer(tileAt);
      return root;
    },
    /** The path from an event to the root of the first `at` events; lower-case hex. */
    proofOf: (sequence: number, at: number): readonly string[] => askInclusion(sequence, at).answer(tileAt),
  };
}
