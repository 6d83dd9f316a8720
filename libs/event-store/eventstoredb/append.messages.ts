import type { Cursor, Revision, StoredEvent } from '../event-store.port';

/** An append on its way to the thread that sends it. */
export interface Append {
  /** As the server names it. */
  readonly stream: string;
  readonly expected: Revision;
  readonly events: readonly StoredEvent[];
}

/**
 * Appends as they travel to the thread: flat lists, and one block of memory that changes hands without a copy.
 */
export interface AppendBatch {
  /** By which the thread names each append in its answers. */
  readonly numbers: readonly number[];
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

export type AppendOutcome =
  | { readonly appended: true; readonly cursor: Cursor }
  | { readonly appended: false }
  /** It was not sent: the server could not give back these bytes. */
  | { readonly refused: string }
  | { readonly unknown: string };

export type AppendThreadMessage =
  | { readonly up: true }
  | readonly (readonly [number: number, outcome: AppendOutcome])[];

const HASH_LENGTH = 32;

export function packAppends(numbered: readonly (readonly [number, Append])[]): AppendBatch {
  const appends = numbered.map(([, append]) => append);
  const events = appends.flatMap((append) => append.events);
  const payload = new Uint8Array(events.reduce((sum, { bytes }) => sum + HASH_LENGTH + bytes.length, 0));
  let offset = 0;
  for (const { hash, bytes } of events) {
    payload.set(hash, offset);
    payload.set(bytes, offset + HASH_LENGTH);
    offset += HASH_LENGTH + bytes.length;
  }
  return {
    numbers: numbered.map(([number]) => number),
    streams: appends.map((append) => append.stream),
    expected: appends.map((append) => append.expected),
    counts: appends.map((append) => append.events.length),
    eventIds: events.map((event) => event.eventId),
    types: events.map((event) => event.type),
    lengths: events.map((event) => event.bytes.length),
    payload: payload.buffer,
  };
}

export function unpackAppends(batch: AppendBatch): readonly (readonly [number, Append])[] {
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
  return batch.numbers.map((number, index) => {
    const [stream = '', expected = 0, count = 0] = [batch.streams[index], batch.expected[index], batch.counts[index]];
    return [number, { stream, expected, events: Array.from({ length: count }, event) }];
  });
}
