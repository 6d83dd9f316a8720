import { sequenceIn, textIn } from '../search-members';

/** What the address says of the heads: a page of their list, and which two are compared. */
export interface HeadsSearch {
  readonly page?: string | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

export function readHeadsSearch({ page, from, to }: Record<string, unknown>): HeadsSearch {
  return { page: textIn(page), from: sequenceIn(from), to: sequenceIn(to) };
}
