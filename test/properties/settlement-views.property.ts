import { type EntryRange, membersOf, type PlacedEntry } from '@domain';
import {
  isCatchingUp,
  logTimesProjection,
  merchantBooksProjection,
  type ReadModelReader,
  type ReadModelStore,
  readDueTotals,
  readEntriesWithin,
  readFirstSequenceFrom,
  readJournal,
  readLastSettlement,
  readMinuteAt,
  readPayouts,
  readSettlementQueue,
  readSettlements,
  readSettlementTotals,
  readTermsHistory,
  readTrialBalance,
  settlementsProjection,
} from '@read-models';
import fc from 'fast-check';
import { dueDays } from '../../libs/read-models/projections/merchant-books/settlement-queue.tables';
import { advance } from '../../libs/read-models/runner/advance';
import { createTestLog } from '../../libs/read-models/runner/log.fixture';
import { openMember } from '../../libs/read-models/runner/member';
import type { EmptyViews } from './empty-views';
import { type MerchantLife, merchantLife } from './merchant-life';
import { naiveBooks } from './naive-books';
import { runs } from './runs';

const VIEWS = [merchantBooksProjection, settlementsProjection, logTimesProjection];
const NOW = '2026-06-01T00:00:00.000Z';
const ALL = 10_000;

/** The views of settlement against the bare rules, on an engine. */
export function describeSettlementViews(engine: string, numRuns: number, open: () => Promise<EmptyViews>): void {
  const batches = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });

  async function eachLife(
    check: (life: MerchantLife, views: ReadModelStore, sizes: readonly number[]) => Promise<void>,
  ) {
    await fc.assert(
      fc.asyncProperty(merchantLife, batches, async (life, sizes) => {
        const views = await open();
        try {
          await check(life, views.store, sizes);
        } finally {
          await views.close();
        }
      }),
      runs(numRuns),
    );
  }

  describe(`the views of settlement on ${engine}`, () => {
    it('show what stands only now as the rules have it, wherever a batch ends', async () => {
      await eachLife((life, store, sizes) =>
        fold(life, store, sizes, async (sequence) => {
          const { payouts, closings, dueDays: days } = naiveBooks(life.rules, sequence);
          const { merchantId, currency } = life;
          const shown = answerOf(await readPayouts(store, { merchantId, limit: ALL })).items;
          expect(
            shown.map(({ payoutId, amount, status, closedSequence }) => ({ payoutId, amount, status, closedSequence })),
          ).toEqual(payouts.toReversed());
          const { settlementNumber, closingBalance } = closings.at(-1) ?? {};
          const last = answerOf(await readLastSettlement(store, { merchantId, currency }));
          expect([last?.settlementNumber, last?.closingBalance]).toEqual([settlementNumber, closingBalance]);
          const found = answerOf(
            await store.read(merchantBooksProjection, (at) => at.find(dueDays, { where: { merchantId }, limit: ALL })),
          );
          expect(found.map(({ due, lastSequence }) => [due, lastSequence])).toEqual(days);
        }),
      );
    });

    it('show the books as the rules have them, at every sequence', async () => {
      await eachLife(async (life, store, sizes) => {
        await fold(life, store, sizes);
        for (const { sequence } of life.rules.log) await expectBooksAt(life, store, sequence);
        const agreed = answerOf(await readTermsHistory(store, life.merchantId));
        expect(
          agreed.map(({ sequence, terms }) => ({ sequence, event: { type: 'MerchantTermsSet', ...terms } })),
        ).toEqual(
          life.rules.log
            .filter(({ event }) => event.type === 'MerchantTermsSet')
            .map(({ sequence, event }) => ({ sequence, event })),
        );
      });
    });

    it('give every closing the very entries that the rules gave it, and total what is due', async () => {
      await eachLife(async (life, store, sizes) => {
        await fold(life, store, sizes);
        const { rules, merchantId, currency } = life;
        const end = rules.log.length - 1;
        for (const [place, { event, members }] of rules.closed.entries()) {
          const last = rules.closed[place - 1]?.event;
          expect(await entriesWithin(store, life, membersOf(event, last))).toEqual(members);
          for (const asOf of new Set([event.throughSequence, end])) {
            if (asOf < (last?.throughSequence ?? 0)) continue;
            const totals = await readDueTotals(store, { merchantId, currency }, event.dueThrough, last, asOf);
            expect(answerOf(totals)).toEqual(naiveBooks(rules, asOf).due(event.dueThrough, last));
          }
        }
      });
    });

    it('tell when the log came to which minute', async () => {
      await eachLife(async (life, store, sizes) => {
        await fold(life, store, sizes);
        const times = life.said.map(({ recordedAt }) => recordedAt);
        for (const [sequence, recordedAt] of times.entries()) {
          const minute = `${recordedAt.slice(0, 16)}:00.000Z`;
          const latest =
            times
              .slice(0, sequence + 1)
              .toSorted()
              .at(-1) ?? '';
          const first = times.findIndex((time) => time >= minute);
          expect(answerOf(await readFirstSequenceFrom(store, minute))).toBe(first);
          expect(answerOf(await readMinuteAt(store, sequence))).toBe(`${latest.slice(0, 16)}:00.000Z`);
        }
      });
    });
  });
}

