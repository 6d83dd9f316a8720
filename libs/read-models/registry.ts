import type { Projection } from './projection';

/** Every view there is. A new one is a folder beside the others and a line here. */
export const projections: readonly Projection[] = [];
