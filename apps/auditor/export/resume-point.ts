import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cursor } from '@event-store';
import type { SignedHead } from '@log-tree';
import type { ExportedFile } from '../verify/export/manifest';

const RESUME_FILE = 'resume.json';

/** How far an export has come that was broken off: every file that is named here is whole. */
export interface ResumePoint {
  readonly ledgerId: string;
  /** The last event of the export: what is recorded after its beginning belongs to the next one. */
  readonly until: Cursor;
  /** The last event in the files. */
  readonly reached: Cursor;
  readonly files: readonly ExportedFile[];
  /** The last head among the events in the files. */
  readonly head?: SignedHead;
}

export async function readResumePoint(folder: string): Promise<ResumePoint | undefined> {
  const text = await readFile(join(folder, RESUME_FILE), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as ResumePoint);
}

export async function keepResumePoint(folder: string, point: ResumePoint): Promise<void> {
  const file = join(folder, RESUME_FILE);
  await writeFile(`${file}.part`, JSON.stringify(point), { flush: true });
  await rename(`${file}.part`, file);
}

export async function dropResumePoint(folder: string): Promise<void> {
  await rm(join(folder, RESUME_FILE), { force: true });
}
