import type { Instant, LedgerRecord } from '@domain';
import type { Feed } from '../feed.port';
import type { Projection } from '../projection';
import type { Generation, ReadModelStore } from '../read-models.port';
import { type Bell, createBell } from './bell';
import { dropOldGenerations } from './drop-old-generations';
import { type Member, openMember, type Rebuild, sequenceOf } from './member';
import { LIVE_BATCH_MAX, turn } from './turn';

/** From this many events in a batch on, there is load, and the next batch may wait a moment to become larger. */
const LOAD_FROM = 20;
/** What that moment costs in lag. Larger batches touch the same pages and write them once: half the work at ten times the size. */
const REST_UNDER_LOAD_MS = 50;
/** A wake-up that got lost costs this much lag, never more. */
const LOST_WAKE_MS = 1_000;
/** How often old generations are looked for. */
const DROP_EVERY_MS = 60 * 60 * 1_000;

export interface RunOptions {
  readonly feed: Feed;
  readonly store: ReadModelStore;
  readonly projections: readonly Projection[];
  readonly now: () => Instant;
  readonly onRebuild: (rebuild: Rebuild) => void;
  /** Of which records the rows are written here. Absent: of all. */
  readonly takes?: (record: LedgerRecord, projection: Projection) => boolean;
  /** After every batch: where each projection stands. Readers that wait can be woken by it. */
  readonly onProgress?: (generations: readonly Generation[]) => void;
}

export interface ProjectionRun {
  /** Resolves when stopped; rejects with the fault that ended it, such as an impossible history. */
  readonly done: Promise<void>;
  /** Finishes the batch at hand. */
  stop(): Promise<void>;
}

/** The one loop: keeps every projection at the end of the log, and builds those that are behind while the others serve. */
export function runProjections(options: RunOptions): ProjectionRun {
  const bell = createBell();
  const silence = options.feed.onAppended(bell.ring);
  const done = loop(options, bell).finally(silence);
  return {
    done,
    stop() {
      bell.stop();
      return done;
    },
  };
}

async function loop(options: RunOptions, bell: Bell): Promise<void> {
  const members: Member[] = [];
  for (const projection of options.projections) members.push(await openMember(projection, options));

  let dropAgainAt = 0;
  while (!bell.stopped()) {
    if (Date.now() >= dropAgainAt && members.every(({ generation }) => generation.caughtUp)) {
      await dropOldGenerations(options.store, options.projections, options.now());
      dropAgainAt = Date.now() + DROP_EVERY_MS;
    }
    bell.hush();
    const before = Math.max(...members.map(sequenceOf));
    const moved = await turn(members, options);
    options.onProgress?.(members.map(({ generation }) => generation));
    if (!moved) await bell.wait(LOST_WAKE_MS);
    else if (isLoaded(members, before)) await bell.rest(REST_UNDER_LOAD_MS);
  }
}

/** Whether the last turn was one of many events, with everybody at the end of the log but for those that came since. */
function isLoaded(members: readonly Member[], before: number): boolean {
  const moved = members.map((member) => sequenceOf(member) - before);
  return (
    members.every(({ generation }) => generation.caughtUp) &&
    moved.every((by) => by >= LOAD_FROM && by < LIVE_BATCH_MAX)
  );
}
