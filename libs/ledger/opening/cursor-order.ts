import type { Cursor } from '@event-store';

/** What only an engine knows of its cursors. */
export interface CursorOrder {
  /** Below 0 when `a` stands before `b`. */
  compare(a: Cursor, b: Cursor): number;
  /** The sequence of the event at the cursor; null where the engine does not number events. */
  sequenceOf(cursor: Cursor): number | null;
}

/** These engines' cursors count the events up to and with theirs; START, an empty text, counts none. */
const counting: CursorOrder = {
  compare: (a, b) => Number(a) - Number(b),
  sequenceOf: (cursor) => Number(cursor) - 1,
};

const orders: Readonly<Record<string, CursorOrder>> = { memory: counting, sqlite: counting };

export function cursorOrderOf(engine: string): CursorOrder {
  const order = orders[engine];
  if (!order) throw new Error(`nobody said how the cursors of ${engine} are ordered`);
  return order;
}
