import { loadConfiguration, logFeed, openLogToRead, openViewsToWrite } from '@ledger';
import { createMemoryReadModels, projections, runProjections } from '@read-models';
import { NEVER } from 'rxjs';
import type { Settings } from '../world/program';
import { BOOKS } from './books';
import type { CatchUpResult } from './catch-up.job';
import { sendResult } from './send-result';

/** Builds every view of a log from nothing, or those of the books, alone in its process. In files they stay there for the service. */
process.once('message', async ({ settings, booksOnly = false }: { settings: Settings; booksOnly?: boolean }) => {
  const configuration = loadConfiguration(settings);
  const log = await openLogToRead(configuration);
  const views =
    configuration.readModels === 'memory' ? createMemoryReadModels() : await openViewsToWrite(configuration);
  const start = performance.now();
  const cpu = process.cpuUsage();
  let residentMegabytes = 0;

  let caughtUp: (events: number) => void;
  const done = new Promise<number>((resolve) => {
    caughtUp = resolve;
  });
  const run = runProjections({
    feed: logFeed(log, NEVER),
    store: views,
    projections: booksOnly ? BOOKS : projections,
    now: () => new Date().toISOString(),
    onRebuild: () => undefined,
    onProgress(generations) {
      residentMegabytes = Math.max(residentMegabytes, process.memoryUsage.rss() / 1e6);
      const sequences = generations.map(({ checkpoint }) => checkpoint?.sequence ?? -1);
      if (generations.every((generation) => generation.caughtUp)) caughtUp(Math.min(...sequences) + 1);
    },
  });
  const events = await Promise.race([done, run.done.then(() => 0)]);
  const seconds = (performance.now() - start) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  await run.stop();
  await views.close();
  await log.close();
  sendResult<CatchUpResult>({ events, seconds, cpuSeconds: (user + system) / 1e6, residentMegabytes });
});
