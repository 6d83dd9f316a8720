import type { Cursor } from '../event-store.port';
import type { ReadAhead } from './read-ahead';

/** Readers at different places of the log at the same time, each with a subscription of its own. */
const KEPT_MAX = 8;
/** As long as a reader may take to write what it has read. */
const KEPT_MS = 5_000;

export interface ReadAheads {
  /** The one that stands at the cursor, if there is one. It belongs to the caller from then on. */
  take(cursor: Cursor): ReadAhead | undefined;
  /** Keeps it for whoever goes on from the cursor, but not for long. */
  keep(cursor: Cursor, ahead: ReadAhead): void;
  close(): void;
}

export function keepReadAheads(): ReadAheads {
  const kept = new Map<Cursor, { readonly ahead: ReadAhead; readonly timer: NodeJS.Timeout }>();
  let closed = false;

  function take(cursor: Cursor): ReadAhead | undefined {
    const found = kept.get(cursor);
    if (!found) return undefined;
    kept.delete(cursor);
    clearTimeout(found.timer);
    return found.ahead;
  }
  const drop = (cursor: Cursor) => take(cursor)?.close();

  return {
    take,
    keep(cursor, ahead) {
      if (closed) return ahead.close();
      drop(cursor);
      const [eldest] = kept.keys();
      if (eldest !== undefined && kept.size >= KEPT_MAX) drop(eldest);
      kept.set(cursor, { ahead, timer: setTimeout(drop, KEPT_MS, cursor) });
    },
    close() {
      closed = true;
      for (const cursor of [...kept.keys()]) drop(cursor);
    },
  };
}
