import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClockPlace } from './simulated.clock';

/** What follows from being the only instance. */
const alone = { follow: () => {}, close: async () => {} };

/** Keeps the place in a small file beside the log, replaced as a whole. */
export function clockPlaceFile(folder: string): ClockPlace {
  const file = join(folder, 'clock.json');
  return {
    async read() {
      const text = await readFile(file, 'utf8').catch((fault: NodeJS.ErrnoException) => {
        if (fault.code === 'ENOENT') return undefined;
        throw fault;
      });
      return text === undefined ? undefined : (JSON.parse(text) as { now: string }).now;
    },
    async write(instant) {
      const next = `${file}.next`;
      const handle = await open(next, 'w', 0o600);
      try {
        await handle.writeFile(`${JSON.stringify({ now: instant })}\n`);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(next, file);
      await syncFolder(folder);
    },
    ...alone,
  };
}

/** For a log that keeps nothing either. */
export const noClockPlace: ClockPlace = {
  read: async () => undefined,
  write: async () => {},
  ...alone,
};

/** A rename is durable once its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
