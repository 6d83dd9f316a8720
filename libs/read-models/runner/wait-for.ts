import { catchingUpOf } from '../catching-up';
import type { CompareCursors } from '../feed.port';
import type { Projection } from '../projection';
import type { CatchingUp, ReadModelReader } from '../read-models.port';

/** Between two looks at the checkpoint; a wake-up comes sooner. */
const LOOK_EVERY_MS = 5;

export interface WaitOptions {
  readonly compare: CompareCursors;
  readonly timeoutMs: number;
  /** Of whose order the event is. */
  readonly merchantId?: string;
}

/**
 * Waits until the live view answers and has counted the event at `position`, so that a caller reads what it has just
 * written.
 * Answers `catchingUp` when that takes longer than `timeoutMs`.
 */
export async function waitFor(
  reader: ReadModelReader,
  projection: Projection,
  position: string,
  { compare, timeoutMs, merchantId }: WaitOptions,
): Promise<'reached' | CatchingUp> {
  const giveUpAt = performance.now() + timeoutMs;
  for (;;) {
    const live = await reader.live(projection, merchantId);
    if (live?.caughtUp && live.checkpoint && compare(live.checkpoint.position, position) >= 0) return 'reached';
    if (performance.now() >= giveUpAt) return catchingUpOf(projection, live);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
