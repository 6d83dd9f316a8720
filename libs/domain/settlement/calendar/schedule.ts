import { addCalendarDays, type CalendarDate, DAY_MS } from '../../time/instant';

/** On which days there is a cut-off. Weekdays as in ISO 8601: 1 is Monday, 7 is Sunday. */
export type Schedule =
  | { readonly every: 'day' }
  | { readonly every: 'week'; readonly weekday: number }
  /** A day beyond the month's end is its last day. */
  | { readonly every: 'month'; readonly day: number };

/** The first day of the schedule that is not before the date. */
export function scheduledFrom(schedule: Schedule, date: CalendarDate): CalendarDate {
  if (schedule.every === 'day') return date;
  if (schedule.every === 'week') return addCalendarDays(date, (schedule.weekday - weekdayOf(date) + 7) % 7);
  const thisMonth = dayOfMonth(date, 0, schedule.day);
  return thisMonth >= date ? thisMonth : dayOfMonth(date, 1, schedule.day);
}

/** The last day of the schedule that is not after the date. */
export function scheduledUntil(schedule: Schedule, date: CalendarDate): CalendarDate {
  if (schedule.every === 'day') return date;
  if (schedule.every === 'week') return addCalendarDays(date, -((weekdayOf(date) - schedule.weekday + 7) % 7));
  const thisMonth = dayOfMonth(date, 0, schedule.day);
  return thisMonth <= date ? thisMonth : dayOfMonth(date, -1, schedule.day);
}

export function weekdayOf(date: CalendarDate): number {
  // The first day of 1970 was a Thursday.
  const days = Date.parse(`${date}T00:00:00.000Z`) / DAY_MS + 3;
  return (((days % 7) + 7) % 7) + 1;
}

/** A day, or the last one, of the month that is `months` after the date's. */
function dayOfMonth(date: CalendarDate, months: number, day: number): CalendarDate {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1 + months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(day, lastDay))).toISOString().slice(0, 10);
}
