import { type CalendarDate, DAY_MS, type Instant } from '../../time/instant';
import { msAheadOfUtc } from './zone';

/** A time of day, `HH:mm`. */
export type LocalTime = string;

/**
 * The first instant at which the clocks of the zone show this time of this day or have passed it: of a time that is
 * shown twice the first, and of a time that clocks leap over the instant after the leap.
 */
export function localMoment(date: CalendarDate, time: LocalTime, zone: string): Instant {
  const shown = Date.parse(`${date}T${time}:00.000Z`);
  return new Date(firstReaching(shown, zone)).toISOString();
}

function firstReaching(shown: number, zone: string): number {
  // No zone was ever 16 hours from UTC, so the moment lies between these two, and clocks are set once between them at most.
  const [early, late] = [shown - (2 * DAY_MS) / 3, shown + (2 * DAY_MS) / 3];
  const [before, after] = [msAheadOfUtc(zone, early), msAheadOfUtc(zone, late)];
  if (before === after) return shown - before;
  const set = whenSet(zone, early, late);
  return shown - before < set ? shown - before : Math.max(set, shown - after);
}

/** The first moment after `early` at which clocks are set otherwise than at `early`; at `late` they are. */
function whenSet(zone: string, early: number, late: number): number {
  const before = msAheadOfUtc(zone, early);
  let [same, other] = [early, late];
  while (other - same > 1) {
    const middle = same + ((other - same) >> 1);
    if (msAheadOfUtc(zone, middle) === before) same = middle;
    else other = middle;
  }
  return other;
}
