import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askConsistency, askEventHash, askInclusion, askRoot } from '@log-tree';
import { naiveConsistency, naivePath, naiveTreeHash } from '@testing';
import { createMemoryReadModels } from '../../memory/memory-read-models';
import { isPageUnknown } from '../../paging/page';
import { isCatchingUp, type ReadModelStore } from '../../read-models.port';
import { createTestLog, OPENED, type Said } from '../../runner/log.fixture';
import { openSqliteReadModels } from '../../sqlite/sqlite-read-models';
import { foldedViews } from '../folded-views.fixture';
import { logTreeProjection } from './log-tree.projection';
import { type LogTree, readLogTree } from './log-tree.reader';

const SIZE = 600;
const HEADS = [3, 300, 550];
const log = createTestLog([OPENED, ...Array.from({ length: SIZE - 1 }, (_, at) => saidAt(at + 1))]);
const hashes = log.records.map(({ hash }) => Buffer.from(hash));

describe.each(['memory', 'sqlite'])('the tree of the log in %s', (engine) => {
  let folder: string;
  let store: ReadModelStore;
  const file = () => join(folder, 'views.sqlite');
  const open = () => (engine === 'memory' ? createMemoryReadModels() : openSqliteReadModels({ file: file() }));
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'log-tree-'));
    store = open();
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const fold = (batches: readonly number[]) => foldedViews(log, store, batches, [logTreeProjection]);
  async function ask<Answer>(work: (tree: LogTree) => Promise<Answer>): Promise<Answer> {
    const read = await readLogTree(store, work);
    if (isCatchingUp(read)) throw new Error('the view is caught up');
    return read.answer;
  }

  it.each([[[1_000]], [[1, 254, 2, 1, 100]], [[255, 1, 256, 7]]])(
    'is the naive one at every size, read in batches of %j',
    async (batches) => {
      await fold(batches);
      const wanted = Array.from({ length: SIZE + 1 }, (_, size) => naiveTreeHash(hashes.slice(0, size)));
      const roots = await ask(async (tree) => {
        expect(tree.size).toBe(SIZE);
        const found: string[] = [];
        for (let size = 0; size <= SIZE; size += 1) found.push(...(await tree.ask(askRoot(size))));
        return found;
      });
      expect(roots).toEqual(wanted);
    },
  );

  it('proves what the definition proves, at sizes of the past too', async () => {
    await fold([97]);
    for (const [index, size] of [
      [0, 1],
      [0, 600],
      [255, 256],
      [256, 257],
      [300, 599],
      [599, 600],
    ] as const) {
      // biome-ignore format: pairs
      const path = await ask((tree) => tree.ask(askInclusion(index, size)));
      expect(path).toEqual(naivePath(hashes.slice(0, size), index));
      expect(await ask((tree) => tree.ask(askEventHash(index)))).toEqual([hashes[index]?.toString('hex')]);
    }
    for (const [from, to] of [
      [1, 600],
      [255, 256],
      [256, 600],
      [300, 512],
      [511, 600],
    ] as const) {
      // biome-ignore format: pairs
      const path = await ask((tree) => tree.ask(askConsistency(from, to)));
      expect(path).toEqual(naiveConsistency(hashes.slice(0, to), from));
    }
    await expect(ask((tree) => tree.ask(askRoot(SIZE + 1)))).rejects.toThrow('ends before');
    await expect(ask((tree) => tree.ask(askEventHash(SIZE + 256)))).rejects.toThrow('no tile');
  });

  it('lists the heads that were signed, and finds each by its size', async () => {
    await fold([50]);
    expect(await ask((tree) => tree.head())).toMatchObject({ size: 550, sequence: 551, keyId: 'key' });
    expect(await ask((tree) => tree.head(300))).toMatchObject({ size: 300, sequence: 301 });
    expect(await ask((tree) => tree.head(301))).toBeUndefined();
    const first = await ask((tree) => tree.heads({ limit: 2 }));
    if (isPageUnknown(first) || first.next === undefined) throw new Error('there is a next page');
    expect(first.items.map(({ size }) => size)).toEqual([550, 300]);
    const { next: page } = first;
    expect(await ask((tree) => tree.heads({ limit: 2, page }))).toMatchObject({ items: [{ size: 3 }] });
  });
});

/** Heads stand right behind the events that they are over. */
function saidAt(sequence: number): Said {
  const recordedAt = '2026-01-01T00:00:00.000Z';
  const size = sequence - 1;
  if (!HEADS.includes(size))
    return { event: { type: 'CutOffReached', cutOff: recordedAt }, merchantId: '', recordedAt };
  const head = { keyId: 'key', size, rootHash: 'aa', signedAt: recordedAt, signature: 'bb' };
  return { event: { type: 'HeadSigned', ...head }, merchantId: '', recordedAt };
}
