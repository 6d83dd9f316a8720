import { type EventStore, NO_STREAM } from '@event-store';
import { EVENTS_PER_ORDER, type SampleStream, sampleStream } from './sample-stream';

/** Appends that wait together for one commit. */
const IN_FLIGHT = 2_000;

/** Fills a log up to about `size` events with whole orders. Answers how many orders it has then. */
export async function fillLog(store: EventStore, ledgerId: string, size: number): Promise<number> {
  const orders = Math.ceil(size / EVENTS_PER_ORDER);
  const recordedAt = new Date().toISOString();
  await appendStreams(store, orders, (index) => sampleStream(ledgerId, index, recordedAt));
  return orders;
}

/** Appends so many new streams in the order of their numbers, many at a time. */
export async function appendStreams(
  store: EventStore,
  count: number,
  streamOf: (index: number) => SampleStream,
): Promise<void> {
  for (let from = 0; from < count; from += IN_FLIGHT) {
    const upTo = Math.min(from + IN_FLIGHT, count);
    await Promise.all(
      Array.from({ length: upTo - from }, async (_, i) => {
        const { stream, events } = streamOf(from + i);
        const answer = await store.append(stream, NO_STREAM, events);
        if (!answer.appended) throw new Error(`${stream} was there already`);
      }),
    );
  }
}