/** Lets the log grow by these steps, the last one again and again; `then` hears the sequence after each that is the merchant's. */
async function fold(
  { said, rules }: MerchantLife,
  store: ReadModelStore,
  sizes: readonly number[],
  then: (sequence: number) => Promise<void> = async () => undefined,
): Promise<void> {
  const log = createTestLog();
  const way = { feed: log, store, now: () => NOW };
  const members = [];
  for (const view of VIEWS) members.push(await openMember(view, { ...way, onRebuild: () => undefined }));
  for (let step = 0, seen = 0; seen < said.length; step++) {
    const size = sizes[Math.min(step, sizes.length - 1)] ?? 1;
    log.append(...said.slice(seen, seen + size));
    seen = log.records.length;
    while ((await advance(members, way, size)) !== 'at-end');
    if (seen <= rules.log.length) await then(seen - 1);
  }
}

async function expectBooksAt({ rules, merchantId, currency }: MerchantLife, views: ReadModelReader, sequence: number) {
  const naive = naiveBooks(rules, sequence);
  const question = { merchantId, currency, limit: ALL };
  const queue = answerOf(await readSettlementQueue(views, question, sequence)).items;
  expect(queue.map(placed)).toEqual(naive.entries);
  const totals = answerOf(await readSettlementTotals(views, question, sequence)).items;
  expect(totals.map(({ due, kind, mirrors = '', amount, entries }) => [due, kind, mirrors, amount, entries])).toEqual(
    naive.totals,
  );
  const journal = answerOf(await readJournal(views, question, sequence)).items;
  expect(journal.map((entry) => [entry.sequence, entry.type, entry.postings])).toEqual(
    naive.journal.map((logged) => [logged.sequence, logged.event.type, logged.postings]),
  );
  expect(answerOf(await readTrialBalance(views, question, sequence))).toEqual(naive.trialBalance);
  const settlements = answerOf(await readSettlements(views, question, sequence)).items.toReversed();
  expect(settlements.map(({ before, ...settlement }) => ({ type: 'SettlementClosed', ...settlement }))).toEqual(
    naive.closings,
  );
  expect(settlements.map(({ before }) => before?.throughSequence)).toEqual(
    settlements.map((_, place) => naive.closings[place - 1]?.throughSequence),
  );
}

async function entriesWithin(
  views: ReadModelReader,
  { merchantId, currency }: MerchantLife,
  ranges: readonly EntryRange[],
): Promise<PlacedEntry[]> {
  const entries: PlacedEntry[] = [];
  for await (const page of readEntriesWithin(views, { merchantId, currency }, ranges)) {
    if (isCatchingUp(page)) throw new Error('the view is caught up');
    entries.push(...page.map((row) => placed(row as PlacedEntry)));
  }
  return entries;
}

function placed({ kind, mirrors, amount, due, sequence, index }: PlacedEntry): PlacedEntry {
  return { kind, ...(mirrors && { mirrors }), amount, due, sequence, index };
}

function answerOf<Answer>(read: { readonly answer: Answer } | object): Answer {
  if (!('answer' in read) || isCatchingUp(read)) throw new Error('the view is caught up and the page its own');
  return read.answer as Answer;
}
