import { textOf } from '../read-address';

/** What the address says of a list of entries. */
export interface EntriesSearch {
  readonly page?: string | undefined;
  /** The entry that is looked into, by its place in the log: `17-0`. */
  readonly entry?: string | undefined;
}

export function readEntriesSearch({ page, entry }: Record<string, unknown>): EntriesSearch {
  return { page: textOf(page), entry: typeof entry === 'string' && /^\d+-\d+$/.test(entry) ? entry : undefined };
}
