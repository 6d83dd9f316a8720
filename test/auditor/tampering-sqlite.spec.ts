import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type EventStore, hashEvent, openSqliteEventStore } from '@event-store';
import type { SignedHead } from '@log-tree';
import fc from 'fast-check';
import { lifeOfOrders } from '../../apps/auditor/copy/many-orders.fixture';
import { randomLife } from '../../apps/auditor/random-life.fixture';
import { type Append, appendsOf, record } from '../../apps/auditor/recorded-log.fixture';
import { settledWeek } from '../../apps/auditor/settled-log.fixture';
import { headOf, ledgerKey } from '../../apps/auditor/signed-head.fixture';
import { verifyLog } from '../../apps/auditor/verify-log/verify-log';

const LIFE = appendsOf(lifeOfOrders(4));

/** Moves what stands from a place on one place further, so that there is room for one event more. */
const MAKE_ROOM = (place: number) =>
  `UPDATE events SET sequence = -sequence - 1 WHERE sequence >= ${place}; UPDATE events SET sequence = -sequence WHERE sequence < 0`;

const SWAP = (one: number, other: number) =>
  `UPDATE events SET sequence = -1 WHERE sequence = ${one}; UPDATE events SET sequence = ${one} WHERE sequence = ${other}; UPDATE events SET sequence = ${other} WHERE sequence = -1`;

describe('tampering with the stored bytes of an embedded log', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tampering-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it.each<[sentence: string, tamper: string, sequence: number, what: RegExp]>([
    ['a changed byte', `UPDATE events SET bytes = CAST(replace(CAST(bytes AS TEXT), '"amount":"6000"', '"amount":"6001"') AS BLOB) WHERE sequence = 7`, 6, /its hash is not.*amount is "6001", and "6000" was expected/],
    ['a changed hash', `UPDATE events SET hash = zeroblob(32) WHERE sequence = 7`, 6, /its hash is not/],
    ['a changed type', `UPDATE events SET type = 'OrderCancelled' WHERE sequence = 7`, 6, /type: RemainingAuthorizationReleased stands at OrderCancelled/],
    ['a changed id', `UPDATE events SET event_id = 'x' WHERE sequence = 7`, 6, /eventId: \S+ stands at x/],
    ['a removed event', 'DELETE FROM events WHERE sequence = 6', 5, /revision 1 is missing/],
    ['two swapped of one stream', SWAP(6, 7), 5, /revision 1 is missing|its hash is not/],
    ['an inserted event', `${MAKE_ROOM(6)}; INSERT INTO events SELECT 6, stream, 50, 'copy', type, hash, bytes FROM events WHERE sequence = 5`, 5, /revision 1 is missing/],
  ])('finds %s, and names it', async (_, sql, sequence, what) => {
    await recorded(LIFE);
    tamper(sql);
    expect((await verify()).firstWrong).toMatchObject({ sequence, what: expect.stringMatching(what) });
  }); // biome-ignore format: an example stands on one line

  it.each<[sentence: string, sql: string, what: RegExp]>([
    ['a cut tail', 'DELETE FROM events WHERE sequence > 10', /signs 13 events, and there are 10: 3 are missing/],
    ['two swapped of two streams', SWAP(4, 5), /first 13 events have the root/],
  ])('finds %s against a head', async (_, sql, what) => {
    const head = await recorded(LIFE);
    tamper(sql);
    expect(await verify()).toMatchObject({ wrong: [] });
    expect((await verify(head)).wrong).toEqual([expect.stringMatching(what)]);
  }); // biome-ignore format: an example stands on one line

  it('finds a history that was written anew with all its hashes, against an older head', async () => {
    await recorded(appendsOf(lifeOfOrders(3)));
    const older = await headNow();
    await rm(folder, { recursive: true });
    await recorded(appendsOf(lifeOfOrders(3).toReversed().toSorted((one, other) => Number(one.hours) - Number(other.hours))));
    expect(await verify()).toMatchObject({ wrong: [] });
    expect((await verify(older)).wrong).toEqual([expect.stringMatching(/first 10 events have the root/)]);
  }); // biome-ignore format: an example stands on one line

  it('finds a payout that was changed and chained anew', async () => {
    await recorded(settledWeek());
    tamper(
      `UPDATE events SET bytes = CAST(replace(CAST(bytes AS TEXT), '"amount":"8562"', '"amount":"9562"') AS BLOB) WHERE type = 'PayoutSent'`,
    );
    rechain('payout-m1:SEK-1');
    expect((await verify()).firstWrong).toMatchObject({ sequence: 7, what: expect.stringMatching(/9562.*8562/) });
  });

  it('finds any byte of any event, and says nothing against an untouched log', async () => {
    await fc.assert(
      fc.asyncProperty(randomLife, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), async (life, which, place, by) => {
        await rm(folder, { recursive: true, force: true });
        const head = await recorded(life);
        expect(await verify(head)).toMatchObject({ events: head.size, heads: 1, wrong: [] });
        const sequence = which % head.size;
        flip(sequence, place, by);
        expect((await verify(head)).firstWrong).toMatchObject({ sequence });
      }),
      { numRuns: 40 },
    ); // biome-ignore format: a property stands together
  }, 120_000);

  async function reading<Answer>(ask: (log: EventStore) => Promise<Answer>): Promise<Answer> {
    const log = await openSqliteEventStore({ folder, readOnly: true });
    try {
      return await ask(log);
    } finally {
      await log.close();
    }
  }

  async function recorded(appends: readonly Append[]): Promise<SignedHead> {
    const log = await openSqliteEventStore({ folder });
    await record(appends, log);
    await log.close();
    return headNow();
  }

  const headNow = () => reading(async (log) => headOf((await log.readAll('', 1_000)).events));

  const verify = (...heads: SignedHead[]) =>
    reading((log) =>
      verifyLog(log, { heads: { key: ledgerKey(), heads: heads.map((head) => ({ name: 'mine', head })) } }),
    );

  function open<Answer>(work: (database: DatabaseSync) => Answer): Answer {
    const database = new DatabaseSync(join(folder, 'log.sqlite'));
    try {
      return work(database);
    } finally {
      database.close();
    }
  }

  const tamper = (sql: string) => open((database) => database.exec(sql));

  function flip(sequence: number, place: number, by: number): void {
    open((database) => {
      const row = database.prepare('SELECT bytes FROM events ORDER BY sequence LIMIT 1 OFFSET ?').get(sequence);
      const bytes = Buffer.from(row?.['bytes'] as Uint8Array);
      const at = place % bytes.length;
      bytes[at] = (bytes[at] ?? 0) ^ by;
      const update =
        'UPDATE events SET bytes = ? WHERE sequence = (SELECT sequence FROM events ORDER BY sequence LIMIT 1 OFFSET ?)';
      database.prepare(update).run(bytes, sequence);
    });
  }

  /** As somebody does who knows how hashes follow from each other. */
  function rechain(stream: string): void {
    open((database) => {
      const rows = database
        .prepare(
          'SELECT e.sequence, e.bytes FROM events e JOIN streams s ON s.number = e.stream WHERE s.name = ? ORDER BY e.revision',
        )
        .all(stream);
      let hash: Uint8Array = Buffer.alloc(32);
      for (const { sequence, bytes } of rows) {
        hash = hashEvent(hash, bytes as Uint8Array);
        database.prepare('UPDATE events SET hash = ? WHERE sequence = ?').run(hash, Number(sequence));
      }
    });
  }
});
