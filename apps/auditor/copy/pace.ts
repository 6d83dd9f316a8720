import type { LogPlace } from './log-place';

/** How fast an engine may be fed without its order coming in doubt. */
export interface Pace {
  /** Handed over before the first of them is answered. */
  readonly appendsInFlightMax: number;
  readonly bytesInFlightMax: number;
  /** Whether appends to one stream that stand one behind the other go as one. */
  readonly packs: boolean;
  /** How often an append is repeated whose outcome is unknown. */
  readonly attemptsMax: number;
}

/** Its one writer takes appends in the order in which they were handed over, and after a failed commit none at all. */
const embedded: Pace = {
  appendsInFlightMax: 2_000,
  bytesInFlightMax: 16 * 1024 * 1024,
  packs: false,
  attemptsMax: 1,
};

export const PACES = {
  sqlite: embedded,
  /** Of two appends under way the server may drop the first and take the second; in a log that cannot be mended. */
  eventstoredb: { appendsInFlightMax: 1, bytesInFlightMax: 0, packs: true, attemptsMax: 20 },
} satisfies Readonly<Record<LogPlace['engine'], Pace>>;
