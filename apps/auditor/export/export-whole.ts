import { type EventStore, type RecordedEvent, START } from '@event-store';
import type { SignedHead } from '@log-tree';
import { CommandFault } from '../command.fault';
import { ledgerOf } from '../copy/ledger-of';
import { walkLog } from '../copy/walk-log';
import { EXPORT_FORMAT, type ExportedFile, type Manifest } from '../verify/export/manifest';
import { openExportFile } from './export-file';
import { openExportFolder, writeManifest } from './export-folder';
import { eventsFileName, FILE_SIZE, type FileSize, hashesFileName } from './file-size';
import { headOfEvent } from './head-of-event';
import { dropResumePoint, keepResumePoint, readResumePoint } from './resume-point';
import { exportTables, type TableFormat } from './tables/export-tables';

export interface ExportJob {
  readonly log: EventStore;
  readonly folder: string;
  readonly now: () => string;
  readonly fileSize?: FileSize;
  /** Views of the events as well, in files of this format. */
  readonly tables?: TableFormat | undefined;
  /** Hears how many events the files hold. */
  onProgress?(events: number): void;
}

const LINE_END = Buffer.from('\n');

/**
 * Writes every event up to the one that is last when it starts, beside the running service. Broken off and started again it
 * goes on behind its last whole file, to the same end.
 */
export async function exportWhole(job: ExportJob): Promise<Manifest> {
  const { log, folder } = job;
  const { ledgerId } = await ledgerOf(log);
  const point = await readResumePoint(folder);
  if (point && point.ledgerId !== ledgerId) {
    throw new CommandFault(
      `${folder} holds the beginning of an export of the ledger ${point.ledgerId}, not of ${ledgerId}`,
    );
  }
  await openExportFolder(folder, point !== undefined);
  const until = point?.until ?? (await log.head())?.cursor ?? START;
  const files: ExportedFile[] = [...(point?.files ?? [])];
  let reached = point?.reached ?? START;
  let head = point?.head;
  let size = files.reduce((sum, file) => sum + file.count, 0);
  job.onProgress?.(size);

  while (reached !== until) {
    const written = await writeFile(job, files.length, size, reached, until);
    files.push(written.file);
    reached = written.reached;
    head = written.head ?? head;
    size += written.file.count;
    await keepResumePoint(folder, { ledgerId, until, reached, files, ...(head && { head }) });
  }
  const { now, tables: format } = job;
  const tables = format && (await exportTables({ log, folder, now, format, until, size }));
  const manifest: Manifest = {
    ...{ format: EXPORT_FORMAT, ledgerId, kind: 'whole', firstSequence: 0, size, files, exportedAt: now() },
    ...(tables && { tables }),
    ...(head && { head }),
  };
  await writeManifest(folder, manifest);
  await dropResumePoint(folder);
  return manifest;
}

async function writeFile(
  { log, folder, fileSize = FILE_SIZE, onProgress }: ExportJob,
  index: number,
  firstSequence: number,
  after: string,
  until: string,
): Promise<{ readonly file: ExportedFile; readonly reached: string; readonly head?: SignedHead }> {
  const [name, hashesName] = [eventsFileName(index), hashesFileName(index)];
  const events = await openExportFile(folder, name);
  const hashes = await openExportFile(folder, hashesName);
  let [reached, count] = [after, 0];
  let head: SignedHead | undefined;
  try {
    for await (const event of walkLog(log, after)) {
      await events.write(lineOf(event, firstSequence + count));
      await events.write(LINE_END);
      await hashes.write(event.hash);
      head = headOfEvent(event) ?? head;
      reached = event.cursor;
      count += 1;
      onProgress?.(firstSequence + count);
      if (reached === until || count === fileSize.linesMax || events.bytes() >= fileSize.bytesMax) break;
    }
  } catch (cause) {
    await events.abandon();
    await hashes.abandon();
    throw cause;
  }
  if (count === 0) throw new CommandFault('the log ends before the event that was its last when the export began');
  const sums = { events: await events.finish(), hashes: await hashes.finish() };
  const file = { name, firstSequence, count, sha256: sums.events, hashes: { name: hashesName, sha256: sums.hashes } };
  return { file, reached, ...(head && { head }) };
}

/** The bytes that were hashed. A canonical text has no line end in it; what has one is damaged, and would shift every line. */
export function lineOf({ bytes }: RecordedEvent, sequence: number): Buffer {
  if (bytes.includes(LINE_END)) {
    throw new CommandFault(`the log is damaged at sequence ${sequence}: its bytes have a line end. Run verify on it`);
  }
  return bytes;
}
