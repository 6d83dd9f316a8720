import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CHAIN_START, hashEvent } from '@event-store';
import { LEDGER_ID } from '../../recorded-log.fixture';
import { type Manifest, manifestText } from './manifest';

/** An event of an export as somebody with an editor finds it. */
export interface ExportedEvent {
  text: string;
  hash: Buffer;
}

export async function readExport(folder: string): Promise<ExportedEvent[]> {
  const names = (await readdir(folder)).sort();
  const partsOf = (ending: string) =>
    Promise.all(names.filter((name) => name.endsWith(ending)).map((name) => readFile(join(folder, name))));
  const lines = Buffer.concat(await partsOf('.ndjson'))
    .toString()
    .split('\n')
    .slice(0, -1);
  const hashes = Buffer.concat(await partsOf('.bin'));
  return lines.map((text, at) => ({ text, hash: hashes.subarray(at * 32, (at + 1) * 32) }));
}

/** Writes an export that is right in itself, whatever its events are: as whoever tampers and knows the format. */
export async function writeExport(folder: string, events: readonly ExportedEvent[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const lines = Buffer.from(events.map(({ text }) => `${text}\n`).join(''));
  const hashes = Buffer.concat(events.map(({ hash }) => hash));
  const sum = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
  const manifest: Manifest = {
    ...{ format: 1, ledgerId: LEDGER_ID, kind: 'whole', firstSequence: 0, size: events.length },
    files: [
      {
        ...{ name: 'events-000000.ndjson', firstSequence: 0, count: events.length, sha256: sum(lines) },
        hashes: { name: 'hashes-000000.bin', sha256: sum(hashes) },
      },
    ],
    exportedAt: '2026-02-01T00:00:00.000Z',
  };
  await writeFile(join(folder, 'events-000000.ndjson'), lines);
  await writeFile(join(folder, 'hashes-000000.bin'), hashes);
  await writeFile(join(folder, 'manifest.json'), manifestText(manifest));
}

/** Every hash anew, each chained to the one before it in its stream: what stands there then is a history without a flaw. */
export function rehashed(events: readonly ExportedEvent[]): ExportedEvent[] {
  const ends = new Map<string, Uint8Array>();
  return events.map(({ text }) => {
    const { stream } = JSON.parse(text) as { stream: string };
    const hash = hashEvent(ends.get(stream) ?? CHAIN_START.hash, Buffer.from(text));
    ends.set(stream, hash);
    return { text, hash };
  });
}
