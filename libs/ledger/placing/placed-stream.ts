import type { Cursor, RecordedEvent } from '@event-store';
import { isCatchingUp, readOrderSequences, readPlaceOfCursor } from '@read-models';
import { cursorOrderOf } from '../opening/cursor-order';
import { eventsAt, eventsFrom, known, type PlacedEvent, type PlacedLog } from './placed-log';

/**
 * Events of one stream, each with its sequence. Where the engine does not tell it, the view of orders does with one
 * look-up; what it has not seen, or is of another stream, is looked for in the log, each time some hundred events long.
 * Throws ViewsUnavailable where places are not known yet.
 */
export async function placed<Found extends { readonly recorded: RecordedEvent }>(
  log: PlacedLog,
  events: readonly Found[],
): Promise<readonly (Found & PlacedEvent)[]> {
  const { sequenceOf } = cursorOrderOf(log.store.engine);
  const answer: (Found & PlacedEvent)[] = [];
  let ofOrder: readonly number[] | undefined;
  let near: ReadonlyMap<Cursor, number> = new Map();
  for (const event of events) {
    const { cursor, stream, revision } = event.recorded;
    let sequence = sequenceOf(cursor) ?? undefined;
    if (sequence === undefined) {
      ofOrder ??= await sequencesOfOrder(log, stream);
      sequence = ofOrder[revision];
    }
    if (sequence === undefined) {
      if (!near.has(cursor)) near = await sequencesNear(log, cursor);
      sequence = near.get(cursor);
    }
    if (sequence === undefined) throw new Error(`the log has no event at the cursor ${cursor} of its stream`);
    answer.push({ ...event, sequence });
  }
  return answer;
}

/** Tells of any event whether it stands between two sequences, both included, the later of which is in the log. */
export async function standsBetween(
  log: PlacedLog,
  from: number,
  to: number,
): Promise<(recorded: RecordedEvent) => boolean> {
  if (from > to) return () => false;
  const { compare } = cursorOrderOf(log.store.engine);
  const ends = await eventsAt(log, [from, to]);
  const [first, last] = [ends.get(from), ends.get(to)];
  if (!first || !last) throw new Error(`the log ends before event ${to}`);
  return ({ cursor }) => compare(first.cursor, cursor) <= 0 && compare(cursor, last.cursor) <= 0;
}

const ORDER_STREAM = /^order-([^:]+):(.+)$/;

/** That of revision n stands at n; as far as the view has come, and none for a stream that is not an order's. */
async function sequencesOfOrder({ views }: PlacedLog, stream: string): Promise<readonly number[]> {
  const [, merchantId, orderId] = ORDER_STREAM.exec(stream) ?? [];
  if (merchantId === undefined || orderId === undefined) return [];
  const read = await readOrderSequences(views, { merchantId, orderId });
  return isCatchingUp(read) ? [] : read.answer;
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
