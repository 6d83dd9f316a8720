import type { LedgerRecord, OrderEvent } from '@domain';
import { owedMovedBy, utcDate } from '@domain';
import {
  customerCapturesProjection,
  findOrders,
  findOrdersAsOf,
  foldApart,
  type JournalEntry,
  type ReadModelReader,
  type ReadModelStore,
  readAdjustments,
  readCustomerCaptures,
  readFirstSequenceAfter,
  readInstantAt,
  readJournal,
  readOrderBalances,
  readOrderRevision,
  readPayouts,
  readReceivablesAgeing,
  readSettlementQueue,
  readSettlementTotals,
  readTrialBalance,
} from '@read-models';
import fc from 'fast-check';
import { foldedViews } from '../../libs/read-models/projections/folded-views.fixture';
import { histories } from '../../libs/read-models/projections/histories.fixture';
import { createTestLog } from '../../libs/read-models/runner/log.fixture';
import type { EmptyViews } from './empty-views';
import { merchantLife } from './merchant-life';
import { expectSameDays, expectSameExpiry, expectSameReceivables, expectSameUpcoming } from './past-finance';
import { answerOf, everyPage, lateBy, latestOf, saidOf, sequencesOf, viewsOf } from './past-logs';
import { sumsOf, totalsOf } from './past-totals';
import { runs } from './runs';

const ALL = 10_000;
const MERCHANTS = ['m0', 'm1'];

/** Which moments of a log are asked about, as parts of it. */
const points = fc.array(
  fc.integer({ min: 0, max: 1_000 }).map((thousandths) => thousandths / 1_000),
  { minLength: 1, maxLength: 3 },
);
/** How many days before its recording each event took effect, again and again. */
const lateness = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 7 });

/** What can be asked of a list of orders; a customer and a status only sometimes. */
const orderQuestions = fc.record(
  {
    sort: fc.constantFrom('recordedAt' as const, 'expiresAt' as const, 'orderAmount' as const),
    descending: fc.boolean(),
    status: fc.subarray(['AUTHORIZED', 'PART_CAPTURED', 'CAPTURED', 'CANCELLED', 'EXPIRED', 'CLOSED'] as const, {
      minLength: 1,
    }),
    customerId: fc.constantFrom('customer-0', 'customer-1'),
    limit: fc.integer({ min: 1, max: 3 }),
  },
  { requiredKeys: ['limit'] },
);

/** Every view as of any moment, on an engine, against views that were never told what came later. */
export function describeAsOf(engine: string, numRuns: number, open: () => Promise<EmptyViews>): void {
  async function opened(check: (store: ReadModelStore) => Promise<void>): Promise<void> {
    const views = await open();
    try {
      await check(views.store);
    } finally {
      await views.close();
    }
  }

  describe(`the past on ${engine}`, () => {
    it('is for orders what a log that ends there folds to, however they are listed', async () => {
      await fc.assert(
        fc.asyncProperty(histories, points, orderQuestions, async ({ log }, parts, question) => {
          await opened(async (store) => {
            await foldedViews(log, store, [50]);
            for (const asOf of sequencesOf(log.records, parts)) {
              const records = log.records.slice(0, asOf + 1);
              const then = await viewsOf(records);
              const latest = latestOf(records);
              expect(answerOf(await readInstantAt(store, asOf))).toBe(latest);
              for (const merchantId of MERCHANTS) {
                const asked = { merchantId, ...question };
                const moment = { asOf, latest };
                const past = await everyPage(asked, (page) => findOrdersAsOf(store, page, moment));
                expect(past).toEqual(await everyPage(asked, (page) => findOrders(then, page)));
                await expectSameOrders(store, then, records, { merchantId, asOf });
                const lists = { merchantId, limit: question.limit, ...moment };
                await expectSameExpiry(store, then, lists);
                await expectSameReceivables(store, then, records, lists);
                await expectSameDays(store, then, lists);
              }
            }
          });
        }),
        runs(numRuns),
      );
    });

    it('is at an instant the longest beginning of the log before what was recorded later', async () => {
      await fc.assert(
        fc.asyncProperty(
          histories,
          fc.array(fc.tuple(fc.nat(), fc.integer({ min: -2, max: 2 }))),
          async ({ log }, near) => {
            await opened(async (store) => {
              await foldedViews(log, store, [50]);
              for (const [which, ms] of near) {
                const { recordedAt = '' } = log.records[which % log.records.length]?.envelope ?? {};
                const instant = new Date(Date.parse(recordedAt) + ms).toISOString();
                const first = log.records.findIndex(({ envelope }) => envelope.recordedAt > instant);
                expect(answerOf(await readFirstSequenceAfter(store, instant))).toBe(first < 0 ? undefined : first);
              }
            });
          },
        ),
        runs(numRuns),
      );
    });

    it('is for books and queue what had taken effect by a day, whenever it was recorded', async () => {
      await fc.assert(
        fc.asyncProperty(histories, points, lateness, async (history, parts, late) => {
          const log = createTestLog(
            saidOf(history.log.records).map((said, place) => lateBy(said, late[place % late.length] ?? 0)),
          );
          await opened(async (store) => {
            await foldedViews(log, store, [50]);
            for (const asOf of sequencesOf(log.records, parts)) {
              for (const merchantId of MERCHANTS) await expectSameBooksByDay(store, { merchantId, asOf });
            }
          });
        }),
        runs(numRuns),
      );
    });

    it('is for payouts, adjustments and the queue what the merchant had then', async () => {
      await fc.assert(
        fc.asyncProperty(merchantLife, points, async ({ said, merchantId, currency }, parts) => {
          await opened(async (store) => {
            const log = createTestLog(said);
            await foldedViews(log, store, [50]);
            for (const asOf of sequencesOf(log.records, parts)) {
              const then = await viewsOf(log.records.slice(0, asOf + 1));
              const asked = { merchantId, limit: 2 };
              for (const read of [readPayouts, readAdjustments, readSettlementQueue, readSettlementTotals]) {
                const list = read as (
                  reader: ReadModelReader,
                  question: typeof asked,
                  asOf?: number,
                ) => Promise<object>;
                const past = await everyPage(asked, (page) => list(store, page, asOf));
                expect(past).toEqual(await everyPage(asked, (page) => list(then, page)));
              }
              const books = { merchantId, currency };
              await expectSameUpcoming(store, then, { ...books, asOf });
              expect(answerOf(await readTrialBalance(store, books, asOf))).toEqual(
                answerOf(await readTrialBalance(then, books)),
              );
            }
          });
        }),
        runs(numRuns),
      );
    });
  });
}

