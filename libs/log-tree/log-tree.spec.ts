import { hash } from 'node:crypto';
import { naiveConsistency, naivePath, naiveTreeHash } from '@testing';
import fc from 'fast-check';
import {
  askConsistency,
  askEventHash,
  askInclusion,
  askRoot,
  FIRST_TILE,
  grow,
  hexOf,
  leafHash,
  logRootHasher,
  type OpenTile,
  type TilePlace,
  type TreeQuestion,
  verifyConsistency,
  verifyInclusion,
} from './index';

const SIZE = 300;
/** Sizes at which tiles and subtrees begin and end, and some between. */
const SIZES = Array.from({ length: SIZE }, (_, at) => at + 1);
const LEAVES = numbered(SIZE);
const tree = treeOf(LEAVES);

describe('the tree in tiles', () => {
  it('has the root of the definition at every size', () => {
    for (const size of [0, ...SIZES]) expect(rootAt(size)).toBe(naiveTreeHash(LEAVES.slice(0, size)));
  });

  it('has the root of the one that grows leaf by leaf, over several rows of tiles', () => {
    const hasher = logRootHasher();
    const many = treeOf(numbered(70_000));
    for (const leaf of numbered(70_000)) {
      hasher.add(leafHash(leaf));
      if (hasher.size() % 9_973 === 0) expect(many.ask(askRoot(hasher.size()))).toEqual([hasher.root()]);
    }
    expect(many.ask(askRoot(70_000))).toEqual([hasher.root()]);
    const path = many.ask(askInclusion(65_535, 70_000));
    const claim = {
      leaf: hexOf(leafHash(numbered(65_536).at(-1) ?? '')),
      index: 65_535,
      size: 70_000,
      path,
      root: hasher.root(),
    };
    expect(verifyInclusion(claim)).toBe(true);
  });

  it('still has the hash of every event', () => {
    for (const [at, each] of LEAVES.entries()) expect(tree.ask(askEventHash(at))).toEqual([each.toString('hex')]);
    expect(() => tree.ask(askEventHash(SIZE))).toThrow('ends before');
  });

  it('asks for few tiles, however large the tree', () => {
    for (const size of [10_000_000, 2 ** 40]) {
      expect(askRoot(size).tiles.length).toBeLessThanOrEqual(6);
      expect(askInclusion(Math.floor(size / 3), size).tiles.length).toBeLessThanOrEqual(10);
      expect(askConsistency(Math.floor(size / 3), size).tiles.length).toBeLessThanOrEqual(10);
    }
  });
});

