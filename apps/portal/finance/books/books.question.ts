import type { BooksSearch } from './books.search';

/** What is asked of the books: the same for the balances and for the entries behind them. */
export interface BooksQuestion {
  readonly currency: string;
  readonly asOf?: NonNullable<BooksSearch['asOf']>;
  readonly at?: string;
  readonly effectiveTo?: string;
}
