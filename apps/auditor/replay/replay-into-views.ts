import { projections as all, type Feed, type Projection, type ReadModelStore, runProjections } from '@read-models';

export interface ReplayJob {
  readonly feed: Feed;
  /** Fresh: what was in them before would be taken for done. */
  readonly views: ReadModelStore;
  /** Absent: every one there is. */
  readonly projections?: readonly Projection[];
  readonly now: () => string;
  /** Hears how many events every view has. */
  onProgress?(events: number): void;
}

/** Folds a history into views, by the loop that the service runs. Answers how many events it had. */
export async function replayIntoViews({ feed, views, projections = all, now, onProgress }: ReplayJob): Promise<number> {
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
