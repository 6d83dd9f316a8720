import { type CatchingUp, isCatchingUp, type Read } from '@read-models';

/** Rows that come page by page, each read when it is asked for. */
export type Pages<Row> = AsyncIterable<readonly Row[]>;

/** Rows of an export that are in memory at once; a page holds up everybody else for some milliseconds. */
export const EXPORT_PAGE = 1_000;

/**
 * Reads the first page before anything is promised, so that views that are behind can still be a refusal. What goes
 * wrong later can only break the export off: it then throws, and whoever reads must not take it for whole.
 */
export async function allPages<Row>(
  pages: AsyncGenerator<readonly Row[] | CatchingUp>,
  sequence: number,
): Promise<Read<Pages<Row>> | CatchingUp> {
  const first = await pages.next();
  if (!first.done && isCatchingUp(first.value)) return first.value;
  return { sequence, answer: onFrom(first, pages) };
}

async function* onFrom<Row>(
  first: IteratorResult<readonly Row[] | CatchingUp>,
  pages: AsyncGenerator<readonly Row[] | CatchingUp>,
): AsyncGenerator<readonly Row[]> {
  try {
    for (let page = first; !page.done; page = await pages.next()) {
      if (isCatchingUp(page.value)) throw new Error('the views were replaced under an export');
      yield page.value;
    }
  } finally {
    await pages.return(undefined);
  }
}
