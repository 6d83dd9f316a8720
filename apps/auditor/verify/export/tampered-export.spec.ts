import { generateKeyPairSync } from 'node:crypto';
import { appendFile, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemoryEventStore } from '@event-store';
import type { SignedHead } from '@log-tree';
import fc from 'fast-check';
import { lifeOfOrders } from '../../copy/many-orders.fixture';
import { exportWhole } from '../../export/export-whole';
import { randomLife } from '../../random-life.fixture';
import { type Append, appendsOf, record } from '../../recorded-log.fixture';
import { headOf, ledgerKey } from '../../signed-head.fixture';
import { verifyingKey } from '../heads/verifying-key';
import { type ExportedEvent, readExport, rehashed, writeExport } from './export-files.fixture';
import { verifyExport } from './verify-export';

const LIFE = appendsOf(lifeOfOrders(4));
const SMALL = { linesMax: 5, bytesMax: 1_000_000 };

describe('an export that was tampered with', () => {
  let folder: string;
  let events: ExportedEvent[];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tampered-'));
    events = await exported(LIFE, folder);
  });
  afterEach(() => rm(folder, { recursive: true }));

  const verify = (...heads: SignedHead[]) =>
    verifyExport(folder, { heads: { key: ledgerKey(), heads: heads.map((head) => ({ name: 'mine.json', head })) } });

  it('is found right while it is not', async () => {
    expect(await verify(headOf(events), headOf(events.slice(0, 6)))).toMatchObject({ events: 13, heads: 2, wrong: [] });
  });

  it('is found right within a memory that holds no stream at all', async () => {
    const heads = { heads: [] };
    expect(await verifyExport(folder, { heads, heldBytesMax: 0 })).toEqual(await verifyExport(folder, { heads }));
  });

  it.each<[sentence: string, from: string, to: string, what: RegExp, line?: number]>([
    ['the first event of two that belong together', '"captureId":"6', '"captureId":"7', /which of its 704 bytes is another cannot be told/, 1],
    ['a digit of a number', '"amount":"6000"', '"amount":"6.00"', /\/data\/lines\/0\/amount: 6\.00 is no integer/],
    ['a figure', '"amount":"6000"', '"amount":"6001"', /in event 1 of its append \/data\/lines\/0\/amount is "6001", and "6000" was expected/],
    ['a space', '{"actor"', '{ "actor"', /not in canonical form from byte 1 on/],
    ['the name of a member', '"actor"', '"actos"', /its bytes are not in canonical form|its actor is no text|written otherwise/],
    ['the ledger', '"ledgerId":"0d1f', '"ledgerId":"0d1e', /belongs to the ledger 0d1e/],
    ['the key', '"idempotencyKey":"k', '"idempotencyKey":"K', /event id does not follow/],
    ['the time', '"recordedAt":"2026', '"recordedAt":"2020', /before the event before it/],
    ['a hash that nothing else follows from', '"commandHash":"ab', '"commandHash":"bb', /which of its \d+ bytes is another cannot be told/, 3],
    ['the JSON itself', '{"actor"', '["actor"', /it is no JSON: .*position/],
  ])('names the event and the place when %s is changed', async (_, from, to, what, line = 2) => {
    await change(join(folder, 'events-000001.ndjson'), line, (text) => text.replace(from, to));
    const { firstWrong, place, events: right } = await verify();
    expect(firstWrong).toMatchObject({ sequence: 4 + line, what: expect.stringMatching(what) });
    expect(firstWrong?.what ?? '').toMatch(/its hash is not that of its bytes|it is no JSON/);
    expect([right, place]).toEqual([
      4 + line,
      expect.stringMatching(new RegExp(`^events-000001\\.ndjson, line ${line}, bytes \\d+ to \\d+$`)),
    ]);
  }); // biome-ignore format: an example stands on one line

  it.each<[sentence: string, tamper: () => Promise<void>, what: RegExp]>([
    ['cut', () => truncate(join(folder, 'events-000001.ndjson'), 900), /events-000001.ndjson ends within a line/],
    ['gone', () => rm(join(folder, 'events-000001.ndjson')), /events-000001.ndjson cannot be read/],
    ['longer', () => appendFile(join(folder, 'events-000002.ndjson'), 'more\n'), /more lines than the 3/],
    ['without its hashes', () => rm(join(folder, 'hashes-000001.bin')), /hashes-000001.bin cannot be read/],
    ['said to have another sum', () => change(join(folder, 'manifest.json'), undefined, (text) => text.replace(/"sha256": "./, '"sha256": "x')), /hashes-000000.bin has SHA-256 \w+, and the manifest says x/],
    ['said to begin elsewhere', () => change(join(folder, 'manifest.json'), undefined, (text) => text.replace('"firstSequence": 5', '"firstSequence": 6')), /said to begin at sequence 6, and 5 is next/],
    ['said to be of another ledger', () => change(join(folder, 'manifest.json'), undefined, (text) => text.replace('"ledgerId": "0', '"ledgerId": "1')), /manifest names the ledger 1d1f/],
  ])('names the file that is %s', async (_, tamper, what) => {
    await tamper();
    expect((await verify()).wrong).toEqual([expect.stringMatching(what)]);
  }); // biome-ignore format: an example stands on one line

  it.each<[sentence: string, tamper: (events: ExportedEvent[]) => ExportedEvent[], what: RegExp]>([
    ['a removed event', (all) => all.toSpliced(1, 1), /revision 0 is missing/],
    ['two swapped of one stream', (all) => all.with(2, at(all, 5)).with(5, at(all, 2)), /revision 0 is missing|stands twice|is missing/],
    ['an inserted one', (all) => all.toSpliced(4, 0, at(all, 3)), /stands twice/],
    ['a changed one whose own hash is right again', (all) => all.with(5, at(rehashed(all.with(5, altered(at(all, 5)))), 5)), /the rules|its hash/],
  ])('names the event after %s, though all sums are right', async (_, tamper, what) => {
    await writeExport(await anotherFolder(), tamper(events));
    expect((await verify()).firstWrong?.what).toMatch(what);
  }); // biome-ignore format: an example stands on one line

  it.each<[sentence: string, tamper: (events: ExportedEvent[]) => ExportedEvent[], what: RegExp]>([
    ['a cut tail', (all) => all.slice(0, -2), /signs 13 events, and there are 11: 2 are missing/],
    ['two swapped of two streams', (all) => all.with(3, at(all, 4)).with(4, at(all, 3)), /first 13 events have the root \w+, and it signs \w+.*sequence 0 to 12/],
  ])('finds %s against a head', async (_, tamper, what) => {
    const head = headOf(events);
    await writeExport(await anotherFolder(), tamper(events));
    expect(await verify()).toMatchObject({ wrong: [] });
    expect((await verify(head)).wrong).toEqual([expect.stringMatching(what)]);
  }); // biome-ignore format: an example stands on one line

  it('finds a history that was written anew, hashes and all, against an older head, and says where', async () => {
    const [oldest, older] = [headOf(events.slice(0, 3)), headOf(events.slice(0, 10))];
    const rewritten = appendsOf(
      lifeOfOrders(4).with(5, { ...at(lifeOfOrders(4), 5), take: { by: 'amount', amount: 1n } }),
    );
    await exported(rewritten, await anotherFolder());
    expect(await verify()).toMatchObject({ events: 13, wrong: [] });
    expect((await verify(oldest)).wrong).toEqual([]);
    expect((await verify(older, oldest)).wrong).toEqual([
      expect.stringMatching(/What differs stands at sequence 3 to 9/),
    ]);
  });

  it('finds a forged head', async () => {
    const stranger = generateKeyPairSync('ed25519');
    const head = headOf(events);
    expect((await verify({ ...head, size: 12 })).wrong).toEqual([expect.stringMatching(/it is forged/)]);
    expect((await verify({ ...head, signature: headOf(events, stranger).signature })).wrong).toEqual([expect.stringMatching(/it is forged/)]);
    expect((await verify(headOf(events, stranger))).wrong).toEqual([expect.stringMatching(/none of this ledger/)]);
  }); // biome-ignore format: a head stands on one line

  it('finds that the ledger is another than the one whose key is believed', async () => {
    const { publicKey } = generateKeyPairSync('ed25519');
    const key = verifyingKey(publicKey.export({ type: 'spki', format: 'pem' }).toString());
    if (!key) throw new Error('it is a key');
    const { wrong } = await verifyExport(folder, { heads: { key, heads: [] } });
    expect(wrong).toEqual([expect.stringMatching(/key that was given is [0-9a-f]{16}, and the ledger has/)]);
  });

  it('cannot be checked without a manifest of a known format', async () => {
    await change(join(folder, 'manifest.json'), undefined, (text) => text.replace('"format": 1', '"format": 2'));
    await expect(verify()).rejects.toThrow(/format 2, and only 1 is known/);
    await rm(join(folder, 'manifest.json'));
    await expect(verify()).rejects.toThrow(/ENOENT/);
  });

  async function anotherFolder(): Promise<string> {
    await rm(folder, { recursive: true });
    return folder;
  }
});

describe('any history', () => {
  it('is found right, and any tampering with it is found, by whoever holds a head', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'any-'));
    const verify = (heads: readonly SignedHead[]) =>
      verifyExport(folder, { heads: { key: ledgerKey(), heads: heads.map((head) => ({ name: 'mine', head })) } });
    await fc.assert(
      fc.asyncProperty(randomLife, fc.nat(), fc.nat(), fc.nat(), fc.constantFrom(...TAMPERINGS), async (life, one, other, value, tamper) => {
        await rm(folder, { recursive: true, force: true });
        const events = await exported(life, folder);
        const head = headOf(events);
        expect(await verify([head])).toMatchObject({ events: events.length, heads: 1, wrong: [] });
        const tampered = tamper(events, one % events.length, other % events.length, value);
        if (isSame(tampered, events)) return;
        await rm(folder, { recursive: true });
        await writeExport(folder, tampered);
        const verdict = await verify([head]);
        expect(verdict.firstWrong ?? verdict.wrong[0]).toBeDefined();
      }),
      { numRuns: 60 },
    ); // biome-ignore format: a property stands together
    await rm(folder, { recursive: true });
  }, 120_000);
});

