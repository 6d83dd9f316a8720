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
  // Events come in the order of their days, and reckoning with dates is slow.
  if (lastSaleDue.recordedOn !== recordedOn)
    lastSaleDue = { recordedOn, due: addCalendarDays(recordedOn, SALE_DELAY_DAYS) };
  return lastSaleDue.due;
}

let lastSaleDue = { recordedOn: '', due: '' };

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

/** Every due date that entries of corrections and refunds of this day can have: the day itself, or that of a sale. */
export function possibleDues(recordedOn: CalendarDate): readonly CalendarDate[] {
  // With a delay of a day there is none in between: a capture is recorded on this day or before.
  return [recordedOn, saleDue(recordedOn)];
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
