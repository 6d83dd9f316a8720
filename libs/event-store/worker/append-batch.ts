import type { Revision, StoredEvent } from '../event-store.port';

/** An append on its way to the thread that records it. */
export interface Append {
  /** As the engine names it. */
  readonly stream: string;
  readonly expected: Revision;
  readonly events: readonly StoredEvent[];
}

/**
 * Appends as they travel to a thread: one block of memory that changes hands without a copy, and flat lists beside it.
 * Cloning an object and two buffers per event costs more than writing them.
 */
export interface AppendBatch {
  readonly streams: readonly string[];
  readonly expected: readonly Revision[];
  /** Events of each append. */
  readonly counts: readonly number[];
  readonly eventIds: readonly string[];
  readonly types: readonly string[];
  /** Bytes of each event. */
  readonly lengths: readonly number[];
  /** For each event its hash, then its bytes. */
  readonly payload: ArrayBuffer;
}

export const HASH_LENGTH = 32;

export function packAppends(appends: readonly Append[]): AppendBatch {
  const events = appends.flatMap((append) => append.events);
  const payload = new Uint8Array(events.reduce((sum, { bytes }) => sum + HASH_LENGTH + bytes.length, 0));
  let offset = 0;
  for (const { hash, bytes } of events) {
    payload.set(hash, offset);
    payload.set(bytes, offset + HASH_LENGTH);
    offset += HASH_LENGTH + bytes.length;
  }
  return {
    streams: appends.map((append) => append.stream),
    expected: appends.map((append) => append.expected),
    counts: appends.map((append) => append.events.length),
    eventIds: events.map((event) => event.eventId),
    types: events.map((event) => event.type),
    lengths: events.map((event) => event.bytes.length),
    payload: payload.buffer,
  };
}

export function unpackAppends(batch: AppendBatch): readonly Append[] {
  const payload = Buffer.from(batch.payload);
  let next = 0;
  let offset = 0;
  const event = (): StoredEvent => {
    const bytesAt = offset + HASH_LENGTH;
    const end = bytesAt + (batch.lengths[next] ?? 0);
    const hash = payload.subarray(offset, bytesAt);
    const bytes = payload.subarray(bytesAt, end);
    const [eventId = '', type = ''] = [batch.eventIds[next], batch.types[next]];
    next += 1;
    offset = end;
    return { eventId, type, bytes, hash };
  };
  return batch.streams.map((stream, index) => {
    const [expected = 0, count = 0] = [batch.expected[index], batch.counts[index]];
    return { stream, expected, events: Array.from({ length: count }, event) };
  });
}
