import { ACCOUNTS, owedOnOrder } from '@domain';
import {
  ACCOUNT_FIGURES,
  CUSTOMER_FIGURES,
  type Explanation,
  explainAccount,
  explainCustomer,
  explainOrder,
  explainPayout,
  explainQueue,
  explainSettlement,
  LINE_FIGURES,
  MEASURES,
  orderFigure,
} from '@ledger';
import {
  readCustomerCaptures,
  readOrderBalances,
  readPayouts,
  readSettlements,
  readSettlementTotals,
  readTrialBalance,
} from '@read-models';
import fc from 'fast-check';
import { histories } from '../../libs/read-models/projections/histories.fixture';
import { answered, type ExplainedLog, explainedLog, pagesOf, saidIn } from './explained-log';
import { merchantLife } from './merchant-life';
import { runs } from './runs';

const ALL = 10_000;

/** All pages of an explanation: each goes on where the one before ended, and together they come to the figure. */
async function whole(ask: Parameters<typeof pagesOf<Explanation>>[0]): Promise<Explanation> {
  const pages = await pagesOf<Explanation>(ask);
  let sum = 0n;
  for (const { broughtForward, shares, carriedForward, amount } of pages) {
    expect(broughtForward).toBe(sum);
    for (const share of shares) {
      expect(share.amount).not.toBe(0n);
      sum += share.amount;
    }
    expect([carriedForward, amount]).toEqual([sum, pages[0]?.amount]);
  }
  const { amount, figure = '', currency = '' } = pages[0] ?? {};
  expect(amount).toBe(sum);
  const shares = pages.flatMap((page) => page.shares);
  return { figure, currency, amount: sum, shares, broughtForward: 0n, carriedForward: sum };
}

