/** What the address says of the list of heads. */
export interface HeadsSearch {
  readonly page?: string | undefined;
}

export function readHeadsSearch({ page }: Record<string, unknown>): HeadsSearch {
  return { page: typeof page === 'string' ? page : undefined };
}
