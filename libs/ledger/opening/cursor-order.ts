import { type Cursor, START } from '@event-store';

/** What only an engine knows of its cursors. */
export interface CursorOrder {
  /** Below 0 when `a` stands before `b`. */
  compare(a: Cursor, b: Cursor): number;
  /** The sequence of the event at the cursor; null where the engine does not number events. */
  sequenceOf(cursor: Cursor): number | null;
  /** The cursor behind which the event at a sequence stands; null where the engine does not number events. */
  cursorBefore(sequence: number): Cursor | null;
}

/** These engines' cursors count the events up to and with theirs; START, an empty text, counts none. */
const counting: CursorOrder = {
  compare: (a, b) => Number(a) - Number(b),
  sequenceOf: (cursor) => Number(cursor) - 1,
  cursorBefore: (sequence) => (sequence === 0 ? START : String(sequence)),
};

/** `commit/prepare`: places in a log that other applications write, too. */
const placed: CursorOrder = {
  compare(a, b) {
    const [commitA = 0n, prepareA = 0n] = a.split('/').map(BigInt);
    const [commitB = 0n, prepareB = 0n] = b.split('/').map(BigInt);
    return Number(commitA - commitB) || Number(prepareA - prepareB);
  },
  sequenceOf: () => null,
  cursorBefore: () => null,
};

const orders: Readonly<Record<string, CursorOrder>> = { memory: counting, sqlite: counting, eventstoredb: placed };

export function cursorOrderOf(engine: string): CursorOrder {
  const order = orders[engine];
  if (!order) throw new Error(`nobody said how the cursors of ${engine} are ordered`);
  return order;
}
