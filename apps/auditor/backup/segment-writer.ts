import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordedEvent } from '@event-store';
import { type Segment, syncFolder } from './backup-manifest';

const SEGMENT_EVENTS_MAX = 100_000;
const SEGMENT_BYTES_MAX = 64 * 1024 * 1024;
/** Written at once. */
const CHUNK_BYTES = 1024 * 1024;

export interface SegmentWriter {
  /** One line: the hash in hex, a space, the bytes as they were hashed. They hold no line break: they are canonical JSON. */
  add({ hash, bytes }: Pick<RecordedEvent, 'hash' | 'bytes'>): void;
  isFull(): boolean;
  /** The file as it is from now on, durable. */
  finish(): Segment;
}

/** Begins a file of a backup. Whatever an earlier run left unfinished of it is written anew. */
export function startSegment(folder: string, firstSequence: number): SegmentWriter {
  const name = `events-${String(firstSequence).padStart(12, '0')}.lines`;
  const part = join(folder, `${name}.part`);
  rmSync(part, { force: true });
  const descriptor = openSync(part, 'wx', 0o600);
  const sha256 = createHash('sha256');
  let [count, bytesWritten, waiting]: [number, number, string] = [0, 0, ''];

  function write(): void {
    const chunk = Buffer.from(waiting);
    waiting = '';
    sha256.update(chunk);
    for (let offset = 0; offset < chunk.length; ) offset += writeSync(descriptor, chunk, offset);
    bytesWritten += chunk.length;
  }

  return {
    add({ hash, bytes }) {
      waiting += `${hash.toString('hex')} ${bytes.toString('utf8')}\n`;
      count += 1;
      if (waiting.length >= CHUNK_BYTES) write();
    },
    isFull: () => count >= SEGMENT_EVENTS_MAX || bytesWritten >= SEGMENT_BYTES_MAX,
    finish() {
      write();
      fsyncSync(descriptor);
      closeSync(descriptor);
      renameSync(part, join(folder, name));
      syncFolder(folder);
      return { name, firstSequence, count, bytes: bytesWritten, sha256: sha256.digest('hex') };
    },
  };
}