async function expectSameOrders(
  store: ReadModelReader,
  then: ReadModelReader,
  records: readonly LedgerRecord[],
  { merchantId, asOf }: { readonly merchantId: string; readonly asOf: number },
): Promise<void> {
  const on = '2026-06-01';
  expect(answerOf(await readReceivablesAgeing(store, { merchantId, on }, asOf))).toEqual(
    answerOf(await readReceivablesAgeing(then, { merchantId, on })),
  );
  for (let place = 0; place < 5; place += 1) {
    const order = { merchantId, orderId: `order-${place}` };
    expect(answerOf(await readOrderBalances(store, order, asOf))).toEqual(
      answerOf(await readOrderBalances(then, order)),
    );
    const stream = `order-${merchantId}:${order.orderId}`;
    const last = records.findLast(({ envelope }) => envelope.stream === stream);
    expect(answerOf(await readOrderRevision(store, order, asOf))).toBe(last?.envelope.revision);
    // What a customer saw is folded from the order's own events up to there.
    const own = records.filter(({ envelope }) => envelope.stream === stream) as LedgerRecord<OrderEvent>[];
    const asked = { merchantId, of: { orderId: order.orderId }, limit: 1 };
    const apart = await foldApart(customerCapturesProjection, own);
    const seen = answerOf(await readCustomerCaptures(apart, asked)).items;
    expect(seen).toEqual(answerOf(await readCustomerCaptures(then, asked)).items);
    if (last) expect(own.reduce((sum, { event }) => sum + owedMovedBy(event), 0n)).toBe(seen[0]?.owed);
  }
}

async function expectSameBooksByDay(
  store: ReadModelReader,
  { merchantId, asOf }: { readonly merchantId: string; readonly asOf: number },
): Promise<void> {
  const queue = answerOf(await readSettlementQueue(store, { merchantId, limit: ALL }, asOf)).items;
  for (const currency of ['EUR', 'JPY', 'KWD']) {
    const asked = { merchantId, currency };
    const entries = answerOf(await readJournal(store, { ...asked, limit: ALL }, asOf)).items;
    const days = new Set(entries.map(({ effectiveAt }) => utcDate(effectiveAt)));
    for (const effectiveTo of [...days].slice(0, 4)) {
      const isEffective = (entry: { readonly effectiveAt: string }) => utcDate(entry.effectiveAt) <= effectiveTo;
      const effective = entries.filter(isEffective);
      const question = { ...asked, effectiveTo, limit: 2 };
      expect(await everyPage(question, (page) => readJournal(store, page, asOf))).toEqual(effective);
      expect(await everyPage(question, (page) => readSettlementQueue(store, page, asOf))).toEqual(
        queue.filter((entry) => entry.currency === currency && isEffective(entry)),
      );
      expect(await totalsOf(store, question, asOf)).toEqual(
        sumsOf(queue.filter((entry) => entry.currency === currency && isEffective(entry))),
      );
      const balance = answerOf(await readTrialBalance(store, { ...asked, effectiveTo }, asOf));
      expect(balance.map(({ account, debited, credited }) => [account, debited, credited])).toEqual(
        balance.map(({ account }) => [
          account,
          sumOf(effective, account, 'debit'),
          sumOf(effective, account, 'credit'),
        ]),
      );
    }
  }
}

function sumOf(entries: readonly JournalEntry[], account: string, side: 'debit' | 'credit'): bigint {
  return entries
    .flatMap(({ postings }) => postings)
    .filter((posting) => posting.account === account && posting.side === side)
    .reduce((sum, { amount }) => sum + amount, 0n);
}
