import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemoryEventStore, type EventStore, openSqliteEventStore } from '@event-store';
import { lifeOfOrders } from '../copy/many-orders.fixture';
import { appendsOf, record } from '../recorded-log.fixture';
import { verifyExport } from '../verify/export/verify-export';
import { exportWhole } from './export-whole';

const LIFE = appendsOf(lifeOfOrders(5));
const SMALL = { linesMax: 4, bytesMax: 1_000_000 };
const now = () => '2026-02-01T00:00:00.000Z';

describe('a whole export', () => {
  let place: string;
  beforeEach(async () => {
    place = await mkdtemp(join(tmpdir(), 'export-'));
  });
  afterEach(() => rm(place, { recursive: true }));

  const folder = (name: string) => join(place, name);
  const exportTo = (name: string, log: EventStore) => exportWhole({ log, folder: folder(name), now, fileSize: SMALL });

  it('holds the bytes that were hashed, one event a line, and their hashes beside them', async () => {
    const log = await record(LIFE);
    const { events } = await log.readAll('', 100);
    const manifest = await exportTo('a', log);
    expect(manifest).toMatchObject({ format: 1, kind: 'whole', firstSequence: 0, size: 16 });
    expect(manifest.files.map(({ firstSequence, count }) => [firstSequence, count])).toEqual([[0, 4], [4, 4], [8, 4], [12, 4]]); // biome-ignore format: one line
    const files = await filesOf(folder('a'));
    const lines = manifest.files.map(({ name }) => files[name]?.toString()).join('');
    expect(lines).toBe(events.map(({ bytes }) => `${bytes}\n`).join(''));
    const hashes = Buffer.concat(manifest.files.map(({ hashes }) => files[hashes?.name ?? ''] ?? Buffer.alloc(0)));
    expect(hashes).toEqual(Buffer.concat(events.map(({ hash }) => hash)));
    expect(await verifyExport(folder('a'), { heads: { heads: [] } })).toMatchObject({
      events: 16,
      streams: 6,
      wrong: [],
    });
  });

  it('is the same from every engine', async () => {
    const sqlite = await openSqliteEventStore({ folder: folder('log') });
    await record(LIFE, sqlite);
    await exportTo('sqlite', sqlite);
    await sqlite.close();
    await exportTo('memory', await record(LIFE, createMemoryEventStore()));
    expect(await filesOf(folder('sqlite'))).toEqual(await filesOf(folder('memory')));
  });

  it('that was broken off goes on, writes no finished file again, and is then the same as one made at once', async () => {
    const log = await record(LIFE);
    await exportTo('at once', log);
    await expect(exportTo('twice', breaking(log, 10))).rejects.toThrow('the log broke');
    const begun = (await readdir(folder('twice'))).filter((name) => !name.endsWith('.part'));
    expect(begun).toEqual(['events-000000.ndjson', 'events-000001.ndjson', 'hashes-000000.bin', 'hashes-000001.bin', 'resume.json']); // biome-ignore format: one line
    const written = (await stat(join(folder('twice'), 'events-000001.ndjson'))).mtimeMs;
    // What is recorded meanwhile belongs to the next export.
    await record(appendsOf(lifeOfOrders(6)).slice(-2), log);
    await exportTo('twice', log);
    expect((await stat(join(folder('twice'), 'events-000001.ndjson'))).mtimeMs).toBe(written);
    expect(await filesOf(folder('twice'))).toEqual(await filesOf(folder('at once')));
  });

  it('is refused into a folder that holds another', async () => {
    const log = await record(LIFE);
    await exportTo('a', log);
    await expect(exportTo('a', log)).rejects.toThrow(/holds a finished export/);
  });
});

/** A log whose reading breaks behind so many events. */
function breaking(log: EventStore, events: number): EventStore {
  return {
    ...log,
    async readAll(after, limit) {
      if (Number(after) >= events) throw new Error('the log broke');
      return log.readAll(after, Math.min(limit, events - Number(after)));
    },
  };
}

async function filesOf(folder: string): Promise<Record<string, Buffer>> {
  const names = (await readdir(folder)).sort();
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))])));
}
