import { setImmediate as breathe } from 'node:timers/promises';
import type { EventStore } from '@event-store';
import { logFeed } from '@ledger';
import { type Feed, type Projection, type ReadModelStore, type Rebuilt, rebuildProjection } from '@read-models';
import { EMPTY, type Observable } from 'rxjs';

export interface RebuildJob {
  readonly log: EventStore;
  readonly views: ReadModelStore;
  readonly projections: readonly Projection[];
  /** Takes the new rows in place of the live ones; otherwise they are dropped once they are compared. */
  readonly promote: boolean;
  onStart?(projection: Projection, events: number): void;
  onProgress?(events: number): void;
  onDone?(result: RebuiltView): void;
}

export interface RebuiltView extends Rebuilt {
  readonly projection: string;
  readonly outcome: 'same' | 'different' | 'no live rows';
}

// The log is read to its end and no further: nobody has to wake this reader.
const NEVER: Observable<never> = EMPTY;
const now = () => new Date().toISOString();

/** Builds each view from nothing beside the live one, and compares the two where the live one stands. */
export async function rebuildViews(job: RebuildJob): Promise<readonly RebuiltView[]> {
  const { log, views: store } = job;
  const feed = breathing(logFeed(log, NEVER));
  const results: RebuiltView[] = [];
  for (const projection of job.projections) {
    job.onStart?.(projection, ((await feed.headSequence()) ?? 0) + 1);
    const rebuilt = await rebuildProjection({
      feed,
      store,
      projection,
      now,
      onProgress: ({ checkpoint }) => job.onProgress?.((checkpoint?.sequence ?? -1) + 1),
    });
    if (job.promote) await store.promote(rebuilt.generationId, now());
    else await store.dropGeneration(rebuilt.generationId);
    const result = { ...rebuilt, projection: projection.name, outcome: outcomeOf(rebuilt) };
    results.push(result);
    job.onDone?.(result);
  }
  return results;
}

function outcomeOf({ digest, liveDigest }: Rebuilt): RebuiltView['outcome'] {
  if (liveDigest === undefined) return 'no live rows';
  return digest === liveDigest ? 'same' : 'different';
}

/** The embedded engines answer within the turn: without a pause a progress bar would never be drawn. */
function breathing(feed: Feed): Feed {
  return {
    ...feed,
    async readAll(after, limit) {
      await breathe();
      return feed.readAll(after, limit);
    },
  };
}
