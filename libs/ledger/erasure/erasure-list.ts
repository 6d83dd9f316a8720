import { closeSync, createReadStream, existsSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { KeyEntry } from '@event-store';
import type { Configuration } from '../configuration/configuration';

/** Names erased keys in a file of its own, so that no old copy of key store and log brings them back. */
export interface ErasureList {
  /** Durable when it returns. Throws where the file cannot be written: then nothing may be destroyed either. */
  append(keys: readonly KeyEntry[]): void;
}

const NO_LIST: ErasureList = { append: () => {} };

type ListSettings = Pick<Configuration, 'erasureList' | 'keyStore' | 'dataFolder' | 'eventStore'>;

/** The configured list; undefined where there is none: keys on a server, and nobody said where. */
export function erasureListFile({ erasureList, keyStore, dataFolder, eventStore }: ListSettings): string | undefined {
  if (erasureList !== undefined) return erasureList;
  return keyStore === 'files' && eventStore !== 'memory' ? join(dataFolder, 'erasures.ndjson') : undefined;
}

export function openErasureList(settings: ListSettings): ErasureList {
  const file = erasureListFile(settings);
  return file === undefined ? NO_LIST : { append: (keys) => appendTo(file, keys) };
}

function appendTo(file: string, keys: readonly KeyEntry[]): void {
  const descriptor = openSync(file, 'a', 0o600);
  try {
    // One write: instances that share the file do not tear each other's lines. It begins with a new line, so that one
    // which a crash has torn spoils no other.
    writeSync(descriptor, `\n${keys.map((key) => `${JSON.stringify(entryOf(key))}\n`).join('')}`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Without what the key is wrapped in: that is what is to be forgotten. */
function entryOf({ merchantId, kind, id, keyId, generation }: KeyEntry): KeyEntry {
  return { merchantId, kind, id, keyId, generation };
}

/** Every key that a list names as erased; none where there is no file. Throws for a line that is none of a list's. */
export async function* readErasureList(file: string): AsyncGenerator<KeyEntry> {
  if (!existsSync(file)) return;
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    const entry = parsed(line);
    // Whoever crashed while writing destroyed nothing; the same erasure wrote a whole line later.
    if (entry) yield entry;
    else if (line.startsWith('{') && line.endsWith('}')) throw new Error(`${file}:${number} names no erased key`);
  }
}

function parsed(line: string): KeyEntry | undefined {
  try {
    const entry = JSON.parse(line) as KeyEntry;
    const texts = [entry.merchantId, entry.id, entry.keyId].every((text) => typeof text === 'string');
    const isKind = entry.kind === 'customer' || entry.kind === 'order';
    return texts && isKind && Number.isSafeInteger(entry.generation) ? entryOf(entry) : undefined;
  } catch {
    return undefined;
  }
}