describe('a proof of inclusion', () => {
  it('is the one of the definition and is found right, at every place of every size', () => {
    for (const size of SIZES.filter((each) => each < 20 || [64, 65, 100, 256, 257, 300].includes(each))) {
      for (let index = 0; index < size; index += 1) {
        const path = tree.ask(askInclusion(index, size));
        expect(path).toEqual(naivePath(LEAVES.slice(0, size), index));
        expect(verifyInclusion({ ...inclusionOf(index, size), path })).toBe(true);
      }
    }
  });

  it('is refused when any hash, the size or the place is another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: SIZE }), fc.nat(), fc.nat(), fc.nat(), (size, place, bit, change) => {
        const index = place % size;
        const claim = inclusionOf(index, size);
        const hashes = [claim.leaf, claim.root, ...claim.path];
        const at = change % hashes.length;
        const [leaf = '', root = '', ...path] = hashes.with(at, flipped(hashes[at] ?? '', bit));
        expect(verifyInclusion({ ...claim, leaf, root, path })).toBe(false);
        const other = (index + 1 + (bit % (size - 1))) % size;
        expect(verifyInclusion({ ...claim, index: other })).toBe(false);
        expect(verifyInclusion({ ...claim, path: claim.path.slice(1) })).toBe(false);
        expect(verifyInclusion({ ...claim, path: [...claim.path, claim.root] })).toBe(false);
        expect(verifyInclusion({ ...claim, leaf: claim.leaf.toUpperCase() })).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('cannot be asked for behind the end', () => {
    expect(() => askInclusion(5, 5)).toThrow(RangeError);
    expect(() => askInclusion(-1, 5)).toThrow(RangeError);
    expect(verifyInclusion({ leaf: '', index: 5, size: 5, path: [], root: '' })).toBe(false);
    expect(verifyInclusion({ ...inclusionOf(0, 1), index: 0.5 })).toBe(false);
  });
});

describe('a proof of consistency', () => {
  it('is the one of the definition and is found right, between any two sizes', () => {
    for (const to of SIZES.filter((each) => each < 20 || [64, 65, 100, 256, 257, 300].includes(each))) {
      for (let from = 1; from <= to; from += 1) {
        const claim = consistencyOf(from, to);
        expect(claim.path).toEqual(naiveConsistency(LEAVES.slice(0, to), from));
        expect(verifyConsistency(claim)).toBe(true);
      }
    }
  });

  it('is refused when any hash or size is another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: SIZE }), fc.nat(), fc.nat(), fc.nat(), (to, place, bit, change) => {
        const from = 1 + (place % (to - 1));
        const claim = consistencyOf(from, to);
        const hashes = [claim.fromRoot, claim.toRoot, ...claim.path];
        const at = change % hashes.length;
        const [fromRoot = '', toRoot = '', ...path] = hashes.with(at, flipped(hashes[at] ?? '', bit));
        expect(verifyConsistency({ ...claim, fromRoot, toRoot, path })).toBe(false);
        const other = 1 + ((from + (bit % (to - 1))) % to);
        if (other !== from) expect(verifyConsistency({ ...claim, from: other })).toBe(false);
        expect(verifyConsistency({ ...claim, path: claim.path.slice(1) })).toBe(false);
        expect(verifyConsistency({ ...claim, path: [...claim.path, claim.toRoot] })).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('is refused to a history that was written anew', () => {
    const rewritten = treeOf(LEAVES.with(7, hash('sha256', 'another', 'buffer')));
    const path = rewritten.ask(askConsistency(20, SIZE));
    const [toRoot = ''] = rewritten.ask(askRoot(SIZE));
    expect(verifyConsistency({ from: 20, fromRoot: rootAt(20), to: SIZE, toRoot, path })).toBe(false);
  });

  it('cannot be asked for the other way round', () => {
    expect(() => askConsistency(6, 5)).toThrow(RangeError);
    expect(() => askConsistency(0, 5)).toThrow(RangeError);
    expect(verifyConsistency({ ...consistencyOf(5, 5), from: 6 })).toBe(false);
    expect(verifyConsistency({ ...consistencyOf(5, 5), path: [rootAt(5)] })).toBe(false);
  });
});

function treeOf(hashes: readonly Buffer[]) {
  const full = new Map<string, string>();
  const open: OpenTile[] = [];
  for (const each of hashes) {
    const growth = grow(each, (row) => open[row] ?? FIRST_TILE);
    for (const { row, index, hashes } of growth.full) full.set(`${row}/${index}`, hashes);
    for (const [row, tile] of growth.open.entries()) open[row] = tile;
  }
  const tileAt = ({ row, index }: TilePlace) => full.get(`${row}/${index}`) ?? open[row]?.hashes ?? '';
  return { ask: (question: TreeQuestion) => question.answer(tileAt) };
}

function rootAt(size: number): string {
  return tree.ask(askRoot(size))[0] ?? '';
}

function inclusionOf(index: number, size: number) {
  const path = tree.ask(askInclusion(index, size));
  return { leaf: hexOf(leafHash(LEAVES[index] ?? '')), index, size, path, root: rootAt(size) };
}

function consistencyOf(from: number, to: number) {
  return { from, fromRoot: rootAt(from), to, toRoot: rootAt(to), path: tree.ask(askConsistency(from, to)) };
}

function numbered(count: number): readonly Buffer[] {
  return Array.from({ length: count }, (_, at) => hash('sha256', `event ${at}`, 'buffer'));
}

/** The same hash but for one bit. */
function flipped(hex: string, bit: number): string {
  const bytes = Buffer.from(hex, 'hex');
  bytes[(bit >> 3) % 32] = (bytes[(bit >> 3) % 32] ?? 0) ^ (1 << (bit % 8));
  return bytes.toString('hex');
}
