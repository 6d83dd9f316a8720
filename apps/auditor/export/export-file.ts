import { createHash } from 'node:crypto';
import { type FileHandle, open, rename } from 'node:fs/promises';
import { join } from 'node:path';

const WRITE_BYTES = 1024 * 1024;
/** While it is written; a file without this ending is whole. */
const UNFINISHED = '.part';

/** A file that has its name only once it is whole and on the disk. */
export async function openExportFile(folder: string, name: string) {
  const path = join(folder, name);
  const file: FileHandle = await open(`${path}${UNFINISHED}`, 'w');
  const sum = createHash('sha256');
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  let bytes = 0;

  async function flush(): Promise<void> {
    const all = Buffer.concat(waiting);
    waiting = [];
    waitingBytes = 0;
    sum.update(all);
    await file.writeFile(all);
  }

  return {
    async write(part: Buffer): Promise<void> {
      waiting.push(part);
      waitingBytes += part.length;
      bytes += part.length;
      if (waitingBytes >= WRITE_BYTES) await flush();
    },
    bytes: () => bytes,
    /** Answers SHA-256 of the file, lower-case hex. */
    async finish(): Promise<string> {
      await flush();
      await file.sync();
      await file.close();
      await rename(`${path}${UNFINISHED}`, path);
      return sum.digest('hex');
    },
    /** Leaves what is written as it is; nothing will take it for whole. */
    abandon: () => file.close(),
  };
}

export type ExportFile = Awaited<ReturnType<typeof openExportFile>>;
