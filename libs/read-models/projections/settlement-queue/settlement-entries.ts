import { addCalendarDays, type CalendarDate } from '@domain';

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

/** Until a merchant has terms, a sale is due this many UTC days after it was recorded, without fee or holdback. */
export const SALE_DELAY_DAYS = 1;

export function saleDue(recordedOn: CalendarDate): CalendarDate {
  return addCalendarDays(recordedOn, SALE_DELAY_DAYS);
}

export function captureEntries(amount: bigint, recordedOn: CalendarDate): readonly QueuedEntry[] {
  return written([{ kind: 'sale', amount, due: saleDue(recordedOn) }]);
}

/** What a refund queues for one capture it touches, never before that capture's sale. */
export function refundEntries(
  { gross, returnFee }: { readonly gross: bigint; readonly returnFee: bigint },
  recordedOn: CalendarDate,
  capturedOn: CalendarDate,
): readonly QueuedEntry[] {
  const due = later(recordedOn, saleDue(capturedOn));
  return written([
    { kind: 'return', amount: -gross, due },
    { kind: 'return_fee', amount: returnFee, due },
  ]);
}

/** Takes back what a capture or refund had queued, now, but not before it was due itself. */
export function corrections(entries: readonly QueuedEntry[], recordedOn: CalendarDate): readonly QueuedEntry[] {
  return entries.map(({ kind, amount, due }) => ({
    kind: 'correction',
    mirrors: kind,
    amount: -amount,
    due: later(recordedOn, due),
  }));
}

/** Entries of several captures in the order of their kinds; of one kind they stay in the order given. */
export function inKindOrder<Entry extends QueuedEntry>(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted((a, b) => rank(a.kind) - rank(b.kind) || rank(a.mirrors) - rank(b.mirrors));
}

/** Every due date that an event recorded on this day can give an entry: the day itself, or a sale's. */
export function possibleDues(recordedOn: CalendarDate): readonly CalendarDate[] {
  return Array.from({ length: SALE_DELAY_DAYS + 1 }, (_, days) => addCalendarDays(recordedOn, days));
}

function written(entries: readonly QueuedEntry[]): readonly QueuedEntry[] {
  return entries.filter(({ amount }) => amount !== 0n);
}

function rank(kind: EntryKind | undefined): number {
  return kind === undefined ? -1 : ENTRY_KINDS.indexOf(kind);
}

function later(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a > b ? a : b;
}
