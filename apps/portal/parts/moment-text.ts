const MOMENT = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const DAY = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
const CALENDAR_DAY = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });
const DAY_MS = 86_400_000;

/** `2026-03-01T09:30:00.000Z` as the reader's clock shows it. */
export function momentText(instant: string): string {
  return MOMENT.format(new Date(instant));
}

export function dayText(instant: string): string {
  return DAY.format(new Date(instant));
}

/** A day of a calendar, such as a due date: it is the same day everywhere. */
export function calendarDayText(day: string): string {
  return CALENDAR_DAY.format(new Date(`${day}T00:00:00.000Z`));
}

/** `today`, `tomorrow`, `in 3 days`: from one calendar day to another. */
export function daysFromText(from: string, to: string): string {
  const days = (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / DAY_MS;
  return new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' }).format(days, 'day');
}

/** The day so many days behind another one. */
export function dayBehind(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}
