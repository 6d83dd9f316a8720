import { addCalendarDays, type CalendarDate } from '../../time/instant';
import { weekdayOf } from './schedule';

const SATURDAY = 6;

/** Days to wait: every day, or only those on which banks work. */
export interface Delay {
  readonly days: number;
  readonly kind: 'calendar' | 'business';
}

/**
 * The date after a delay. Business days are those from Monday to Friday that are no holidays: the n-th of them after
 * the date, and with no days to wait the date itself or, where that is none, the first one after it.
 */
export function afterDelay(date: CalendarDate, { days, kind }: Delay, holidays: readonly CalendarDate[]): CalendarDate {
  if (kind === 'calendar') return addCalendarDays(date, days);
  const isBusinessDay = (day: CalendarDate) => weekdayOf(day) < SATURDAY && !holidays.includes(day);
  let day = date;
  let left = days;
  while (left > 0 || !isBusinessDay(day)) {
    day = addCalendarDays(day, 1);
    if (left > 0 && isBusinessDay(day)) left -= 1;
  }
  return day;
}
