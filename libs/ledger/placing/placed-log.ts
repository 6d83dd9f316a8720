import { type Cursor, type EventStore, type RecordedEvent, START } from '@event-store';
import {
  type CatchingUp,
  isCatchingUp,
  logPlacesProjection,
  type Read,
  type ReadModelReader,
  readKnownSequence,
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
/** Events that are passed over at once on the way from a place that is known. */
const PASSED_AT_ONCE = 2_000;
/** A view that is so many events behind the log is being built; to go there through the log would take longer than to wait. */
const BEHIND_MAX = 20_000;

/** Pages of the log from the event at a sequence on, to its end. Throws ViewsUnavailable where places are not known yet. */
export async function* eventsFrom(
  log: PlacedLog,
  sequence: number,
  limit = PAGE,
): AsyncGenerator<readonly PlacedEvent[]> {
  let { after, next } = await beginningBefore(log, sequence);
  for (;;) {
    // From a place that is known to the sequence may be some way; most often it is gone in one step.
    const passed = Math.min(Math.max(sequence - next, 0), PASSED_AT_ONCE);
    const { events, reached } = await log.store.readAll(after, limit + passed);
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

/** The sequence of the log's last event, -1 while there is none; CatchingUp where the view of places is far behind it. */
export async function lastSequence(log: PlacedLog): Promise<number | CatchingUp> {
  const last = cursorOrderOf(log.store.engine).sequenceOf((await log.store.head())?.cursor ?? START);
  if (last !== null) return last;
  const known = await readKnownSequence(log.views);
  if (isCatchingUp(known)) return known;
  let { sequence } = known;
  for await (const page of eventsFrom(log, known.sequence + 1)) {
    sequence = page.at(-1)?.sequence ?? sequence;
    if (sequence - known.sequence > BEHIND_MAX) {
      return { catchingUp: { projection: logPlacesProjection.name, sequence: known.sequence, head: null } };
    }
  }
  return sequence;
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

/** What a view of places says. Throws ViewsUnavailable where it says nothing yet. */
export function known<Answer>(read: Read<Answer> | CatchingUp): Answer {
  if (isCatchingUp(read)) throw new ViewsUnavailable();
  return read.answer;
}
