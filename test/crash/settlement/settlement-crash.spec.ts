import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entryText } from '@domain';
import { openSqliteEventStore } from '@event-store';
import { recordsOf } from '../../settled/entries-of-log';
import { expectSettled, laneOf, type SettledLog } from '../../settled/settled-log';
import { currenciesOf, MERCHANTS } from './script';
import { type Life, liveOn } from './settling.process';

/** Two ledgers side by side, because most of a life is its beginning. */
const KILLS_EACH = 10;
const KILL_AFTER_MS_MAX = 250;

describe('settlement that is killed again and again, and goes on', () => {
  const folders: string[] = [];
  const counts = { kills: 0, killedInARun: 0, settlements: 0, entries: 0, open: 0 };
  let undisturbed: SettledLog;
  let disturbed: readonly SettledLog[];

  beforeAll(async () => {
    const [quiet, ...killed] = await Promise.all([newFolder(), newFolder(), newFolder()]);
    await Promise.all([liveOn(quiet), ...killed.map(liveAndBeKilled)]);
    undisturbed = await settledIn(quiet);
    disturbed = await Promise.all(killed.map(settledIn));
    counts.settlements = undisturbed.settled.length;
    counts.entries = undisturbed.entries.length;
    counts.open = undisturbed.open.length;
  }, 300_000);

  afterAll(async () => {
    for (const folder of folders) await rm(folder, { recursive: true });
    process.stdout.write(`crash test of settlement: ${JSON.stringify(counts)}\n`);
  });

  async function newFolder(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'settlement-crash-'));
    folders.push(folder);
    return folder;
  }

  async function liveAndBeKilled(folder: string): Promise<void> {
    for (let kills = 0; kills < KILLS_EACH; kills += 1) {
      const life = await liveOn(folder, Math.random() * KILL_AFTER_MS_MAX);
      if (!life.killed) return;
      counts.kills += 1;
      if (wasRunning(life)) counts.killedInARun += 1;
    }
    const last = await liveOn(folder);
    expect(last.killed).toBe(false);
  }

  it('was killed at least 20 times, and mostly in the middle of a run', () => {
    expect(counts.kills).toBeGreaterThanOrEqual(20);
    expect(counts.killedInARun).toBeGreaterThanOrEqual(5);
  });

  it('gives the settlements of a ledger that nobody disturbed: the same members, figures and root hashes', () => {
    for (const ledger of disturbed) expect(told(ledger)).toEqual(told(undisturbed));
  });

  it('settles every merchant in every currency, with money that was carried, failed, returned and paid out', () => {
    const { settled } = undisturbed;
    expect(new Set(settled.map(({ merchantId, event }) => laneOf({ merchantId, ...event })))).toEqual(
      new Set(
        MERCHANTS.flatMap((merchantId) => currenciesOf(merchantId).map((currency) => `${merchantId} ${currency}`)),
      ),
    );
    const kinds = settled.flatMap(({ event }) => event.totalsByKind.map(({ kind }) => kind));
    expect([...new Set(kinds)].sort()).toEqual([
      'deposit',
      'fee',
      'fee_vat',
      'holdback',
      'payout_return',
      'release',
      'return',
      'sale',
    ]);
    expect(settled.some(({ event }) => event.closingBalance < 0n)).toBe(true);
    expect(settled.some(({ event }) => event.closingBalance > 0n)).toBe(true);
    expect(settled.some(({ members }) => members.some(({ kind }) => kind === 'correction'))).toBe(true);
  });
});

async function settledIn(folder: string): Promise<SettledLog> {
  const log = await openSqliteEventStore({ folder, readOnly: true });
  try {
    return expectSettled(await recordsOf(log));
  } finally {
    await log.close();
  }
}

/** Everything that a ledger says of its settlements, down to the place of each entry in the log. */
function told({ settled, open }: SettledLog) {
  return {
    settled: settled.map(({ merchantId, event, members }) => ({
      ...{ merchantId, event },
      members: members.map((entry) => `${entry.key} ${entryText(entry)}`),
    })),
    open: open.map((entry) => `${laneOf(entry)} ${entry.key} ${entryText(entry)}`),
  };
}

function wasRunning({ lines }: Life): boolean {
  return lines.lastIndexOf('running') > lines.lastIndexOf('ran');
}
