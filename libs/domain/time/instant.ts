/** A moment in UTC, always written `YYYY-MM-DDTHH:mm:ss.sssZ`: so the texts sort as the moments do. */
export type Instant = string;

/** A day without a zone, `YYYY-MM-DD` (ISO 8601 calendar date). */
export type CalendarDate = string;

export const DAY_MS = 24 * 60 * 60 * 1000;

/** `days` times 24 hours after the instant. */
export function addDays(instant: Instant, days: number): Instant {
  return new Date(Date.parse(instant) + days * DAY_MS).toISOString();
}

/** The calendar day in UTC on which the instant falls. */
export function utcDate(instant: Instant): CalendarDate {
  return instant.slice(0, 10);
}

/** `days` calendar days after the date. */
export function addCalendarDays(date: CalendarDate, days: number): CalendarDate {
  return utcDate(addDays(`${date}T00:00:00.000Z`, days));
}
