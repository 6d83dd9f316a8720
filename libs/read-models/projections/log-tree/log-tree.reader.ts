import { TileMissing, type TilePlace, type TileText, type TreeQuestion } from '@log-tree';
import { findPage, type Page, type PageUnknown } from '../../paging/page';
import type { CatchingUp, Read, ReadModelReader, Snapshot } from '../../read-models.port';
import { logTreeProjection } from './log-tree.projection';
import { openTiles, type SignedHeadRow, signedHeads, treeTiles } from './log-tree.tables';

export type { SignedHeadRow } from './log-tree.tables';

/** The tree at one moment. */
export interface LogTree {
  /** Of how many events. */
  readonly size: number;
  /** Throws TileMissing for what is beyond the tree, and where it is damaged. */
  ask(question: TreeQuestion): Promise<readonly string[]>;
  /** The head over exactly so many events, or the last one. Undefined where there is none. */
  head(size?: number): Promise<SignedHeadRow | undefined>;
  /** A page of heads, the last one first. */
  heads(question: { readonly page?: string; readonly limit: number }): Promise<Page<SignedHeadRow> | PageUnknown>;
}

/** Lets `work` read from the tree and its heads, all at one moment; it must wait for nothing else. */
export function readLogTree<Answer>(
  reader: ReadModelReader,
  work: (tree: LogTree) => Promise<Answer>,
): Promise<Read<Answer> | CatchingUp> {
  return reader.read(logTreeProjection, (snapshot) => work(treeIn(snapshot)));
}

function treeIn(snapshot: Snapshot): LogTree {
  return {
    size: snapshot.sequence + 1,
    async ask(question) {
      const tiles = new Map<string, TileText>();
      for (const place of question.tiles) tiles.set(nameOf(place), await tileAt(snapshot, place));
      return question.answer((place) => tiles.get(nameOf(place)) ?? '');
    },
    async head(size) {
      if (size !== undefined) return snapshot.get(signedHeads, [size]);
      const [last] = await snapshot.find(signedHeads, { where: {}, descending: true, limit: 1 });
      return last;
    },
    heads: ({ page, limit }) => findPage(snapshot, signedHeads, { where: {}, descending: true, limit }, page),
  };
}

async function tileAt(snapshot: Snapshot, { row, index }: TilePlace): Promise<TileText> {
  const full = await snapshot.get(treeTiles, [row, index]);
  const tile = full ?? (await snapshot.get(openTiles, [row]));
  if (tile?.index !== index) throw new TileMissing(`the tree has no tile ${index} in row ${row}`);
  return tile.hashes;
}

function nameOf({ row, index }: TilePlace): string {
  return `${row}/${index}`;
}
