import type { CalendarDate, EntryRange } from '@domain';
import { findAll } from '../../paging/find-all';
import type { Snapshot } from '../../read-models.port';
import { dueDays } from './settlement-queue.tables';

/** The days of a range on which anything is due that arose within it, ascending. */
export async function daysWithin(
  snapshot: Snapshot,
  whose: { readonly merchantId: string; readonly currency: string },
  { dueAfter = '', dueThrough, afterSequence = -1 }: EntryRange,
): Promise<readonly CalendarDate[]> {
  // Days that nothing came to since cannot hold anything of the range; it may hold less than all that came.
  const days = await findAll(snapshot, dueDays, { ...whose, lastSequence: { from: afterSequence + 1 } });
  return days
    .map(({ due }) => due)
    .filter((due) => due > dueAfter && due <= dueThrough)
    .sort();
}
