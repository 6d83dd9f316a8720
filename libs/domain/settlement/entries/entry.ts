import type { CalendarDate } from '../../time/instant';

/** The kinds of movements on the way to a payout, in the order in which one event's entries are numbered. */
export const ENTRY_KINDS = [
  'sale',
  'fee',
  'fee_vat',
  'return',
  'return_fee',
  'holdback',
  'release',
  'correction',
  'payout_return',
  'deposit',
  'adjustment',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** One signed movement, fixed when it arises. */
export interface QueuedEntry {
  readonly kind: EntryKind;
  /** Of a correction: the kind that it mirrors. */
  readonly mirrors?: EntryKind;
  readonly amount: bigint;
  readonly due: CalendarDate;
}

/** The entries without those of amount 0, which are never written. */
export function written<Entry extends QueuedEntry>(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(({ amount }) => amount !== 0n);
}

/** Entries of several captures in the order of their kinds; of one kind they stay in the order given. */
export function inKindOrder<Entry extends QueuedEntry>(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted((a, b) => rank(a.kind) - rank(b.kind) || rank(a.mirrors) - rank(b.mirrors));
}

/** The kind under which an entry is totalled: a correction counts as what it takes back. */
export function totalledAs({ kind, mirrors }: Pick<QueuedEntry, 'kind' | 'mirrors'>): EntryKind {
  return mirrors ?? kind;
}

export function later(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a > b ? a : b;
}

function rank(kind: EntryKind | undefined): number {
  return kind === undefined ? -1 : ENTRY_KINDS.indexOf(kind);
}
