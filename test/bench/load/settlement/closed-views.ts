import { loadConfiguration, logFeed, openLogToRead, openViewsToWrite } from '@ledger';
import { catchUp, type ReadModelStore } from '@read-models';
import { NEVER } from 'rxjs';
import type { Settings } from '../../world/program';
import { BOOKS } from '../books';

/** Lets something read the views of the books when they have seen all of the log, whose last sequence is `head`. */
export async function withClosedViews<Answer>(
  settings: Settings,
  use: (views: ReadModelStore, head: number) => Promise<Answer>,
): Promise<Answer> {
  const configuration = loadConfiguration(settings);
  const log = await openLogToRead(configuration);
  const views = await openViewsToWrite(configuration);
  const feed = logFeed(log, NEVER);
  const head = (await feed.headSequence()) ?? 0;
  const way = { feed, store: views, now: () => new Date().toISOString(), onRebuild: () => undefined };
  await catchUp({ ...way, projections: BOOKS }, Object.fromEntries(BOOKS.map(({ name }) => [name, head])));
  try {
    return await use(views, head);
  } finally {
    await views.close();
    await log.close();
  }
}
