import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStore, openSqliteEventStore } from '@event-store';
import fc from 'fast-check';
import { type BackupManifest, readManifest, writeManifest } from '../backup/backup-manifest';
import { makeBackup } from '../backup/make-backup';
import { everyEvent, fill, filled, lifeOfOrders } from '../copy/many-orders.fixture';
import { type Append, appendsOf, record } from '../recorded-log.fixture';
import { assertWhole } from './backed-up-events';
import { restoreLog } from './restore-log';

const NOW = '2026-03-01T10:00:00.000Z';
const backUp = (log: EventStore, folder: string) => makeBackup({ log, folder, now: () => NOW });

describe('a backup', () => {
  let folder: string;
  const at = (name: string) => join(folder, name);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'backup-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const bare = async (log: EventStore) => (await everyEvent(log)).map(({ cursor: _, ...event }) => event);

  async function restore(name = 'new') {
    const target = await openSqliteEventStore({ folder: at(name), arriving: true });
    try {
      const manifest = readManifest(at('backup')) as BackupManifest;
      assertWhole(at('backup'), manifest);
      await restoreLog({ folder: at('backup'), manifest, target });
      return await bare(target);
    } finally {
      await target.close();
    }
  }

  it('becomes the very same log again', async () => {
    const log = await filled(lifeOfOrders(40));
    expect(await backUp(log, at('backup'))).toMatchObject({ added: 121, manifest: { events: 121, format: 1 } });
    expect(await restore()).toEqual(await bare(log));
  });

  it('grows by what is new, and never changes a file it has', async () => {
    const log = await openSqliteEventStore({ folder: at('log') });
    await fill(log, lifeOfOrders(10));
    await backUp(log, at('backup'));
    const before = readdirSync(at('backup')).map((name) => [name, readFileSync(join(at('backup'), name), 'utf8')]);
    expect(await backUp(log, at('backup'))).toMatchObject({ added: 0 });

    const more = await filled(lifeOfOrders(25));
    for (const event of (await everyEvent(more)).slice(31)) {
      await log.append(event.stream, event.revision - 1, [event]);
    }
    expect(await backUp(log, at('backup'))).toMatchObject({ added: 45, manifest: { events: 76 } });
    for (const [name = '', text] of before) {
      if (name.endsWith('.lines')) expect(readFileSync(join(at('backup'), name), 'utf8')).toBe(text);
    }
    expect(readManifest(at('backup'))?.segments).toHaveLength(2);
    await log.close();
    expect(await restore()).toHaveLength(76);
  });

  it('goes on with a file that a killed run left unfinished', async () => {
    const log = await filled(lifeOfOrders(10));
    await backUp(log, at('backup'));
    rmSync(join(at('backup'), 'manifest.json'));
    writeFileSync(join(at('backup'), 'events-000000000000.lines.part'), 'half a li');
    expect(await backUp(log, at('backup'))).toMatchObject({ added: 31 });
    expect(readdirSync(at('backup')).sort()).toEqual(['events-000000000000.lines', 'manifest.json']);
  });

  it('is refused where the log is another, or lacks what the backup has', async () => {
    await backUp(await filled(lifeOfOrders(10)), at('backup'));
    await expect(backUp(await filled(lifeOfOrders(5)), at('backup'))).rejects.toThrow(
      'has events that this log has not',
    );
  });

  it('restores into a folder where it was stopped, and into none that holds something else', async () => {
    const log = await filled(lifeOfOrders(20));
    await backUp(log, at('backup'));
    const events = await everyEvent(log);
    const target = await openSqliteEventStore({ folder: at('new'), arriving: true });
    for (const event of events.slice(0, 11)) await target.append(event.stream, event.revision - 1, [event]);
    await target.close();
    expect(await restore()).toEqual(await bare(log));

    const other = await openSqliteEventStore({ folder: at('other'), arriving: true });
    // The opening, and then the second order where the first one should stand.
    for (const event of events.filter((_, place) => place === 0 || place === 4)) {
      await other.append(event.stream, event.revision - 1, [event]);
    }
    await other.close();
    await expect(restore('other')).rejects.toThrow(
      'the target holds something else than the backup from sequence 1 on',
    );
  });

  it('holds no log that the rules would not have written', async () => {
    const appends = appendsOf(lifeOfOrders(5));
    const spoilt = appends.map((append, index): Append => (index === 4 ? { ...append, actor: '' } : append));
    await backUp(await record(spoilt), at('backup'));
    await expect(restore()).rejects.toThrow('its actor or command is empty');
  });

  it('is found damaged whatever byte of it was changed, taken or added', async () => {
    await backUp(await filled(lifeOfOrders(15)), at('backup'));
    const file = join(at('backup'), 'events-000000000000.lines');
    const whole = readFileSync(file);
    let attempt = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.constantFrom('changed', 'taken', 'added', 'cut'),
        async (place, how) => {
          const parts = {
            changed: [whole.subarray(0, place), Buffer.from([(whole[place] ?? 0) ^ 1]), whole.subarray(place + 1)],
            taken: [whole.subarray(0, place), whole.subarray(place + 1)],
            added: [whole.subarray(0, place), Buffer.from('x'), whole.subarray(place)],
            cut: [whole.subarray(0, place)],
          };
          writeFileSync(file, Buffer.concat(parts[how]));
          attempt += 1;
          await expect(restore(`tampered-${attempt}`)).rejects.toThrow();
        },
      ),
      { numRuns: 40 },
    );
    writeFileSync(file, whole);
    expect(await restore('untouched')).toHaveLength(46);
  });

  it('is found to be another where its manifest was rewritten, by the chain that was kept apart', async () => {
    const { manifest } = await backUp(await filled(lifeOfOrders(15)), at('backup'));
    rmSync(at('backup'), { recursive: true });
    const forged = await backUp(await filled(lifeOfOrders(14)), at('backup'));
    expect(() => assertWhole(at('backup'), forged.manifest, manifest.chain)).toThrow('does not have the chain');
    writeManifest(at('backup'), { ...forged.manifest, events: 1 });
    expect(() => assertWhole(at('backup'), readManifest(at('backup')) as BackupManifest)).toThrow('tells of 1 events');
  });
});