describe.each([
  ['memory', 12],
  ['sqlite', 4],
] as const)('an explanation, with views in %s', (engine, numRuns) => {
  async function each<Life>(
    lives: fc.Arbitrary<Life>,
    saidOf: (life: Life) => Parameters<typeof explainedLog>[0],
    check: (life: Life, log: ExplainedLog) => Promise<void>,
  ) {
    await fc.assert(
      fc.asyncProperty(lives, async (life) => {
        const log = await explainedLog(saidOf(life), engine);
        try {
          await check(life, log);
        } finally {
          await log.close();
        }
      }),
      runs(numRuns),
    );
  }

  it('of any figure of an order, at any point, sums up to what the views say', async () => {
    await each(
      histories,
      ({ log }) => saidIn(log),
      async ({ moments }, log) => {
        for (const { sequence, merchantId, order } of moments) {
          const { orderId } = order;
          const balances = answered(await readOrderBalances(log.views, { merchantId, orderId }, sequence));
          const explained = (name: Pick<Parameters<typeof explainOrder>[1], 'figure' | 'measure' | 'lineId'>) =>
            whole((page) => explainOrder(log, { merchantId, orderId, ...name, asOf: sequence, limit: 3, ...page }));
          for (const figure of LINE_FIGURES) {
            for (const measure of MEASURES) {
              const { amount, shares } = await explained({ figure, measure });
              expect([figure, measure, amount]).toEqual([figure, measure, balances?.[figure][measure]]);
              const sequences = shares.map((share) => share.sequence);
              expect(sequences).toEqual([...new Set(sequences)].toSorted((a, b) => a - b));
              expect(sequences.every((at) => at <= sequence)).toBe(true);
            }
            const line = balances?.lines[sequence % balances.lines.length];
            if (line) expect((await explained({ figure, lineId: line.lineId })).amount).toBe(line[figure].amount);
          }
          for (const figure of CUSTOMER_FIGURES) {
            expect((await explained({ figure })).amount).toBe(orderFigure(order, { figure }));
          }
        }
      },
    );
  });

  it('of what a customer owes sums up to what all orders of theirs owe', async () => {
    await each(
      histories,
      ({ log }) => saidIn(log),
      async ({ moments }, log) => {
        const end = moments.length;
        for (const sequence of new Set([Math.floor(end / 2), end])) {
          for (const [merchantId, customerId] of ['m0', 'm1'].flatMap((m) =>
            [0, 1, 2].map((c) => [m, `customer-${c}`]),
          )) {
            if (merchantId === undefined || customerId === undefined) continue;
            const question = { merchantId, of: { customerId }, limit: ALL };
            const shown = answered(await readCustomerCaptures(log.views, question)).items;
            for (const currency of new Set(shown.map((order) => order.currency))) {
              const own = moments.filter(
                (at) =>
                  at.sequence <= sequence &&
                  at.merchantId === merchantId &&
                  at.order.customerId === customerId &&
                  at.order.currency === currency,
              );
              const latest = [...new Map(own.map(({ order }) => [order.orderId, order])).values()];
              const asked = { merchantId, customerId, currency, figure: 'owed', asOf: sequence, limit: 4 } as const;
              const { amount } = await whole((page) => explainCustomer(log, { ...asked, ...page }));
              expect(amount).toBe(latest.reduce((sum, order) => sum + owedOnOrder(order), 0n));
              const now = shown.filter((order) => order.currency === currency);
              if (sequence === end) expect(amount).toBe(now.reduce((sum, { owed }) => sum + owed, 0n));
            }
          }
        }
      },
    );
  });

  it('of an account or of the queue, at any point, sums up to what the views say', async () => {
    await each(
      merchantLife,
      ({ said }) => said,
      async ({ merchantId, currency, said }, log) => {
        const whose = { merchantId, currency };
        const points = [0.25, 0.5, 0.75, 1].map((part) => Math.floor((said.length - 1) * part));
        for (const asOf of points) {
          const books = answered(await readTrialBalance(log.views, whose, asOf));
          for (const figure of ACCOUNT_FIGURES) {
            for (const account of ACCOUNTS) {
              const asked = { ...whose, account, figure, asOf, limit: 7 };
              const { amount } = await whole((page) => explainAccount(log, { ...asked, ...page }));
              expect(amount).toBe(books.find((row) => row.account === account)?.[figure]);
            }
          }
          const totals = answered(await readSettlementTotals(log.views, { ...whose, limit: ALL }, asOf)).items;
          const ofSales = totals.filter(({ kind }) => kind === 'sale');
          const due = await whole((page) => explainQueue(log, { ...whose, asOf, limit: 7, ...page }));
          expect(due.amount).toBe(totals.reduce((sum, { amount }) => sum + amount, 0n));
          const sales = await whole((page) => explainQueue(log, { ...whose, kind: 'sale', asOf, limit: 7, ...page }));
          expect(sales.amount).toBe(ofSales.reduce((sum, { amount }) => sum + amount, 0n));
        }
      },
    );
  });

  it('of a settlement and of its payout accounts for every unit', async () => {
    await each(
      merchantLife,
      ({ said }) => said,
      async ({ merchantId, currency }, log) => {
        const closed = answered(await readSettlements(log.views, { merchantId, limit: ALL })).items;
        for (const { settlementNumber, sequence, totalsByKind, ...figures } of closed) {
          const asked = { merchantId, currency, settlementNumber, asOf: sequence, limit: 5 };
          for (const figure of ['payoutAmount', 'closingBalance'] as const) {
            const { amount } = await whole((page) => explainSettlement(log, { ...asked, figure, ...page }));
            expect(amount).toBe(figures[figure]);
          }
          for (const { kind, amount: total, count } of totalsByKind) {
            const { amount, shares } = await whole((page) =>
              explainSettlement(log, { ...asked, figure: 'entriesAmount', kind, ...page }),
            );
            expect([amount, shares.length]).toEqual([total, count]);
          }
          const early = await explainSettlement(log, { ...asked, asOf: sequence - 1 });
          expect(early).toMatchObject({ answer: { refusal: 'SETTLEMENT_NOT_FOUND' } });
        }
        for (const { payoutId, amount: paid } of answered(await readPayouts(log.views, { merchantId, limit: ALL }))
          .items) {
          const { amount } = await whole((page) => explainPayout(log, { merchantId, payoutId, limit: 5, ...page }));
          expect(amount).toBe(paid);
        }
      },
    );
  });
});
