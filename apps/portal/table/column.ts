import type { ReactNode } from 'react';

/**
 * One column of a table of rows of this kind. The first one names the row, and holds the link to it if there is one; the second
 * says how it stands: on a phone these two are the head of a card.
 */
export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand at the end, one below the other. */
  readonly align?: 'end';
  /** What the service calls the order by this column, where it can order by it. */
  readonly sort?: string;
  /** Left out where rows are cards. */
  readonly wideOnly?: boolean;
}

/** By what rows are ordered, in the words of the service. */
export interface Sorting {
  readonly by: string;
  readonly descending: boolean;
}
