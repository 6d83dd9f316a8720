export { type ConsistencyClaim, verifyConsistency } from './consistency';
export { FIRST_TILE, type FullTile, type Growth, grow, type OpenTile } from './growing-tree';
export * from './head';
export { type InclusionClaim, verifyInclusion } from './inclusion';
export { type LogRootHasher, logRootHasher } from './root-hasher';
export { TILE_ROWS_MAX, TileMissing, type TilePlace, type TileText } from './tiles';
export { hexOf, leafHash, type TreeHash } from './tree-hash';
export { askConsistency, askEventHash, askInclusion, askRoot, type TreeQuestion } from './tree-reading';
