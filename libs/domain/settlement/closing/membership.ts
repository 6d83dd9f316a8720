import type { CalendarDate, Instant } from '../../time/instant';
import { later } from '../entries/entry';
import type { PlacedEntry } from './placed-entry';

/** How far a closing reaches: into the calendar and into the log. */
export interface Reach {
  readonly dueThrough: CalendarDate;
  readonly throughSequence: number;
}

/** Entries by due date and sequence, each after one bound (absent: from the first on) and up to the other. */
export interface EntryRange {
  readonly dueAfter?: CalendarDate;
  readonly dueThrough: CalendarDate;
  readonly afterSequence?: number;
  readonly throughSequence: number;
}

/**
 * The entries of a closing: those due by its cut-off that arose up to its last sequence, less those of the closings
 * before. First what came too late for the last closing though due by then, then what fell due since; each in the
 * order of a settlement, so that both together are.
 */
export function membersOf(closing: Reach, last: Reach | undefined): readonly EntryRange[] {
  if (!last) return [{ dueThrough: closing.dueThrough, throughSequence: closing.throughSequence }];
  const cameLate = {
    dueThrough: last.dueThrough,
    afterSequence: last.throughSequence,
    throughSequence: closing.throughSequence,
  };
  const fellDue = {
    dueAfter: last.dueThrough,
    dueThrough: closing.dueThrough,
    throughSequence: closing.throughSequence,
  };
  return [cameLate, fellDue];
}

export function isWithin(range: EntryRange, { due, sequence }: Pick<PlacedEntry, 'due' | 'sequence'>): boolean {
  return (
    due <= range.dueThrough &&
    sequence <= range.throughSequence &&
    (range.dueAfter === undefined || due > range.dueAfter) &&
    (range.afterSequence === undefined || sequence > range.afterSequence)
  );
}

/**
 * The day through which a closing takes what is due. A merchant who moves west may see yesterday again at the next
 * cut-off; going back would tear what one closing took in two, so the day stays where it was.
 */
export function dueThroughOf(dateOfCutOff: CalendarDate, last: Reach | undefined): CalendarDate {
  return last ? later(dateOfCutOff, last.dueThrough) : dateOfCutOff;
}

/**
 * Whether a fact belongs, by its own word, to a time that a closing had cut off before it was recorded. `cutOffs` are those
 * of the merchant's closings in the currency, ascending.
 */
export function isLate(
  { effectiveAt, sequence }: { readonly effectiveAt: Instant; readonly sequence: number },
  cutOffs: readonly ClosedCutOff[],
): boolean {
  const last = cutOffs.findLast(({ throughSequence }) => throughSequence < sequence);
  return last !== undefined && effectiveAt < last.cutOff;
}

/** A cut-off that was closed, and the last sequence before it. */
export interface ClosedCutOff {
  readonly cutOff: Instant;
  readonly throughSequence: number;
}
