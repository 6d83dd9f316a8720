import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandFault } from '../command.fault';
import { MANIFEST_FILE, type Manifest, manifestText } from '../verify/export/manifest';
import { TABLES_FOLDER } from './tables/export-tables';

/** The folder, empty or with the beginning of an export that was broken off. Throws CommandFault for any other. */
export async function openExportFolder(folder: string, isResumed: boolean): Promise<void> {
  await mkdir(folder, { recursive: true });
  const names = await readdir(folder);
  if (names.includes(MANIFEST_FILE)) throw new CommandFault(`${folder} holds a finished export: choose another folder`);
  const others = names.filter(
    (name) =>
      name !== TABLES_FOLDER &&
      !/^(events|hashes)-\d{6}\.(ndjson|bin)(\.part)?$|^resume\.json(\.part)?$/.test(name) &&
      !/^[a-z]+(-[a-z]+)*\.(csv|parquet)(\.part)?$/.test(name),
  );
  if (others.length > 0 && !isResumed) {
    throw new CommandFault(`${folder} holds something else: ${others.slice(0, 3).join(', ')}`);
  }
}

/** Last of all: an export without a manifest is none. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const file = join(folder, MANIFEST_FILE);
  await writeFile(`${file}.part`, manifestText(manifest), { flush: true });
  await rename(`${file}.part`, file);
}
