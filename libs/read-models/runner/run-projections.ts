import type { Instant } from '@domain';
import type { Feed } from '../feed.port';
import type { Projection } from '../projection';
import type { Generation, ReadModelStore } from '../read-models.port';
import { advance } from './advance';
import { dropOldGenerations } from './drop-old-generations';
import { type Member, openMember, type Rebuild, sequenceOf } from './member';

/** Live batches are as small as the load lets them be, and at most this large. */
const LIVE_BATCH_MAX = 1_000;
/** A view that is built from nothing while others serve leaves them their turn after this many events. */
const BESIDE_LIVE_BATCH_MAX = 2_000;
export const REBUILD_BATCH_MAX = 20_000;
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
    const moved = await turn(members, options);
    options.onProgress?.(members.map(({ generation }) => generation));
    if (!moved) await bell.wait(LOST_WAKE_MS);
  }
}

/** One batch for those in front, then one for those furthest behind. Answers whether there was anything to do. */
async function turn(members: readonly Member[], options: RunOptions): Promise<boolean> {
  const front = Math.max(...members.map(sequenceOf));
  const inFront = members.filter((member) => sequenceOf(member) === front);
  const serving = inFront.some(({ generation }) => generation.caughtUp);
  const first = await advance(inFront, options, serving ? LIVE_BATCH_MAX : REBUILD_BATCH_MAX);

  const behind = members.filter((member) => !inFront.includes(member));
  if (behind.length === 0) return first !== 'at-end';
  const sequences = [...new Set(members.map(sequenceOf))].sort((a, b) => a - b);
  const [lowest = -1, next = lowest] = sequences;
  // Up to the next one and not past it, so that they go on together.
  const limit = Math.min(next - lowest, serving ? BESIDE_LIVE_BATCH_MAX : REBUILD_BATCH_MAX);
  const last = behind.filter((member) => sequenceOf(member) === lowest);
  if (limit > 0) await advance(last, options, limit);
  return true;
}

interface Bell {
  ring(): void;
  hush(): void;
  stop(): void;
  stopped(): boolean;
  /** Resolves at the next ring, at once when it rang since the last hush. */
  wait(ms: number): Promise<void>;
}

function createBell(): Bell {
  let rang = false;
  let stopped = false;
  let wake: () => void = () => undefined;
  const ring = () => {
    rang = true;
    wake();
  };
  return {
    ring,
    hush: () => {
      rang = false;
    },
    stop: () => {
      stopped = true;
      ring();
    },
    stopped: () => stopped,
    wait: (ms) =>
      new Promise<void>((resolve) => {
        if (rang) return resolve();
        const timer = setTimeout(resolve, ms);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
  };
}
