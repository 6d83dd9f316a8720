import { createMemoryReadModels } from './memory/memory-read-models';
import { ALL_PARTITIONS, foldedBy, GLOBAL_PARTITION, partitionOf } from './partitions';
import type { Projection } from './projection';
import { logTimesProjection } from './projections/log-times/log-times.projection';
import { logMinutes } from './projections/log-times/log-times.tables';
import { merchantBooksProjection } from './projections/merchant-books/merchant-books.projection';
import { settlementEntries } from './projections/merchant-books/settlement-queue.tables';
import type { ReadModelStore } from './read-models.port';
import { advance } from './runner/advance';
import { createTestLog, OPENED, type Said } from './runner/log.fixture';
import { openMember } from './runner/member';

/** In the first half of the partitions and in the second one. */
const [EARLY, LATE] = ['merchant-2', 'merchant-1'];
const HALF = 33;
const log = createTestLog([OPENED, deposit(EARLY, 1), deposit(LATE, 2), deposit(EARLY, 3), deposit(LATE, 3)]);

describe('who holds a share of the partitions', () => {
  const first = ALL_PARTITIONS.slice(0, HALF);
  const second = ALL_PARTITIONS.slice(HALF);

  it('holds the merchants of one half here, and what belongs to nobody in the other', () => {
    expect([partitionOf(EARLY) < HALF, partitionOf(LATE) < HALF, GLOBAL_PARTITION < HALF]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('folds the events of their own merchants, and together nobody folds one twice', async () => {
    const [one, other] = [await folded(first), await folded(second)];
    expect(await sequences(one)).toEqual([1, 3]);
    expect(await sequences(other)).toEqual([2, 4]);
  });

  it('folds what is about the log as a whole from the events of all merchants, or not at all', async () => {
    const minutes = [0, 1, 2, 3].map((sequence) => ({ sequence, minute: minute(sequence) }));
    expect(await minutesOf(await folded(first))).toEqual([]);
    expect(await minutesOf(await folded(second))).toEqual(minutes);
    expect(await minutesOf(await folded([GLOBAL_PARTITION]))).toEqual(minutes);
  });

  it('counts every event all the same: both halves stand at the end of the log', async () => {
    for (const half of [first, second]) {
      const store = await folded(half);
      for (const view of [logTimesProjection, merchantBooksProjection]) {
        expect((await store.live(view))?.checkpoint?.sequence).toBe(4);
      }
    }
  });

  it('is one and the same for each event and view, whoever asks', () => {
    for (const record of log.records) {
      expect(foldedBy(logTimesProjection, record)).toBe(GLOBAL_PARTITION);
      expect(foldedBy(merchantBooksProjection, record)).toBe(partitionOf(record.envelope.merchantId));
    }
  });
});

async function folded(held: readonly number[]): Promise<ReadModelStore> {
  const store = createMemoryReadModels();
  const takes = (record: (typeof log.records)[number], projection: Projection) =>
    held.includes(foldedBy(projection, record));
  const way = { feed: log, store, now: () => minute(9), takes };
  const members = [];
  for (const view of [logTimesProjection, merchantBooksProjection]) {
    members.push(await openMember(view, { ...way, onRebuild: () => undefined }));
  }
  while ((await advance(members, way, 2)) !== 'at-end');
  return store;
}

async function sequences(store: ReadModelStore): Promise<number[]> {
  const read = await store.read(merchantBooksProjection, (at) => at.find(settlementEntries, { where: {}, limit: 10 }));
  return 'answer' in read ? read.answer.map(({ sequence }) => sequence) : [];
}

async function minutesOf(store: ReadModelStore) {
  const read = await store.read(logTimesProjection, (at) => at.find(logMinutes, { where: {}, limit: 10 }));
  return 'answer' in read ? read.answer : undefined;
}

function deposit(merchantId: string, minutes: number): Said {
  const event = { type: 'MerchantDepositRecorded', depositId: `d-${minutes}`, currency: 'EUR', amount: 5n } as const;
  return { event, merchantId, recordedAt: minute(minutes) };
}

function minute(minutes: number): string {
  return `2026-01-01T00:0${minutes}:00.000Z`;
}
