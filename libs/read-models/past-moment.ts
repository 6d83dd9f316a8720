import type { Instant } from '@domain';

/** An earlier moment, for views that keep no versions of what they are asked. */
export interface PastMoment {
  readonly asOf: number;
  /** The latest `recordedAt` up to there: nothing recorded later was there. Empty before the first event. */
  readonly latest: Instant;
}
