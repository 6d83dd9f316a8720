import { link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { SignedHead } from '@log-tree';
import type { HeadTarget } from './head-delivery';

const SIZE_DIGITS = 15;
const HEAD_FILE = /^head-\d{15}\.json$/;

/** Keeps each head in a file of its own, named by its size, and never writes over one. */
export function fileTarget(folder: string): HeadTarget {
  return {
    name: 'file',
    async deliver(head) {
      await mkdir(folder, { recursive: true });
      const name = `head-${String(head.size).padStart(SIZE_DIGITS, '0')}.json`;
      const text = headFileText(head);
      const unfinished = join(folder, `${name}.new-${process.pid}`);
      await writeDurably(unfinished, text);
      try {
        await link(unfinished, join(folder, name));
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
        const kept = await readFile(join(folder, name), 'utf8');
        if (kept !== text) throw new Error(`${name} is there already, with another head`);
      } finally {
        await rm(unfinished, { force: true });
      }
    },
  };
}

/** What a head file says: JSON in a stable order of members. */
export function headFileText({ ledgerId, keyId, size, rootHash, signedAt, signature }: SignedHead): string {
  return `${JSON.stringify({ ledgerId, keyId, size, rootHash, signedAt, signature }, undefined, 2)}\n`;
}

/** The head over the most events that the folder keeps; undefined where it keeps none that can be read. */
export async function lastHeadIn(folder: string): Promise<SignedHead | undefined> {
  try {
    const last = (await readdir(folder))
      .filter((name) => HEAD_FILE.test(name))
      .sort()
      .at(-1);
    if (last === undefined) return undefined;
    const head: Partial<SignedHead> = JSON.parse(await readFile(join(folder, last), 'utf8'));
    return typeof head.size === 'number' && typeof head.signature === 'string' ? (head as SignedHead) : undefined;
  } catch {
    // A folder on another machine comes and goes; its absence is told where heads are written.
    return undefined;
  }
}

async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, 'w', 0o644);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
