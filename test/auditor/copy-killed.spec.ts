import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { type EventStore, openSqliteEventStore } from '@event-store';
import { fill, lifeOfOrders } from '../../apps/auditor/copy/many-orders.fixture';
import { everyEvent, typeAuditor } from './copy.world';

const ORDERS = 10_000;
const EVENTS = 1 + 3 * ORDERS;
const KILLS = 5;
/** All runs together are too short to copy the log, also on a fast and idle machine. */
const RUNS_MS_MAX = 300;

describe('a copy that is killed again and again', () => {
  let folder: string;
  const at = (name: string) => join(folder, name);
  const copy = () =>
    typeAuditor(['copy', '--from', `sqlite:${at('old')}`, '--to', `sqlite:${at('new')}`, '--without-keys']);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'killed-'));
    const log = await openSqliteEventStore({ folder: at('old') });
    await fill(log, lifeOfOrders(ORDERS));
    await log.close();
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true }));

  async function copied(): Promise<number> {
    const log = await openSqliteEventStore({ folder: at('new'), readOnly: true });
    const head = await log.head();
    await log.close();
    return Number(head?.cursor ?? 0);
  }

  it('goes on where it was, each time, and ends as the same log', async () => {
    const reached: number[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const { child, wrote, said } = copy();
      await wrote('copy [');
      await pause(Math.random() * RUNS_MS_MAX * (1 - kill / KILLS));
      child.kill('SIGKILL');
      expect((await said).code).toBeNull();
      reached.push(await copied());
    }
    expect(reached).toEqual([...reached].sort((a, b) => a - b));
    expect(reached.some((events) => events > 0 && events < EVENTS)).toBe(true);
    process.stdout.write(`copy, killed after ${reached.join(', ')} of ${EVENTS} events\n`);

    // Half a log looks like a whole one that is young: nobody may take it for that.
    await expect(openSqliteEventStore({ folder: at('new') })).rejects.toThrow('still being copied from');
    expect(existsSync(join(at('old'), 'moved.json'))).toBe(false);

    const { code, out } = await copy().said;
    expect([code, out]).toEqual([0, expect.stringMatching(new RegExp(`Compared +${EVENTS} events`))]);
    const [source, target] = await Promise.all(
      ['old', 'new'].map((name) => openSqliteEventStore({ folder: at(name), readOnly: true })),
    );
    if (source && target) expect(await digest(target)).toBe(await digest(source));
    await Promise.all([source?.close(), target?.close()]);
  }, 120_000);

  it('is a log that takes events again, and the old one is not', async () => {
    await (await openSqliteEventStore({ folder: at('new') })).close();
    await expect(openSqliteEventStore({ folder: at('old') })).rejects.toThrow(`has moved to sqlite:${at('new')}`);
  });

  it('is found wrong, by sequence, once somebody changed a byte of it', async () => {
    const log = new DatabaseSync(join(at('new'), 'log.sqlite'));
    const bytes = log.prepare('SELECT bytes FROM events WHERE sequence = 101').get()?.['bytes'] as Uint8Array;
    const changed = Buffer.from(Buffer.from(bytes).toString().replace('"actor":"k', '"actor":"K'));
    log.prepare('UPDATE events SET bytes = ? WHERE sequence = 101').run(changed);
    log.close();
    expect(await copy().said).toMatchObject({
      code: 1,
      err: expect.stringMatching(/\nat sequence 100 the target is not the source: .* has other bytes in the target/),
    });
  });
});

/** Of every event in its order; comparing so many one by one would take longer than copying them. */
async function digest(log: EventStore): Promise<string> {
  const hash = createHash('sha256');
  for (const { stream, revision, eventId, type, bytes, hash: chained } of await everyEvent(log)) {
    hash.update(`${stream}@${revision} ${eventId} ${type} `).update(chained).update(bytes);
  }
  return hash.digest('hex');
}
