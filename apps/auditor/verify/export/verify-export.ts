import type { HeadsGiven } from '../heads/heads-check';
import { isHead } from '../heads/read-head';
import { type Verdict, verifyEvents } from '../verify-events';
import { WrongSource } from '../wrong';
import { openExportSource } from './export.source';
import type { Manifest } from './manifest';
import { verifyPartial } from './partial/verify-partial';
import { readManifest } from './read-manifest';
import { UnreadableExport } from './unreadable-export.fault';
import { wrongTables } from './verify-tables';

export interface ExportVerdict extends Verdict {
  readonly kind: Manifest['kind'];
  /** Where the first wrong event stands in the files. */
  readonly place?: string;
}

export interface VerifyExportOptions {
  readonly heads: HeadsGiven;
  onProgress?(events: number, total: number): void;
  readonly heldBytesMax?: number;
}

/**
 * Verifies an export from its folder alone. Throws UnreadableExport where nothing can be said: no manifest, another format.
 */
export async function verifyExport(folder: string, options: VerifyExportOptions): Promise<ExportVerdict> {
  let manifest: Manifest;
  try {
    manifest = await readManifest(folder);
  } catch (cause) {
    if (!(cause instanceof WrongSource)) throw cause;
    return { ...NOTHING, kind: 'whole', wrong: [cause.message] };
  }
  const onProgress = (events: number) => options.onProgress?.(events, manifest.size);
  if (manifest.kind === 'partial') {
    return { ...(await verifyPartial(folder, manifest, options.heads, onProgress)), kind: 'partial' };
  }
  const verdict = await verifyWhole(folder, manifest, { ...options, onProgress });
  return { ...verdict, kind: 'whole', wrong: [...verdict.wrong, ...(await wrongTables(folder, manifest))] };
}

const NOTHING = { events: 0, streams: 0, ledgerId: undefined, rootHash: '', heads: 0 };

async function verifyWhole(
  folder: string,
  manifest: Manifest,
  { heads: given, onProgress, heldBytesMax }: VerifyExportOptions & { onProgress(events: number): void },
): Promise<Omit<ExportVerdict, 'kind'>> {
  if (manifest.firstSequence !== 0) throw new UnreadableExport('a whole export begins at sequence 0');
  const source = await openExportSource(folder, manifest);
  try {
    const { head } = manifest;
    // It is no more than what the exporter says, but what it says has to be true.
    const heads = isHead(head) ? [...given.heads, { name: 'in the manifest', head }] : given.heads;
    const verdict = await verifyEvents(source, {
      heads: { ...given, heads },
      onProgress,
      ...(heldBytesMax !== undefined && { heldBytesMax }),
    });
    const { firstWrong, ledgerId } = verdict;
    if (firstWrong) return { ...verdict, place: await source.placeOf(firstWrong.sequence) };
    if (ledgerId === undefined || ledgerId === manifest.ledgerId) return verdict;
    const what = `the manifest names the ledger ${manifest.ledgerId}, and the events are of ${ledgerId}`;
    return { ...verdict, wrong: [what, ...verdict.wrong] };
  } finally {
    await source.close();
  }
}
