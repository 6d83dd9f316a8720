import type { CalendarDate } from '@domain';
import type { Snapshot } from '../../read-models.port';
import { bookDayStarts } from './effective-days.tables';

/**
 * Some books before they came to a day later than this one: all that had arisen in them then had taken effect by then.
 * Undefined while they have not come to one.
 */
export async function booksOfDay(
  snapshot: Snapshot,
  { merchantId, currency }: { readonly merchantId: string; readonly currency: string },
  day: CalendarDate,
): Promise<Snapshot | undefined> {
  const where = { merchantId, currency, day: { from: dayAfter(day) } };
  const [later] = await snapshot.find(bookDayStarts, { where, limit: 1 });
  return later && snapshot.asOf(later.sequence - 1);
}

/** Sorts behind the day and before the next one. */
function dayAfter(date: CalendarDate): CalendarDate {
  return `${date}~`;
}
