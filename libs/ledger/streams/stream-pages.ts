import type { EventStore, RecordedEvent, Revision } from '@event-store';

/** Events of a stream that are held in memory at once. */
const STREAM_PAGE = 256;

/** The events of a stream from `from` up to and with `to`, page by page; the last page may be empty. */
export async function* readStreamPages(
  store: EventStore,
  stream: string,
  from: Revision,
  to: Revision = Number.MAX_SAFE_INTEGER - 1,
): AsyncGenerator<readonly RecordedEvent[]> {
  for (let next = from; next <= to; ) {
    const limit = Math.min(STREAM_PAGE, to - next + 1);
    const page = await store.readStream(stream, next, limit);
    yield page;
    if (page.length < limit) return;
    next += page.length;
  }
}
