import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const MARKER = 'demo-shop.json';

/** What a data folder holds, as far as the demo is concerned. */
export type DemoFolder = 'empty' | 'half-loaded' | 'loaded' | 'of somebody else';

export interface DemoMarker {
  readonly seed: number;
  readonly orders: number;
  readonly state: 'loading' | 'loaded';
}

export async function demoFolder(folder: string, { seed, orders }: Omit<DemoMarker, 'state'>): Promise<DemoFolder> {
  const names = await readdir(folder).catch((): string[] => []);
  if (names.length === 0) return 'empty';
  if (!names.includes(MARKER)) return 'of somebody else';
  const marker = JSON.parse(await readFile(join(folder, MARKER), 'utf8')) as DemoMarker;
  if (marker.state === 'loaded') return 'loaded';
  // Going on with another shop's keys would meet other orders under the same names.
  return marker.seed === seed && marker.orders === orders ? 'half-loaded' : 'of somebody else';
}

/** Written once the service has made the folder its own: the ledger's keys are only made in an empty one. */
export async function markDemoFolder(folder: string, marker: DemoMarker): Promise<void> {
  await writeFile(join(folder, MARKER), `${JSON.stringify(marker, null, 2)}\n`);
}
