import type { CalendarDate } from '../../time/instant';
import type { PlacedEntry } from '../closing/placed-entry';

/** Entries that no closing has reached, by the day on which they fall due. */
export interface OpenEntries {
  /** Entries come as they arise: by sequence, then index. */
  add(entry: PlacedEntry): void;
  /** Lets go of all that are due on this day or before, in the order of a settlement. */
  take(dueThrough: CalendarDate): Generator<PlacedEntry, void>;
  isEmpty(): boolean;
}

export function createOpenEntries(): OpenEntries {
  // One list a day, because within a day entries are in the order of a settlement as they arise.
  const byDue = new Map<CalendarDate, PlacedEntry[]>();
  return {
    add(entry) {
      const sameDay = byDue.get(entry.due);
      if (sameDay) sameDay.push(entry);
      else byDue.set(entry.due, [entry]);
    },
    *take(dueThrough) {
      const days = [...byDue.keys()].filter((due) => due <= dueThrough).sort();
      for (const due of days) {
        const entries = byDue.get(due) ?? [];
        byDue.delete(due);
        yield* entries;
      }
    },
    isEmpty: () => byDue.size === 0,
  };
}
