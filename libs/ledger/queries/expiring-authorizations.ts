import { addCalendarDays, type CalendarDate, type Instant, utcDate } from '@domain';
import type { MomentAsked } from './moment';

/** Which authorizations are meant: those that end on the present day in UTC, or that of the moment, or on one of so many days behind it. */
export interface ExpiringAuthorizations extends MomentAsked {
  readonly merchantId: string;
  readonly days: number;
  readonly currency?: string;
  readonly atLeast?: string;
}

/** The last day that is meant. */
export function lastDay(now: Instant, days: number): CalendarDate {
  return addCalendarDays(utcDate(now), days);
}
