import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SettlementClosed, settlementStream } from '@domain';
import { CHAIN_START, encodeAppend, NO_STREAM } from '@event-store';
import { loadConfiguration } from '../configuration/load-configuration';
import { allDuties, noDuties } from '../duties/duties';
import { openLedger } from '../opening/open-from-configuration';
import type { OpenLedger } from '../opening/open-ledger';
import type { BooksCheck } from './books-check';
import { startBooksCheck } from './start-books-check';

const QUIET = { warn: () => undefined, error: () => undefined };

describe.each(['memory', 'sqlite'] as const)('the check of the books of a log in %s', (eventStore) => {
  let folder: string;
  let ledger: OpenLedger;
  let check: BooksCheck;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'books-'));
    ledger = await openLedger(configuration());
  });
  afterEach(async () => {
    await check.stop();
    await ledger.close();
    await rm(folder, { recursive: true });
  });
  const configuration = (given = {}) =>
    loadConfiguration({ DATA_FOLDER: folder, EVENT_STORE: eventStore, READ_MODELS: 'memory', ...given });
  const start = (given = {}, duties = allDuties) => startBooksCheck(ledger, { duties }, configuration(given), QUIET);

  async function until(reached: () => boolean): Promise<void> {
    const end = Date.now() + 20_000;
    while (!reached() && Date.now() < end) await new Promise((next) => setTimeout(next, 20));
  }

  /** A settlement that nothing leads to. */
  async function closeOutOfNothing(): Promise<void> {
    const stream = settlementStream('m1', 'EUR');
    const context = { ledgerId: ledger.ledgerId, stream, merchantId: 'm1', previous: CHAIN_START, actor: 'nobody' };
    const how = { recordedAt: ledger.clock.now(), commandType: 'CloseSettlement', idempotencyKey: 'k' };
    const hashed = { commandHash: '0'.repeat(64), correlationId: null, causationId: null };
    const closed: SettlementClosed = {
      type: 'SettlementClosed',
      ...{ currency: 'EUR', settlementNumber: 1, cutOff: '2026-01-05T17:00:00.000Z' },
      ...{ dueThrough: '2026-01-05', throughSequence: 0, count: 0, totalsByKind: [], openingBalance: 0n },
      ...{ payoutAmount: 5n, closingBalance: 0n, rootHash: '', payoutId: 'EUR-1' },
    };
    const events = encodeAppend({ ...context, ...how, ...hashed }, [closed], ['e1']);
    await ledger.store.append(stream, NO_STREAM, events);
  }

  it('follows the log, and says how far it has come', async () => {
    check = start();
    await until(() => check.checked().throughSequence === 0);
    expect(check.checked()).toEqual({ throughSequence: 0 });
    expect(check.fault()).toBeUndefined();
  });

  it('names the first event that does not follow from those before it, and stays with it', async () => {
    check = start();
    await closeOutOfNothing();
    await until(() => check.checked().difference !== undefined);
    expect(check.checked()).toMatchObject({
      throughSequence: 1,
      difference: { sequence: 1, merchantId: 'm1', about: 'settlement' },
    });
  });

  it('looks at nothing where it is switched off', async () => {
    check = start({ BOOKS_CHECK: 'off' });
    expect(check.checked()).toEqual({ throughSequence: -1 });
  });

  if (eventStore === 'memory') {
    it('is left to whoever has the duty', async () => {
      check = start({}, noDuties);
      await new Promise((next) => setTimeout(next, 200));
      expect(check.checked()).toEqual({ throughSequence: -1 });
    });
  }
});
