import { ACCOUNTS, orderStream, streamOf } from '@domain';
import { type Difference, type DifferenceAsked, differ, LINE_FIGURES, MEASURES } from '@ledger';
import { readOrderBalances, readSettlementTotals, readTrialBalance } from '@read-models';
import fc from 'fast-check';
import { histories } from '../../libs/read-models/projections/histories.fixture';
import { answered, type ExplainedLog, explainedLog, pagesOf, saidIn } from './explained-log';
import { merchantLife } from './merchant-life';
import { runs } from './runs';

const ALL = 10_000;
const points = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));

/** All pages of a difference as one. */
async function whole(log: ExplainedLog, asked: DifferenceAsked) {
  const pages = await pagesOf<Difference>((page) => differ(log, { ...asked, limit: 4, ...page }));
  const counted = pages.flatMap(({ eventsByType }) => eventsByType);
  return {
    events: pages.flatMap(({ events }) => events),
    counts: Object.fromEntries(
      [...Map.groupBy(counted, ({ type }) => type)].map(([type, of]) => [
        type,
        of.reduce((sum, { count }) => sum + count, 0),
      ]),
    ),
    orders: pages.flatMap(({ orders }) => orders),
    accounts: pages.flatMap(({ accounts = [] }) => accounts),
    queue: pages.flatMap(({ settlementQueue = [] }) => settlementQueue),
    customer: pages[0]?.customer,
  };
}

function pointsIn(length: number, [one, other]: readonly [number, number]): { from: number; to: number } {
  const [from = 0, to = 0] = [one, other].map((part) => Math.floor(part * (length - 1))).toSorted((a, b) => a - b);
  return { from, to };
}

