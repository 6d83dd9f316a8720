import { type Cursor, type EventStore, type RecordedEvent, START } from '@event-store';
import {
  type CatchingUp,
  isCatchingUp,
  type Read,
  type ReadModelReader,
  readPlaceOfCursor,
  readPlaceOfSequence,
  ViewsUnavailable,
} from '@read-models';
import { cursorOrderOf } from '../opening/cursor-order';

/** A log whose events are known by sequence: engines that do not number theirs are helped by the view of places. */
export interface PlacedLog {
  readonly store: EventStore;
  readonly views: ReadModelReader;
}

export interface PlacedEvent {
  readonly sequence: number;
  readonly recorded: RecordedEvent;
}

/** Events that are read at once. */
const PAGE = 256;

/** Pages of the log from the event at a sequence on, to its end. Throws ViewsUnavailable where places are not known yet. */
export async function* eventsFrom(
  log: PlacedLog,
  sequence: number,
  limit = PAGE,
): AsyncGenerator<readonly PlacedEvent[]> {
  let { after, next } = await beginningBefore(log, sequence);
  for (;;) {
    // From a place that is known to the sequence may be some way; it is gone in one step.
    const { events, reached } = await log.store.readAll(after, limit + Math.max(sequence - next, 0));
    if (events.length === 0) return;
    const first = next;
    const page = events.map((recorded, place) => ({ sequence: first + place, recorded }));
    yield page.filter((placed) => placed.sequence >= sequence);
    after = reached;
    next += events.length;
  }
}

/** The events at some sequences, each read once; those that lie near each other are read together. */
export async function eventsAt(
  log: PlacedLog,
  sequences: readonly number[],
): Promise<ReadonlyMap<number, RecordedEvent>> {
  const found = new Map<number, RecordedEvent>();
  const wanted = [...new Set(sequences)].toSorted((a, b) => a - b);
  for (const sequence of wanted) {
    if (found.has(sequence)) continue;
    const last = wanted.findLast((other) => other < sequence + PAGE) ?? sequence;
    for await (const page of eventsFrom(log, sequence, last - sequence + 1)) {
      for (const placed of page) if (placed.sequence <= last) found.set(placed.sequence, placed.recorded);
      if (found.has(last)) break;
    }
  }
  return found;
}

/** Those of a stream's events, in its order, that stand at or before a sequence that is known, each with its own. */
export async function placedUpTo(
  log: PlacedLog,
  events: readonly RecordedEvent[],
  last: number,
): Promise<readonly PlacedEvent[]> {
  if (last < 0) return [];
  const { sequenceOf, compare } = cursorOrderOf(log.store.engine);
  const counted = events.flatMap((recorded) => {
    const sequence = sequenceOf(recorded.cursor);
    return sequence === null ? [] : [{ sequence, recorded }];
  });
  if (counted.length === events.length) return counted.filter(({ sequence }) => sequence <= last);

  const end = (await eventsAt(log, [last])).get(last)?.cursor ?? START;
  const placed: PlacedEvent[] = [];
  let near: ReadonlyMap<Cursor, number> = new Map();
  for (const recorded of events.filter(({ cursor }) => compare(cursor, end) <= 0)) {
    if (!near.has(recorded.cursor)) near = await sequencesNear(log, recorded.cursor);
    const sequence = near.get(recorded.cursor);
    if (sequence === undefined) throw new Error(`the log has no event at the cursor ${recorded.cursor} of its stream`);
    placed.push({ sequence, recorded });
  }
  return placed;
}

async function sequencesNear(log: PlacedLog, cursor: Cursor): Promise<ReadonlyMap<Cursor, number>> {
  const { compare } = cursorOrderOf(log.store.engine);
  const place = known(await readPlaceOfCursor(log.views, cursor, compare));
  const near = new Map<Cursor, number>();
  for await (const page of eventsFrom(log, place?.sequence ?? 0)) {
    for (const { recorded, sequence } of page) near.set(recorded.cursor, sequence);
    if (near.has(cursor)) return near;
  }
  return near;
}

async function beginningBefore(
  { store, views }: PlacedLog,
  sequence: number,
): Promise<{ readonly after: Cursor; readonly next: number }> {
  const after = cursorOrderOf(store.engine).cursorBefore(sequence);
  if (after !== null) return { after, next: sequence };
  const place = sequence === 0 ? undefined : known(await readPlaceOfSequence(views, sequence - 1));
  return place ? { after: place.cursor, next: place.sequence + 1 } : { after: START, next: 0 };
}

function known<Answer>(read: Read<Answer> | CatchingUp): Answer {
  if (isCatchingUp(read)) throw new ViewsUnavailable();
  return read.answer;
}
