import { join } from 'node:path';
import { WrongSource } from '../wrong';
import { EXPORT_FORMAT, type ExportedFile, type ExportedTable, MANIFEST_FILE, type Manifest } from './manifest';
import { readJson } from './read-json';
import { UnreadableExport } from './unreadable-export.fault';

const FILE_NAME = /^[a-z]+-\d{6}\.[a-z]+$/;
const TABLE_NAME = /^[a-z]+(-[a-z]+)*\.(csv|parquet)$/;
const isCount = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0;

/** Throws UnreadableExport where there is no manifest of this format, and WrongSource where its figures do not add up. */
export async function readManifest(folder: string): Promise<Manifest> {
  const value = await readJson(join(folder, MANIFEST_FILE));
  if (value['format'] !== EXPORT_FORMAT) {
    throw new UnreadableExport(
      `${folder} is an export of format ${String(value['format'])}, and only ${EXPORT_FORMAT} is known`,
    );
  }
  const manifest = value as unknown as Manifest;
  const { kind, ledgerId, firstSequence, size, files, tables = [] } = manifest;
  if ((kind !== 'whole' && kind !== 'partial') || typeof ledgerId !== 'string' || !Array.isArray(files)) {
    throw new UnreadableExport(`the manifest of ${folder} lacks kind, ledgerId or files`);
  }
  if (!isCount(firstSequence) || !isCount(size) || !files.every(isFile)) {
    throw new UnreadableExport(`the manifest of ${folder} has no figures, or no files as there can be`);
  }
  if (!Array.isArray(tables) || !tables.every(isTable)) {
    throw new UnreadableExport(`the manifest of ${folder} names tables as there cannot be`);
  }
  const count = files.reduce((sum, file) => sum + file.count, 0);
  if (count !== size)
    throw new WrongSource(`the manifest says ${size} events, and its files are said to hold ${count}`);
  return manifest;
}

/** Only plain names: a manifest must not lead its reader out of the folder. */
function isFile({ name, firstSequence, count, sha256, hashes }: ExportedFile): boolean {
  const named = FILE_NAME.test(name) && (hashes === undefined || FILE_NAME.test(hashes.name));
  return named && isCount(firstSequence) && isCount(count) && typeof sha256 === 'string';
}

function isTable({ file, rows, sha256 }: ExportedTable): boolean {
  return TABLE_NAME.test(file) && isCount(rows) && typeof sha256 === 'string';
}
