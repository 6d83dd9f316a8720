import type { CalendarDate } from '@domain';

/** The day that the numbers name, or `undefined` where the calendar has none: the 30th of February would come back as another. */
export function readDate(year: string, month: string, day: string): CalendarDate | undefined {
  const date = `${year}-${month}-${day}`;
  const midnight = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00.000Z`) : Number.NaN;
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(date) ? date : undefined;
}

/** The day of an ISO 8601 date or date and time, as the bank wrote it: a booking day belongs to the bank's own zone. */
export function readIsoDate(text: string): CalendarDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T\d{2}:\d{2}.*|Z|[+-]\d{2}:\d{2})?$/.exec(text);
  return match ? readDate(match[1] ?? '', match[2] ?? '', match[3] ?? '') : undefined;
}
