import { type ProgressBar, startProgressBar } from '@command-line';
import { verifyExport } from './export/verify-export';
import type { HeadsGiven } from './heads/heads-check';
import { readHead, readKey } from './heads/read-head';
import { isRight, told } from './told';

export interface OfflineOptions {
  readonly export: string;
  readonly head?: readonly string[];
  readonly key?: string;
}

/** What the command line says, and its exit code: 0 right, 1 wrong. Throws UnreadableExport for 2: it could not be checked. */
export async function verifyOffline(
  options: OfflineOptions,
): Promise<{ readonly text: string; readonly exitCode: 0 | 1 }> {
  const heads = await headsGiven(options);
  let bar: ProgressBar | undefined;
  try {
    const verdict = await verifyExport(options.export, {
      heads,
      onProgress(events, total) {
        bar ??= startProgressBar('verify', total, 'events');
        bar.update(events);
      },
    });
    bar?.stop();
    const notes = heads.key ? [] : [NO_KEY];
    return { text: [told(verdict), ...notes].join('\n'), exitCode: isRight(verdict) ? 0 : 1 };
  } finally {
    bar?.stop();
  }
}

const NO_KEY =
  'No key was given: signatures were held against the key that the log itself names, which whoever rewrote the log could choose.';

/** Throws UnreadableExport. */
export async function headsGiven({ head = [], key }: Omit<OfflineOptions, 'export'>): Promise<HeadsGiven> {
  const heads = await Promise.all(head.map(async (file) => ({ name: file, head: await readHead(file) })));
  return { heads, ...(key !== undefined && { key: await readKey(key) }) };
}
