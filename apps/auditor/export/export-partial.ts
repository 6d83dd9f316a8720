import { type EventStore, type RecordedEvent, START } from '@event-store';
import type { SignedHead } from '@log-tree';
import { CommandFault } from '../command.fault';
import { envelopeOf } from '../copy/envelope-of';
import { ledgerOf } from '../copy/ledger-of';
import { walkLog } from '../copy/walk-log';
import {
  EXPORT_FORMAT,
  type ExportedFile,
  type Manifest,
  type Selection,
  type UnsignedHead,
} from '../verify/export/manifest';
import { lineText } from '../verify/export/partial/partial-line';
import { createRoots } from '../verify/heads/roots';
import { type ExportFile, openExportFile } from './export-file';
import { openExportFolder, writeManifest } from './export-folder';
import type { ExportJob } from './export-whole';
import { eventsFileName, FILE_SIZE } from './file-size';
import { headOfEvent } from './head-of-event';

export interface PartialExportJob extends ExportJob {
  readonly selection: Selection;
  /** The tree that the proofs are to lead to; absent: the last head in the log that is about all of them. */
  readonly head?: SignedHead;
}

interface Selected {
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

/**
 * Writes the events that were asked for, each with the proof that it is one of the log. Reads the log twice: for the tree, of
 * which it holds 43 bytes an event, and for the events.
 */
export async function exportPartial(job: PartialExportJob): Promise<Manifest> {
  const { log, folder, selection } = job;
  const { ledgerId } = await ledgerOf(log);
  await openExportFolder(folder, false);
  const roots = createRoots();
  const heads: SignedHead[] = [];
  let selected: Selected | undefined;
  for await (const { event, sequence } of numbered(log, (await log.head())?.cursor)) {
    roots.add(event.hash);
    const head = headOfEvent(event);
    if (head) heads.push(head);
    if (isSelected(event, sequence, selection)) {
      selected = { first: selected?.first ?? sequence, last: sequence, count: (selected?.count ?? 0) + 1 };
    }
    job.onProgress?.(sequence + 1);
  }
  if (!selected) throw new CommandFault('no event of the log is what was asked for');

  const head = treeFor(job, selected, ledgerId, heads, roots);
  const files = await writeSelected(job, selected, head.size, (sequence) => roots.proofOf(sequence, head.size));
  const manifest: Manifest = {
    ...{ format: EXPORT_FORMAT, ledgerId, kind: 'partial', firstSequence: selected.first, size: selected.count },
    ...{ files, selection, head, exportedAt: job.now() },
  };
  await writeManifest(folder, manifest);
  return manifest;
}

function treeFor(
  { head }: PartialExportJob,
  { last }: Selected,
  ledgerId: string,
  heads: readonly SignedHead[],
  roots: ReturnType<typeof createRoots>,
): SignedHead | UnsignedHead {
  const size = roots.size();
  if (!head) return heads.findLast((each) => each.size > last) ?? { ledgerId, size, rootHash: roots.rootAt(size) };
  if (head.ledgerId !== ledgerId) throw new CommandFault(`the head is of the ledger ${head.ledgerId}`);
  if (head.size <= last || head.size > size) {
    throw new CommandFault(`the head is of ${head.size} events: sequence ${last} is asked for, of ${size} in the log`);
  }
  if (roots.rootAt(head.size) !== head.rootHash)
    throw new CommandFault('the head signs another log: run verify with it');
  return head;
}

async function writeSelected(
  { log, folder, selection, fileSize = FILE_SIZE }: PartialExportJob,
  { last, count: total }: Selected,
  size: number,
  proofOf: (sequence: number) => readonly string[],
): Promise<ExportedFile[]> {
  const files: ExportedFile[] = [];
  let file: ExportFile | undefined;
  let [firstSequence, count, written] = [0, 0, 0];
  for await (const { event, sequence } of numbered(log)) {
    if (sequence > last || sequence >= size) break;
    if (!isSelected(event, sequence, selection)) continue;
    if (!file) {
      file = await openExportFile(folder, eventsFileName(files.length));
      [firstSequence, count] = [sequence, 0];
    }
    const previousHash = await previousHashOf(log, event);
    await file.write(
      Buffer.from(lineText({ sequence, event: event.bytes.toString('utf8'), previousHash, proof: proofOf(sequence) })),
    );
    count += 1;
    written += 1;
    if (written === total || count === fileSize.linesMax || file.bytes() >= fileSize.bytesMax) {
      files.push({ name: eventsFileName(files.length), firstSequence, count, sha256: await file.finish() });
      file = undefined;
    }
  }
  return files;
}

const NO_HASH = '00'.repeat(32);

async function previousHashOf(log: EventStore, { stream, revision }: RecordedEvent): Promise<string> {
  if (revision === 0) return NO_HASH;
  const [before] = await log.readStream(stream, revision - 1, 1);
  if (!before) throw new CommandFault(`${stream}@${revision - 1} is missing in the log: run verify on it`);
  return before.hash.toString('hex');
}

function isSelected(event: RecordedEvent, sequence: number, { merchant, order, from = 0, to }: Selection): boolean {
  if (sequence < from || (to !== undefined && sequence > to)) return false;
  if (order !== undefined && event.stream !== `order-${order}`) return false;
  return merchant === undefined || envelopeOf(event, sequence).merchantId === merchant;
}

async function* numbered(log: EventStore, until?: string) {
  let sequence = 0;
  for await (const event of walkLog(log, START)) {
    yield { event, sequence };
    sequence += 1;
    if (event.cursor === until) return;
  }
}
