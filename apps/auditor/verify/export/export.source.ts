import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EventSource, SourceEvent } from '../event.source';
import { WrongSource } from '../wrong';
import { type EventIndex, openEventIndex } from './event-index';
import { eventOfLine } from './event-of-line';
import { linesOf } from './lines-of';
import type { ExportedFile, Manifest } from './manifest';

const HASH_BYTES = 32;

export interface ExportSource extends EventSource {
  /** Where an event stands that was handed out, for whoever wants to look at it there. */
  placeOf(sequence: number): Promise<string>;
  /** Up to `limit` events from a sequence on, of those that `pages` has handed out. */
  eventsFrom(sequence: number, limit: number): Promise<readonly SourceEvent[]>;
  close(): Promise<void>;
}

/** The events of a whole export, file by file; each file is held against its SHA-256 as well, behind its last event. */
export async function openExportSource(folder: string, manifest: Manifest): Promise<ExportSource> {
  const index = await openEventIndex(manifest.size);
  const lineAt = (place: { readonly file: number; readonly offset: number; readonly length: number }) =>
    readPart(join(folder, manifest.files[place.file]?.name ?? ''), place.offset, place.length);
  const hashAt = (file: ExportedFile, at: number) =>
    readPart(join(folder, file.hashes?.name ?? ''), at * HASH_BYTES, HASH_BYTES);

  return {
    async *pages() {
      let sequence = 0;
      for (const [number, file] of manifest.files.entries()) {
        if (file.firstSequence !== sequence) {
          throw new WrongSource(
            `${file.name} is said to begin at sequence ${file.firstSequence}, and ${sequence} is next`,
          );
        }
        yield* pagesOf(folder, file, number, index);
        sequence += file.count;
      }
    },

    async readStream(stream, from, limit) {
      const found: SourceEvent[] = [];
      for await (const place of index.before(stream)) {
        const file = manifest.files[place.file];
        if (!file) break;
        const hash = await hashAt(file, place.sequence - file.firstSequence);
        const event = eventOfLine(await lineAt(place), hash);
        if (event.stream !== stream || event.revision < from) continue;
        found.push(event);
      }
      return found.toReversed().slice(0, limit);
    },

    async placeOf(sequence) {
      const { file, offset, length } = await index.placeOf(sequence);
      const { name = '', firstSequence = 0 } = manifest.files[file] ?? {};
      return `${name}, line ${sequence - firstSequence + 1}, bytes ${offset} to ${offset + length - 1}`;
    },

    async eventsFrom(sequence, limit) {
      const file = manifest.files.find(
        ({ firstSequence, count }) => sequence >= firstSequence && sequence < firstSequence + count,
      );
      if (!file) return [];
      const last = Math.min(sequence + limit, file.firstSequence + file.count) - 1;
      const [from, to] = [await index.placeOf(sequence), await index.placeOf(last)];
      const bytes = await lineAt({ ...from, length: to.offset + to.length - from.offset });
      const count = last - sequence + 1;
      const at = (sequence - file.firstSequence) * HASH_BYTES;
      const hashes = await readPart(join(folder, file.hashes?.name ?? ''), at, count * HASH_BYTES);
      return splitLines(bytes).map((line, place) =>
        eventOfLine(line, hashes.subarray(place * HASH_BYTES, (place + 1) * HASH_BYTES)),
      );
    },

    close: () => index.close(),
  };
}

async function* pagesOf(
  folder: string,
  file: ExportedFile,
  number: number,
  index: EventIndex,
): AsyncGenerator<readonly SourceEvent[]> {
  const hashes = await hashesOf(folder, file);
  const hashesSum = createHash('sha256').update(hashes).digest('hex');
  let at = 0;
  let sum = '';
  const lines = linesOf(join(folder, file.name), file.name, (sha256) => {
    sum = sha256;
  });
  for await (const chunk of lines) {
    const page: SourceEvent[] = [];
    for (const { offset, bytes } of chunk) {
      if (at === file.count) {
        // What stands before it is told first, if anything is wrong with that.
        yield page;
        throw new WrongSource(`${file.name} has more lines than the ${file.count} that the manifest says`);
      }
      const event = eventOfLine(bytes, hashes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES));
      index.add(event.stream, { file: number, offset, length: bytes.length });
      page.push(event);
      at += 1;
    }
    await index.rest();
    yield page;
  }
  if (at < file.count) throw new WrongSource(`${file.name} ends after ${at} events, and ${file.count} were exported`);
  if (sum !== file.sha256)
    throw new WrongSource(`${file.name} has SHA-256 ${sum}, and the manifest says ${file.sha256}`);
  if (hashesSum !== file.hashes?.sha256) {
    throw new WrongSource(
      `${file.hashes?.name} has SHA-256 ${hashesSum}, and the manifest says ${file.hashes?.sha256}`,
    );
  }
}

/** Each event beside the hash that the ledger gave it: so a changed one is named, and not its file only. */
async function hashesOf(folder: string, { name, count, hashes }: ExportedFile): Promise<Buffer> {
  if (!hashes) throw new WrongSource(`the manifest names no hashes for ${name}`);
  const bytes = await readFile(join(folder, hashes.name)).catch((cause: Error) => {
    throw new WrongSource(`${hashes.name} cannot be read: ${cause.message}`);
  });
  if (bytes.length !== count * HASH_BYTES) {
    throw new WrongSource(`${hashes.name} has ${bytes.length} bytes, and ${count} hashes have ${count * HASH_BYTES}`);
  }
  return bytes;
}

function splitLines(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  let begin = 0;
  for (let end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n', begin)) {
    lines.push(bytes.subarray(begin, end));
    begin = end + 1;
  }
  return [...lines, bytes.subarray(begin)];
}

async function readPart(file: string, offset: number, length: number): Promise<Buffer> {
  const handle = await open(file);
  try {
    const bytes = Buffer.alloc(length);
    await handle.read(bytes, 0, length, offset);
    return bytes;
  } finally {
    await handle.close();
  }
}
