import type { Instant } from '@domain';

/** The token under which the clock is injected. */
export const CLOCK = Symbol('CLOCK');

/** The time that decisions look at. */
export interface Clock {
  readonly kind: 'system' | 'simulated';
  now(): Instant;
}

/** A clock that stands still until it is told to move; it only moves forward, and keeps its place over a restart. */
export interface SimulatedClock extends Clock {
  readonly kind: 'simulated';
  /** Answers the new time. Throws RangeError for a time before the present one. */
  advanceTo(instant: Instant): Promise<Instant>;
}

export function isSimulated(clock: Clock): clock is SimulatedClock {
  return clock.kind === 'simulated';
}