type Tampering = (events: ExportedEvent[], one: number, other: number, value: number) => ExportedEvent[];

const TAMPERINGS: readonly Tampering[] = [
  // A byte, with every hash as it was, or with all of them made anew where the text is still one.
  (events, one, other, value) => events.with(one, withByte(at(events, one), other, value)),
  (events, one, other, value) => rehashedIfReadable(events.with(one, withByte(at(events, one), other, value))),
  (events, one) => events.toSpliced(one, 1),
  (events, one) => rehashed(events.toSpliced(one, 1)),
  (events, one, other) => events.with(one, at(events, other)).with(other, at(events, one)),
  (events, one, other) => rehashed(events.with(one, at(events, other)).with(other, at(events, one))),
  (events, one, other) => events.toSpliced(one, 0, at(events, other)),
  (events, one, other) => rehashed(events.toSpliced(one, 0, at(events, other))),
  (events, one) => events.slice(0, one),
];

function withByte({ text, hash }: ExportedEvent, place: number, value: number): ExportedEvent {
  const bytes = Buffer.from(text);
  bytes[place % bytes.length] = 0x20 + (value % 0x5f);
  return { text: bytes.toString(), hash };
}

function rehashedIfReadable(events: ExportedEvent[]): ExportedEvent[] {
  try {
    return rehashed(events);
  } catch {
    return events;
  }
}

function isSame(some: readonly ExportedEvent[], others: readonly ExportedEvent[]): boolean {
  const textOf = (events: readonly ExportedEvent[]) =>
    events.map(({ text, hash }) => text + hash.toString('hex')).join();
  return textOf(some) === textOf(others);
}

function altered({ text, hash }: ExportedEvent): ExportedEvent {
  return { text: text.replace('"amount":"4000"', '"amount":"4001"'), hash };
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error(`there is no item ${index}`);
  return item;
}

async function exported(appends: readonly Append[], folder: string): Promise<ExportedEvent[]> {
  const log = await record(appends, createMemoryEventStore());
  await exportWhole({ log, folder, now: () => '2026-02-01T00:00:00.000Z', fileSize: SMALL });
  return readExport(folder);
}

/** One line of a file, or the whole of it. */
async function change(file: string, line: number | undefined, by: (text: string) => string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const changed = line === undefined ? by(text) : text.split('\n').map((each, index) => (index === line - 1 ? by(each) : each)).join('\n'); // biome-ignore format: one line
  expect(changed).not.toBe(text);
  await writeFile(file, changed);
}
