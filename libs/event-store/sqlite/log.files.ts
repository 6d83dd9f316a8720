import { join } from 'node:path';

/** The files of a log in its data folder. SQLite keeps `-wal` and `-shm` beside the first. */
export function logFiles(folder: string): { readonly log: string; readonly lock: string } {
  return { log: join(folder, 'log.sqlite'), lock: join(folder, 'log.lock.sqlite') };
}
