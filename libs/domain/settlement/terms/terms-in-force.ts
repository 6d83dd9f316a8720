import type { Instant } from '../../time/instant';
import { nextCutOff } from '../calendar/cut-offs';
import type { MerchantTerms } from './terms.events';

/** Terms and where they stand in the log. */
export interface RecordedTerms {
  readonly terms: MerchantTerms;
  readonly sequence: number;
  /** The latest `recordedAt` of the log up to and with their event. */
  readonly recordedAt: Instant;
}

/** A cut-off and the terms in force at it: the latest that were recorded before it. */
export interface DueCutOff {
  readonly cutOff: Instant;
  readonly terms: MerchantTerms;
}

/** The terms that an event at this sequence keeps: the latest at a lower one. `history` is ascending. */
export function termsBefore(history: readonly RecordedTerms[], sequence: number): MerchantTerms | undefined {
  return history.findLast((each) => each.sequence < sequence)?.terms;
}

/**
 * Every cut-off after one that is closed (none: from the first terms on) and up to now, oldest first, whatever the
 * terms were meanwhile. Without terms nothing is cut off. `history` is ascending.
 */
export function* cutOffsDue(
  history: readonly RecordedTerms[],
  closed: Instant | undefined,
  now: Instant,
): Generator<DueCutOff, void> {
  for (const [place, { terms, recordedAt }] of history.entries()) {
    const replacedAt = history[place + 1]?.recordedAt;
    const end = replacedAt !== undefined && replacedAt < now ? replacedAt : now;
    let after = closed !== undefined && closed > recordedAt ? closed : recordedAt;
    while (after < end) {
      after = nextCutOff(terms, after);
      if (after <= end) yield { cutOff: after, terms };
    }
  }
}
