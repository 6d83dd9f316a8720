import { hexOf, leafHash, logRootHasher, verifyConsistency, verifyInclusion } from './index';

/** The eight leaves that implementations of certificate logs have long tested themselves with: all of them are ASCII. */
const LEAVES = ['', '\0', '\x10', ' !', '01', '@ABC', 'PQRSTUVW', '`abcdefghijklmno'];

const LEAF_0 = '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d';
const LEAF_1 = '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7';
const LEAF_4 = 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b';
const LEAVES_0_1 = 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125';
const LEAVES_2_3 = '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e';
const LEAVES_4_5 = '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a';
const LEAVES_6_7 = 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0';
const LEAVES_0_3 = 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7';
const LEAVES_4_7 = '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4';

describe('the proofs that are known of eight leaves', () => {
  it.each([
    [0, 1, []],
    [0, 8, [LEAF_1, LEAVES_2_3, LEAVES_4_7]],
    [5, 8, [LEAF_4, LEAVES_6_7, LEAVES_0_3]],
    [2, 3, [LEAVES_0_1]],
    [1, 5, [LEAF_0, LEAVES_2_3, LEAF_4]],
  ])('include leaf %d in the tree of %d', (index, size, path) => {
    const leaf = hexOf(leafHash(LEAVES[index] ?? ''));
    expect(verifyInclusion({ leaf, index, size, path, root: rootOf(size) })).toBe(true);
  });

  it.each([
    [1, 1, []],
    [1, 8, [LEAF_1, LEAVES_2_3, LEAVES_4_7]],
    [6, 8, [LEAVES_4_5, LEAVES_6_7, LEAVES_0_3]],
    [2, 5, [LEAVES_2_3, LEAF_4]],
  ])('lead from the tree of %d to the tree of %d', (from, to, path) => {
    const claim = { from, fromRoot: rootOf(from), to, toRoot: rootOf(to), path };
    expect(verifyConsistency(claim)).toBe(true);
  });
});

function rootOf(size: number): string {
  const hasher = logRootHasher();
  for (const leaf of LEAVES.slice(0, size)) hasher.add(leafHash(leaf));
  return hasher.root();
}
