import type { EventStore, RecordedEvent } from '@event-store';
import { matching } from './event-matches';
import { type EventSearch, SEARCH_SCAN_MAX } from './event-search';
import type { LogPlace, LogPlaces } from './log-places';

const READ_AT_ONCE = 1_000;

/** What a scan found, and how far it came. */
export interface Scanned {
  readonly found: readonly { readonly sequence: number; readonly recorded: RecordedEvent; readonly record: Match }[];
  readonly from: number;
  readonly to: number;
  /** Where to go on, or undefined where everything was looked at. */
  readonly rest?: LogPlace;
}

type Match = NonNullable<ReturnType<typeof matching>>;

/** Looks through the log from `start` on, for what has a sequence of at most `last`. */
export async function searchForward(
  store: EventStore,
  places: LogPlaces,
  {
    asked,
    start,
    first,
    last,
  }: { readonly asked: EventSearch; readonly start: LogPlace; readonly first: number; readonly last: number },
): Promise<Scanned> {
  const found: Scanned['found'][number][] = [];
  let { cursor, next } = start;
  let looked = 0;
  const done = (rest?: LogPlace): Scanned => ({
    ...{ found, from: Math.max(first, start.next), to: next - 1 },
    ...(rest && { rest }),
  });
  for (;;) {
    const page = await store.readAll(cursor, READ_AT_ONCE);
    for (const recorded of page.events) {
      if (next > last) return done();
      if (looked === SEARCH_SCAN_MAX || found.length === asked.limit) return done({ cursor, next });
      const record = next < first ? undefined : matching(recorded, asked);
      if (record) found.push({ sequence: next, recorded, record });
      cursor = recorded.cursor;
      next += 1;
      looked += 1;
    }
    if (page.events.length === 0) return done();
    places.note({ cursor, next });
  }
}

/** The same from `start` backwards, down to `first`, on an engine that numbers events. */
export async function searchBackward(
  store: EventStore,
  places: LogPlaces,
  { asked, start, first }: { readonly asked: EventSearch; readonly start: number; readonly first: number },
): Promise<Scanned> {
  const found: Scanned['found'][number][] = [];
  let next = start;
  const lowest = Math.max(first, start - SEARCH_SCAN_MAX + 1);
  while (next >= lowest) {
    for (const recorded of await eventsUpTo(store, places, Math.max(lowest, next - READ_AT_ONCE + 1), next)) {
      if (found.length === asked.limit) return scanned(next);
      const record = matching(recorded, asked);
      if (record) found.push({ sequence: next, recorded, record });
      next -= 1;
    }
  }
  return scanned(next);

  function scanned(rest: number): Scanned {
    return { found, from: start, to: rest + 1, ...(rest >= first && { rest: { cursor: '', next: rest } }) };
  }
}

/** The last one first. A page is also bounded in bytes, so that it may take several. */
async function eventsUpTo(store: EventStore, places: LogPlaces, first: number, last: number): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  while (events.length <= last - first) {
    const { cursor } = places.before(first + events.length);
    const page = await store.readAll(cursor, last - first + 1 - events.length);
    if (page.events.length === 0) throw new Error(`the log ends before event ${last}`);
    events.push(...page.events);
  }
  return events.reverse();
}
