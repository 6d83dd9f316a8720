import { hash } from 'node:crypto';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the line of an event stands. */
export interface LinePlace {
  readonly sequence: number;
  readonly file: number;
  readonly offset: number;
  readonly length: number;
}

/** Streams share buckets, so that the memory for them is bounded however many there are: 32 MiB, and less for a short log. */
const BUCKETS_MAX = 2 ** 22;
const BUCKETS_MIN = 2 ** 10;
/** File, offset, length, and the event before it in its bucket plus 1: each 6 bytes. */
const ENTRY_BYTES = 24;
const FIELD_BYTES = 6;
const FLUSH_ENTRIES = 32_768;

/**
 * Finds the events of a stream again, in files that have no order of streams: a temporary file of 24 bytes an event, in which
 * each leads to the one before it of the same stream, or of one that shares its bucket. `expected` is how many events there are
 * said to be: more will do as well, only slower.
 */
export async function openEventIndex(expected: number) {
  const folder = await mkdtemp(join(tmpdir(), 'verify-'));
  const file = await open(join(folder, 'events.index'), 'w+');
  const buckets = Math.min(Math.max(expected, BUCKETS_MIN), BUCKETS_MAX);
  const latest = new Float64Array(buckets);
  let count = 0;
  let waiting: Buffer[] = [];

  const bucketOf = (stream: string) => Number.parseInt(hash('sha256', stream, 'hex').slice(0, 8), 16) % buckets;

  async function flush(): Promise<void> {
    const entries = Buffer.concat(waiting);
    waiting = [];
    await file.write(entries, 0, entries.length, (count - entries.length / ENTRY_BYTES) * ENTRY_BYTES);
  }

  async function entryAt(sequence: number): Promise<LinePlace & { readonly before: number }> {
    if (waiting.length > 0) await flush();
    const entry = Buffer.alloc(ENTRY_BYTES);
    await file.read(entry, 0, ENTRY_BYTES, sequence * ENTRY_BYTES);
    const [number = 0, offset = 0, length = 0, before = 0] = [0, 1, 2, 3].map((at) =>
      entry.readUIntBE(at * FIELD_BYTES, FIELD_BYTES),
    );
    return { sequence, file: number, offset, length, before };
  }

  return {
    /** The next event of the export. */
    add(stream: string, place: Omit<LinePlace, 'sequence'>): void {
      const bucket = bucketOf(stream);
      const entry = Buffer.alloc(ENTRY_BYTES);
      for (const [at, value] of [place.file, place.offset, place.length, latest[bucket] ?? 0].entries()) {
        entry.writeUIntBE(value, at * FIELD_BYTES, FIELD_BYTES);
      }
      waiting.push(entry);
      count += 1;
      latest[bucket] = count;
    },
    /** Called now and then, so that what was added does not stay in memory. */
    async rest(): Promise<void> {
      if (waiting.length >= FLUSH_ENTRIES) await flush();
    },
    placeOf: (sequence: number): Promise<LinePlace> => entryAt(sequence),
    /** Newest first: of this stream, and of others by chance. */
    async *before(stream: string): AsyncGenerator<LinePlace> {
      for (let next = latest[bucketOf(stream)] ?? 0; next > 0; ) {
        const entry = await entryAt(next - 1);
        yield entry;
        next = entry.before;
      }
    },
    async close(): Promise<void> {
      await file.close();
      await rm(folder, { recursive: true });
    },
  };
}

export type EventIndex = Awaited<ReturnType<typeof openEventIndex>>;
