import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Envelope } from '@domain';
import type { RecordedEvent } from '@event-store';
import { type BackupManifest, chainOf, type Segment } from '../backup/backup-manifest';
import { CommandFault } from '../command.fault';

const NEW_LINE = 0x0a;
const HASH_HEX_LENGTH = 64;

/** Throws CommandFault unless the manifest is one piece: no file is missing, and none could be put in or left out. */
export function assertWhole(folder: string, manifest: BackupManifest, chain?: string): void {
  let next = 0;
  for (const { name, firstSequence, count } of manifest.segments) {
    if (firstSequence !== next) refuse(name, `begins with sequence ${firstSequence}, where ${next} was expected`);
    if (!existsSync(join(folder, name))) refuse(name, 'is missing');
    next += count;
  }
  if (next !== manifest.events)
    throw new CommandFault(`the manifest tells of ${manifest.events} events, its files of ${next}`);
  if (chainOf(manifest.segments) !== manifest.chain)
    throw new CommandFault('the chain of the manifest is not that of its files');
  if (chain !== undefined && chain !== manifest.chain)
    throw new CommandFault('the backup does not have the chain that was given');
}

/** Every event of a backup, in order. A file is found wrong at its end at the latest: CommandFault. */
export async function* backedUpEvents(folder: string, manifest: BackupManifest): AsyncGenerator<RecordedEvent> {
  for (const segment of manifest.segments) yield* eventsOf(folder, segment);
}

async function* eventsOf(folder: string, segment: Segment): AsyncGenerator<RecordedEvent> {
  const sha256 = createHash('sha256');
  let count = 0;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(join(folder, segment.name), { highWaterMark: 1024 * 1024 })) {
    sha256.update(chunk as Buffer);
    const read = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer]);
    let start = 0;
    for (let end = read.indexOf(NEW_LINE, start); end >= 0; end = read.indexOf(NEW_LINE, start)) {
      yield eventOf(read.subarray(start, end), segment, count);
      count += 1;
      start = end + 1;
    }
    rest = read.subarray(start);
  }
  if (rest.length > 0 || count !== segment.count)
    refuse(segment.name, `has ${count} events, where ${segment.count} were kept`);
  if (sha256.digest('hex') !== segment.sha256)
    refuse(segment.name, 'was changed: it does not have the hash of the manifest');
}

function eventOf(line: Buffer, { name, firstSequence }: Segment, index: number): RecordedEvent {
  const bytes = line.subarray(HASH_HEX_LENGTH + 1);
  const hash = Buffer.from(line.subarray(0, HASH_HEX_LENGTH).toString('latin1'), 'hex');
  const { stream, revision, eventId, type } =
    envelopeOf(bytes) ?? refuse(name, `cannot be read at its line ${index + 1}`);
  return { stream, revision, eventId, type, bytes, hash, cursor: String(firstSequence + index + 1) };
}

function envelopeOf(bytes: Buffer): Envelope | undefined {
  try {
    return JSON.parse(bytes.toString('utf8')) as Envelope;
  } catch {
    return undefined;
  }
}

function refuse(name: string, what: string): never {
  throw new CommandFault(`the backup is damaged: ${name} ${what}`);
}
