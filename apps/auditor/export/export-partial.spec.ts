import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStore } from '@event-store';
import type { SignedHead } from '@log-tree';
import { lifeOfOrders } from '../copy/many-orders.fixture';
import { appendsOf, record } from '../recorded-log.fixture';
import { headOf, ledgerKey } from '../signed-head.fixture';
import type { Selection } from '../verify/export/manifest';
import { verifyExport } from '../verify/export/verify-export';
import { exportPartial } from './export-partial';

const SMALL = { linesMax: 2, bytesMax: 1_000_000 };

describe('a part of a log', () => {
  let folder: string;
  let log: EventStore;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'partial-'));
    log = await record(appendsOf(lifeOfOrders(5)));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const head = async (size: number) => headOf((await log.readAll('', size)).events);
  const exportPart = (selection: Selection, signed?: SignedHead) =>
    exportPartial({ log, folder, selection, now: () => '2026-02-01T00:00:00.000Z', fileSize: SMALL, ...(signed && { head: signed }) }); // biome-ignore format: one line
  const verify = (...heads: SignedHead[]) =>
    verifyExport(folder, { heads: { key: ledgerKey(), heads: heads.map((each) => ({ name: 'mine', head: each })) } });

  it.each<[sentence: string, selection: Selection, sequences: number[]]>([
    ['one order', { order: 'm1:o1' }, [4, 5, 6]],
    ['a merchant', { merchant: 'm1' }, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]],
    ['a range, which begins within a stream', { from: 5, to: 8 }, [5, 6, 7, 8]],
    ['what is in both', { order: 'm1:o1', to: 4 }, [4]],
  ])('is %s, each event with the proof that it is in the tree of a head', async (_, selection, sequences) => {
    const signed = await head(16);
    const manifest = await exportPart(selection, signed);
    expect(manifest).toMatchObject({ kind: 'partial', size: sequences.length, head: signed, selection });
    const lines = (await Promise.all(manifest.files.map(({ name }) => readFile(join(folder, name), 'utf8')))).join('');
    expect(lines.trim().split('\n').map((line) => JSON.parse(line).sequence)).toEqual(sequences); // biome-ignore format: one line
    expect(await verify(signed)).toMatchObject({ kind: 'partial', events: sequences.length, wrong: [] });
  });

  it('needs no more of the log than the head signs', async () => {
    await expect(exportPart({ order: 'm1:o1' }, await head(6))).rejects.toThrow(/of 6 events: sequence 6 is asked for/);
    await expect(exportPart({ order: 'm1:o1' }, { ...(await head(8)), rootHash: '00'.repeat(32) })).rejects.toThrow(/signs another log/); // biome-ignore format: one line
    await expect(exportPart({ order: 'm1:none' })).rejects.toThrow(/no event of the log is what was asked for/);
  });

  it('proves nothing to whoever has only a key, where no head is in it', async () => {
    await exportPart({ order: 'm1:o1' });
    expect((await verify()).wrong).toEqual([expect.stringMatching(/nobody has signed the tree/)]);
    expect((await verify(await head(16))).wrong).toEqual([]);
    expect((await verify(await head(15))).wrong).toEqual([
      expect.stringMatching(/is not the tree that the proofs lead to/),
    ]);
  });

  it.each<[sentence: string, from: string | RegExp, to: string, what: RegExp]>([
    ['a figure', '\\"amount\\":\\"6000\\"', '\\"amount\\":\\"6001\\"', /6001/],
    ['a hash that nothing else follows from', '\\"commandHash\\":\\"ab', '\\"commandHash\\":\\"bb', /its proof does not lead from its hash at sequence 4/],
    ['a previous hash', '"previousHash":"00', '"previousHash":"01', /previous hash/],
    ['a proof', /"proof":\["./, '"proof":["x', /its proof does not lead/],
    ['the sequence', '"sequence":4', '"sequence":3', /its proof does not lead from its hash at sequence 3/],
    ['the line', '"sequence"', '"sequenca"', /the line is none of/],
  ])('is found wrong when %s is changed', async (_, from, to, what) => {
    const signed = await head(16);
    const manifest = await exportPart({ order: 'm1:o1' }, signed);
    const name = manifest.files[what.source === '6001' ? 1 : 0]?.name ?? '';
    const text = await readFile(join(folder, name), 'utf8');
    expect(text.replace(from, to)).not.toBe(text);
    await writeFile(join(folder, name), text.replace(from, to));
    expect((await verify(signed)).firstWrong?.what).toMatch(what);
  }); // biome-ignore format: an example stands on one line
});
