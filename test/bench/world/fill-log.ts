import { type EventStore, NO_STREAM } from '@event-store';
import { EVENTS_PER_ORDER, sampleStream } from './sample-stream';

/** Appends that wait together for one commit. */
const IN_FLIGHT = 2_000;

/** Fills a log up to about `size` events with whole orders. Answers how many orders it has then. */
export async function fillLog(store: EventStore, ledgerId: string, size: number): Promise<number> {
  const orders = Math.ceil(size / EVENTS_PER_ORDER);
  const recordedAt = new Date().toISOString();
  for (let from = 0; from < orders; from += IN_FLIGHT) {
    const upTo = Math.min(from + IN_FLIGHT, orders);
    await Promise.all(
      Array.from({ length: upTo - from }, async (_, i) => {
        const { stream, events } = sampleStream(ledgerId, from + i, recordedAt);
        const answer = await store.append(stream, NO_STREAM, events);
        if (!answer.appended) throw new Error(`${stream} was there already`);
      }),
    );
  }
  return orders;
}
