import { hash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cursor } from '@event-store';
import { CommandFault } from '../command.fault';

/** One file of a backup; never changed once it is named here. */
export interface Segment {
  readonly name: string;
  readonly firstSequence: number;
  readonly count: number;
  readonly bytes: number;
  /** Of the whole file, lower-case hex. */
  readonly sha256: string;
}

/** What a backup holds, from the first event of the ledger on. */
export interface BackupManifest {
  readonly format: 1;
  readonly kind: 'backup';
  readonly ledgerId: string;
  readonly events: number;
  readonly segments: readonly Segment[];
  /** SHA-256 over the chain before (none: 32 zero bytes) and the hash of each segment, lower-case hex: names all of it. */
  readonly chain: string;
  /** Of the last event: its hash, and the place before it in the log that it came from. */
  readonly last: { readonly hash: string; readonly engine: string; readonly before: Cursor };
  readonly madeAt: string;
}

const MANIFEST = 'manifest.json';

export function readManifest(folder: string): BackupManifest | undefined {
  const file = join(folder, MANIFEST);
  if (!existsSync(file)) return undefined;
  const manifest = parsed(file);
  if (manifest?.format !== 1 || manifest.kind !== 'backup')
    throw new CommandFault(`${file} is no backup's, or a newer one's`);
  return manifest;
}

function parsed(file: string): BackupManifest | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as BackupManifest;
  } catch {
    return undefined;
  }
}

/** All of it or nothing, whatever crashes: a segment counts from here on. */
export function writeManifest(folder: string, manifest: BackupManifest): void {
  const file = join(folder, MANIFEST);
  writeFileSync(`${file}.next`, `${JSON.stringify(manifest, undefined, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.next`, file);
  syncFolder(folder);
}

export function chainOf(segments: readonly Pick<Segment, 'sha256'>[]): string {
  return segments
    .reduce(
      (chain, { sha256 }) => hash('sha256', Buffer.concat([chain, Buffer.from(sha256, 'hex')]), 'buffer'),
      Buffer.alloc(32),
    )
    .toString('hex');
}

/** Without this a crash can forget the names of files whose contents it kept. Windows has no such call. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
