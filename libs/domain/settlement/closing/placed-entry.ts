import type { QueuedEntry } from '../entries/entry';

/** An entry and its place: the event it arose from, and its number among that event's entries. */
export interface PlacedEntry extends QueuedEntry {
  readonly sequence: number;
  readonly index: number;
}

/** Settlements list and hash their entries by due date, then as they arose. Answers a sort comparison. */
export function inSettlementOrder(a: PlacedEntry, b: PlacedEntry): number {
  if (a.due !== b.due) return a.due < b.due ? -1 : 1;
  return a.sequence - b.sequence || a.index - b.index;
}

/**
 * The text of an entry that a settlement's root hash is made over: JSON with its members in the order of their names,
 * every integer as decimal text. What the entry is about follows from its sequence.
 */
export function entryText({ amount, due, index, kind, mirrors, sequence }: PlacedEntry): string {
  // Written out, because a settlement has a million of them; nothing in them needs to be escaped.
  const taken = mirrors === undefined ? '' : `"mirrors":"${mirrors}",`;
  return `{"amount":"${amount}","due":"${due}","index":"${index}","kind":"${kind}",${taken}"sequence":"${sequence}"}`;
}