describe.each([
  ['memory', 15],
  ['sqlite', 5],
] as const)('a difference of two points, with views in %s', (engine, numRuns) => {
  it('tells the events between, and of each order what reading it at both points tells', async () => {
    await fc.assert(
      fc.asyncProperty(histories, points, async ({ log: test, moments }, parts) => {
        const said = saidIn(test);
        const log = await explainedLog(said, engine);
        try {
          const { from, to } = pointsIn(said.length, parts);
          const merchantId = 'm0';
          const found = await whole(log, { merchantId, from, to });
          const between = said
            .map((each, sequence) => ({ ...each, sequence }))
            .filter((each) => each.sequence > from && each.sequence <= to && each.merchantId === merchantId);
          expect(found.events.map(({ sequence, type }) => [sequence, type])).toEqual(
            between.map(({ sequence, event }) => [sequence, event.type]),
          );
          expect(Object.values(found.counts).reduce((sum, count) => sum + count, 0)).toBe(between.length);
          const touched = [...new Set(between.map(({ event }) => ('orderId' in event ? event.orderId : '')))];
          expect(found.orders.map(({ orderId }) => orderId)).toEqual(touched);
          for (const { orderId, figures, statusBefore, statusAfter } of found.orders) {
            const [before, after] = [from, to].map((asOf) =>
              readOrderBalances(log.views, { merchantId, orderId }, asOf),
            );
            const [was, is] = [await before, await after].map((read) =>
              read && 'answer' in read ? read.answer : undefined,
            );
            expect([statusBefore, statusAfter]).toEqual([was?.status, is?.status]);
            const wanted = LINE_FIGURES.flatMap((figure) =>
              MEASURES.map((measure) => {
                const [a, b] = [was?.[figure][measure] ?? 0n, is?.[figure][measure] ?? 0n];
                return { figure, measure, before: a, after: b, by: b - a };
              }),
            ).filter(({ by }) => by !== 0n);
            expect(figures.filter(({ figure }) => (LINE_FIGURES as readonly string[]).includes(figure))).toEqual(
              wanted,
            );
          }
          const one = touched[0];
          if (one !== undefined) {
            const alone = await whole(log, { merchantId, orderId: one, from, to });
            expect(alone.orders).toEqual(found.orders.slice(0, 1));
            const own = between.filter(({ event }) => streamOf(event, merchantId) === orderStream(merchantId, one));
            expect(alone.events.map(({ sequence }) => sequence)).toEqual(own.map(({ sequence }) => sequence));
            const { customerId = '' } = found.orders[0] ?? {};
            const theirs = await whole(log, { merchantId, customerId, from, to });
            const owed = moments.filter((at) => at.merchantId === merchantId && at.order.customerId === customerId);
            expect(theirs.orders).toEqual(found.orders.filter((order) => order.customerId === customerId));
            for (const { figure, currency, by } of theirs.customer ?? []) {
              const of = theirs.orders.filter((order) => order.currency === currency).flatMap(({ figures }) => figures);
              expect(by).toBe(of.filter((each) => each.figure === figure).reduce((sum, each) => sum + each.by, 0n));
            }
            expect(owed.length).toBeGreaterThan(0);
          }
        } finally {
          await log.close();
        }
      }),
      runs(numRuns),
    );
  });

  it('tells of accounts and of the queue what reading them at both points tells', async () => {
    await fc.assert(
      fc.asyncProperty(merchantLife, points, async ({ said, merchantId, currency }, parts) => {
        const log = await explainedLog(said, engine);
        try {
          const { from, to } = pointsIn(said.length, parts);
          const { accounts, queue } = await whole(log, { merchantId, from, to });
          const whose = { merchantId, currency };
          const [was, is] = [
            answered(await readTrialBalance(log.views, whose, from)),
            answered(await readTrialBalance(log.views, whose, to)),
          ];
          const posted = ACCOUNTS.flatMap((account, place) => {
            const [a, b] = [was[place], is[place]];
            if (!a || !b || (a.debited === b.debited && a.credited === b.credited)) return [];
            return [{ ...whose, account, before: a.balance, after: b.balance, by: b.balance - a.balance }];
          });
          expect(byName(accounts)).toEqual(byName(posted));
          const totalsAt = async (asOf: number) =>
            answered(await readSettlementTotals(log.views, { ...whose, limit: ALL }, asOf)).items;
          const [before, after] = [await totalsAt(from), await totalsAt(to)];
          const changed = after.flatMap(({ entries, amount, ...day }) => {
            const old = before.find(
              (other) => other.due === day.due && other.kind === day.kind && other.mirrors === day.mirrors,
            );
            if (old?.entries === entries) return [];
            return [{ merchantId, ...day, before: old?.amount ?? 0n, after: amount, by: amount - (old?.amount ?? 0n) }];
          });
          expect(byName(queue)).toEqual(byName(changed));
        } finally {
          await log.close();
        }
      }),
      runs(numRuns),
    );
  });
});

describe('the points of a difference', () => {
  it('may be instants, which mean the last event before the first that was recorded later', async () => {
    await fc.assert(
      fc.asyncProperty(merchantLife, fc.nat(), async ({ said, merchantId }, pick) => {
        const log = await explainedLog(said, 'memory');
        try {
          const at = said[pick % said.length]?.recordedAt ?? '';
          const later = said.findIndex(({ recordedAt }) => recordedAt > at);
          const answer = answered<Difference>((await differ(log, { merchantId, to: at })) as { answer: Difference });
          expect([answer.from, answer.to]).toEqual([-1, later < 0 ? said.length - 1 : later - 1]);
        } finally {
          await log.close();
        }
      }),
      runs(20),
    );
  });

  it('come in their order, and are known', async () => {
    const log = await explainedLog([], 'memory');
    expect(await differ(log, { from: 5, to: 6 })).toHaveProperty('catchingUp');
    await log.close();
  });
});

function byName<Row extends object>(rows: readonly Row[]): string[] {
  const told = (row: Row) =>
    JSON.stringify(Object.entries(row).toSorted(), (_, value) => (typeof value === 'bigint' ? String(value) : value));
  return rows.map(told).toSorted();
}
