import { mkdirSync } from 'node:fs';
import { type Cursor, type EventStore, START } from '@event-store';
import { CommandFault } from '../command.fault';
import { ledgerOf } from '../copy/ledger-of';
import { walkLog } from '../copy/walk-log';
import { type BackupManifest, chainOf, readManifest, type Segment, writeManifest } from './backup-manifest';
import { type SegmentWriter, startSegment } from './segment-writer';

export interface BackupMade {
  readonly manifest: BackupManifest;
  /** How many events the backup did not have before. */
  readonly added: number;
}

export interface BackupJob {
  readonly log: Pick<EventStore, 'engine' | 'head' | 'readAll' | 'knows'>;
  readonly folder: string;
  readonly now: () => string;
  onProgress?(events: number): void;
}

/**
 * Copies what a backup lacks of a log, while others write it, up to the event that is last when it starts. It reads short
 * pages and holds nobody up; killed at any moment and run again, it goes on behind the last file it finished.
 */
export async function makeBackup({ log, folder, now, onProgress }: BackupJob): Promise<BackupMade> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const end = await log.head();
  const { ledgerId } = await ledgerOf(log);
  const before = readManifest(folder);
  let manifest = before;
  let cursor = await resumed(log, ledgerId, folder, before);
  let writer: SegmentWriter | undefined;
  let last: BackupManifest['last'] | undefined;
  const held = () => manifest?.events ?? 0;

  function close(): void {
    if (!writer || !last) return;
    const segments: Segment[] = [...(manifest?.segments ?? []), writer.finish()];
    const events = segments.reduce((sum, { count }) => sum + count, 0);
    const chain = chainOf(segments);
    manifest = { format: 1, kind: 'backup', ledgerId, events, segments, chain, last, madeAt: now() };
    writeManifest(folder, manifest);
    writer = undefined;
  }

  if (end && cursor !== end.cursor) {
    let events = held();
    for await (const event of walkLog(log, cursor)) {
      writer ??= startSegment(folder, held());
      writer.add(event);
      last = { hash: event.hash.toString('hex'), engine: log.engine, before: cursor };
      cursor = event.cursor;
      events += 1;
      onProgress?.(events);
      if (cursor === end.cursor) break;
      if (writer.isFull()) close();
    }
    close();
  }
  if (!manifest) throw new CommandFault('the log is empty: there is nothing to keep');
  return { manifest, added: manifest.events - (before?.events ?? 0) };
}

/** Behind the last event that the backup has. Throws CommandFault where that is not in this log, or not there. */
async function resumed(
  log: BackupJob['log'],
  ledgerId: string,
  folder: string,
  manifest: BackupManifest | undefined,
): Promise<Cursor> {
  if (!manifest) return START;
  const refuse = (why: string): never => {
    throw new CommandFault(`the backup in ${folder} ${why}: begin a new one in another folder`);
  };
  if (manifest.ledgerId !== ledgerId) refuse(`is that of the ledger ${manifest.ledgerId}`);
  const { engine, before, hash } = manifest.last;
  if (engine !== log.engine) refuse(`was made of a log on ${engine}`);
  const [event] = (await log.knows(before)) ? (await log.readAll(before, 1)).events : [];
  if (event?.hash.toString('hex') !== hash) refuse('has events that this log has not');
  return event?.cursor ?? START;
}
