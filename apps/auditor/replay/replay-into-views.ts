import { type Feed, projections, type ReadModelStore, runProjections } from '@read-models';

export interface ReplayJob {
  readonly feed: Feed;
  /** Fresh: what was in them before would be taken for done. */
  readonly views: ReadModelStore;
  readonly now: () => string;
  /** Hears how many events every view has. */
  onProgress?(events: number): void;
}

/** Folds a history into every view, by the loop that the service runs. Answers how many events it had. */
export async function replayIntoViews({ feed, views, now, onProgress }: ReplayJob): Promise<number> {
  let events = 0;
  const run = runProjections({
    ...{ feed, store: views, projections, now },
    onRebuild: () => undefined,
    onProgress(generations) {
      events = Math.min(...generations.map(({ checkpoint }) => checkpoint?.sequence ?? -1)) + 1;
      onProgress?.(events);
      if (generations.every(({ caughtUp }) => caughtUp)) void run.stop();
    },
  });
  await run.done;
  return events;
}
