import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoFolder, markDemoFolder } from './demo-folder';

describe('the data folder of the demo', () => {
  const shop = { seed: 1, orders: 10 };
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demo-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is empty where there is nothing, or no folder', async () => {
    expect(await demoFolder(folder, shop)).toBe('empty');
    expect(await demoFolder(join(folder, 'none'), shop)).toBe('empty');
  });

  it('belongs to somebody else where there is anything without a mark', async () => {
    await writeFile(join(folder, 'log.sqlite'), '');
    expect(await demoFolder(folder, shop)).toBe('of somebody else');
  });

  it('is half-loaded until it is loaded', async () => {
    await markDemoFolder(folder, { ...shop, state: 'loading' });
    expect(await demoFolder(folder, shop)).toBe('half-loaded');
    expect(await demoFolder(folder, { ...shop, seed: 2 })).toBe('of somebody else');
    await markDemoFolder(folder, { ...shop, state: 'loaded' });
    expect(await demoFolder(folder, shop)).toBe('loaded');
  });
});
