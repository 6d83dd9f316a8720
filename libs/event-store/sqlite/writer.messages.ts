import type { Revision, StoredEvent } from '../event-store.port';

/** An append on its way to the disk. */
export interface Append {
  readonly stream: string;
  readonly expected: Revision;
  readonly events: readonly StoredEvent[];
}

/**
 * Appends as they travel to the writer's thread: one block of memory that changes hands without a copy, and flat lists
 * beside it. Cloning an object and two buffers per event costs more than writing them.
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

export type WriterRequest = AppendBatch | 'close';

export type WriterAnswer =
  | { readonly opened: true }
  /** For each append the sequence of its last event, or 0: somebody else was first. */
  | { readonly sequences: readonly number[]; readonly milliseconds: number }
  | { readonly failed: string };

export const HASH_LENGTH = 32;

export function packBatch(appends: readonly Append[]): AppendBatch {
  const events = appends.flatMap((append) => append.events);
  const size = events.reduce((sum, event) => sum + HASH_LENGTH + event.bytes.length, 0);
  const payload = new Uint8Array(size);
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
