import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a program stands: on the path, or in one of the folders that are looked into after it. */
export function findProgram(name: string, moreFolders: readonly string[] = []): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return [...folders, ...moreFolders].map((folder) => join(folder, name)).find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
