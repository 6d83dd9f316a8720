import { parentPort, workerData } from 'node:worker_threads';
import { openSqliteEventStore } from '@event-store';
import { openSqliteReadModels, projections, runProjections } from '@read-models';
import { Subject } from 'rxjs';
import { systemClock } from '../clock/system.clock';
import { logFeed } from './log-feed';
import type { ProjectionsData, ProjectionsMessage, ProjectionsRequest } from './projections.messages';

/** Keeps the views of a log that another thread writes: reads the one file, writes the other. */
async function project({ folder, file }: ProjectionsData): Promise<void> {
  const store = await openSqliteEventStore({ folder, readOnly: true });
  const views = openSqliteReadModels({ file });
  const appended = new Subject<void>();
  const run = runProjections({
    feed: logFeed(store, appended),
    store: views,
    projections,
    now: systemClock.now,
    onRebuild: (rebuild) => parentPort?.postMessage({ rebuild } satisfies ProjectionsMessage),
  });
  parentPort?.on('message', (request: ProjectionsRequest) => {
    if (request === 'appended') appended.next();
    else void run.stop();
  });
  try {
    await run.done;
  } finally {
    await views.close();
    await store.close();
    parentPort?.close();
  }
}

void project(workerData as ProjectionsData);
