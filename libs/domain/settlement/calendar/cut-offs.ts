import { addCalendarDays, type CalendarDate, type Instant } from '../../time/instant';
import { type LocalTime, localMoment } from './local-moment';
import { type Schedule, scheduledFrom, scheduledUntil } from './schedule';
import { localDate } from './zone';

/** When settlements are cut off: on the days of a schedule, at a time that clocks of a zone show. */
export interface CutOffTerms {
  readonly schedule: Schedule;
  readonly cutOffTime: LocalTime;
  /** An IANA name. */
  readonly zone: string;
}

/** The first cut-off after the instant. */
export function nextCutOff(terms: CutOffTerms, after: Instant): Instant {
  let day = scheduledFrom(terms.schedule, localDate(after, terms.zone));
  let cutOff = cutOffOn(terms, day);
  // At most once on ordinary days; a day that clocks left out shares its cut-off with the day after.
  while (cutOff <= after) {
    day = scheduledFrom(terms.schedule, addCalendarDays(day, 1));
    cutOff = cutOffOn(terms, day);
  }
  return cutOff;
}

/** The last cut-off that is not after the instant. */
export function lastCutOffAtOrBefore(terms: CutOffTerms, at: Instant): Instant {
  // Clocks that were set back over midnight show a day again whose cut-off has been, or that of the day after.
  let day = scheduledUntil(terms.schedule, addCalendarDays(localDate(at, terms.zone), 2));
  let cutOff = cutOffOn(terms, day);
  while (cutOff > at) {
    day = scheduledUntil(terms.schedule, addCalendarDays(day, -1));
    cutOff = cutOffOn(terms, day);
  }
  return cutOff;
}

/** Every cut-off after the instant, oldest first, without end. */
export function* cutOffsAfter(terms: CutOffTerms, after: Instant): Generator<Instant, never> {
  let last = after;
  while (true) {
    last = nextCutOff(terms, last);
    yield last;
  }
}

function cutOffOn({ cutOffTime, zone }: CutOffTerms, day: CalendarDate): Instant {
  return localMoment(day, cutOffTime, zone);
}
