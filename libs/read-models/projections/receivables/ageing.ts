import { addCalendarDays, type CalendarDate, DAY_MS } from '@domain';

/** How long an invoice is overdue. On its due date it is not. */
export const AGES = ['notDue', 'overdue1To30', 'overdue31To60', 'overdue61To90', 'overdueOver90'] as const;
export type Age = (typeof AGES)[number];

/** Each age's last day overdue. */
const LAST_DAYS: readonly number[] = [0, 30, 60, 90];

/** Below 0 before the due date. */
export function daysOverdue(dueDate: CalendarDate, on: CalendarDate): number {
  return (Date.parse(on) - Date.parse(dueDate)) / DAY_MS;
}

/** The age, on a day, of what is due on another one. */
export function ageOf(dueDate: CalendarDate, on: CalendarDate): Age {
  const days = daysOverdue(dueDate, on);
  const place = LAST_DAYS.findIndex((last) => days <= last);
  return AGES[place] ?? 'overdueOver90';
}

/** The due dates of everything that has this age on that day: from the first on, and up to the last. */
export function dueDatesOf(age: Age, on: CalendarDate): { readonly from?: CalendarDate; readonly to?: CalendarDate } {
  const place = AGES.indexOf(age);
  const [before, last] = [LAST_DAYS[place - 1], LAST_DAYS[place]];
  return {
    ...(last !== undefined && { from: addCalendarDays(on, -last) }),
    ...(before !== undefined && { to: addCalendarDays(on, -before - 1) }),
  };
}
