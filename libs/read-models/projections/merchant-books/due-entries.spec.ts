import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EntryRange } from '@domain';
import { createMemoryReadModels } from '../../memory/memory-read-models';
import { isCatchingUp, type ReadModelStore } from '../../read-models.port';
import { createTestLog, type Said } from '../../runner/log.fixture';
import { openSqliteReadModels } from '../../sqlite/sqlite-read-models';
import { foldedViews } from '../folded-views.fixture';
import { readEntriesWithin } from './due-entries.reader';
import { merchantBooksProjection } from './merchant-books.projection';

/** More than two pages of one currency on one day, mixed with another currency and another merchant. */
const EVENTS = 24_000;
const whose = { merchantId: 'm', currency: 'EUR' };

describe('the entries within ranges', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'entries-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it.each(['memory', 'SQLite'])('come page by page, each once and in order, on %s', async (engine) => {
    const store =
      engine === 'memory' ? createMemoryReadModels() : openSqliteReadModels({ file: join(folder, 'views.sqlite') });
    await foldedViews(createTestLog(deposits()), store, [10_000], [merchantBooksProjection]);
    for (const range of [
      { dueThrough: '2026-01-01', throughSequence: EVENTS - 1 },
      { dueThrough: '2026-01-02', throughSequence: 20_100 },
      { dueAfter: '2026-01-01', dueThrough: '2026-01-02', throughSequence: EVENTS - 1 },
      { dueThrough: '2026-01-01', afterSequence: 4_000, throughSequence: 19_000 },
    ]) {
      const { pages, found } = await everyPage(store, range);
      expect(found).toEqual(naive(range));
      expect(pages).toBe(Math.ceil(found.filter(isEarly).length / 5_000) + (found.some((at) => !isEarly(at)) ? 1 : 0));
    }
    await store.close();
  });

  it('end where the view has not come to any of it', async () => {
    const store = createMemoryReadModels();
    const pages = [];
    for await (const page of readEntriesWithin(store, whose, [{ dueThrough: '2026-01-01', throughSequence: 1 }])) {
      pages.push(page);
    }
    expect(pages).toMatchObject([{ catchingUp: { sequence: -1 } }]);
  });

  it('are not handed out where the view has not come to all of them', async () => {
    const store = await foldedViews(createTestLog(deposits().slice(0, 10)), undefined, undefined, [
      merchantBooksProjection,
    ]);
    const pages = [];
    for await (const page of readEntriesWithin(store, whose, [{ dueThrough: '2026-01-01', throughSequence: 10 }])) {
      pages.push(page);
    }
    expect(pages).toMatchObject([{ catchingUp: { sequence: 9, head: 10 } }]);
  });
});

const dayOf = (sequence: number) => (sequence < EVENTS - 1_000 ? '2026-01-01' : '2026-01-02');
const isEarly = (sequence: number) => dayOf(sequence) === '2026-01-01';
const currencyOf = (sequence: number) => (sequence % 3 === 1 ? 'JPY' : 'EUR');
const merchantOf = (sequence: number) => (sequence % 7 === 1 ? 'n' : 'm');

function deposits(): Said[] {
  return Array.from({ length: EVENTS }, (_, sequence) => ({
    event: {
      type: 'MerchantDepositRecorded',
      depositId: `d-${sequence}`,
      currency: currencyOf(sequence),
      amount: BigInt(sequence + 1),
    },
    merchantId: merchantOf(sequence),
    recordedAt: `${dayOf(sequence)}T10:00:00.000Z`,
  }));
}

function naive({ dueAfter = '', dueThrough, afterSequence = -1, throughSequence }: EntryRange): number[] {
  return Array.from({ length: EVENTS }, (_, sequence) => sequence).filter(
    (sequence) =>
      merchantOf(sequence) === 'm' &&
      currencyOf(sequence) === 'EUR' &&
      dayOf(sequence) > dueAfter &&
      dayOf(sequence) <= dueThrough &&
      sequence > afterSequence &&
      sequence <= throughSequence,
  );
}

async function everyPage(store: ReadModelStore, range: EntryRange) {
  let pages = 0;
  const found: number[] = [];
  for await (const page of readEntriesWithin(store, whose, [range])) {
    if (isCatchingUp(page)) throw new Error('the view is caught up');
    pages += 1;
    found.push(...page.map(({ sequence }) => sequence));
  }
  return { pages, found };
}
