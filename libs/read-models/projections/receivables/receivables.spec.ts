import { addCalendarDays, type Order, owed, utcDate } from '@domain';
import fc from 'fast-check';
import { isPageUnknown, type Page } from '../../paging/page';
import { isCatchingUp } from '../../read-models.port';
import { foldedViews } from '../folded-views.fixture';
import { type Histories, histories } from '../histories.fixture';
import { AGES, ageOf, daysOverdue } from './ageing';
import { type FindReceivables, findReceivables, type Receivable } from './receivables.reader';
import { type Ageing, readReceivablesAgeing } from './receivables-ageing.reader';

/** Days before, among and long behind the due dates of the generated orders. */
const day = fc.integer({ min: 0, max: 400 }).map((days) => addCalendarDays('2025-12-15', days));

describe('the receivables of a merchant', () => {
  it('are the captures on which something is owed, as their orders fold to it', async () => {
    await fc.assert(
      fc.asyncProperty(histories, day, async ({ log, moments }, on) => {
        const views = await foldedViews(log);
        for (const merchantId of ['m0', 'm1']) {
          const { items } = await list(views, { merchantId, on, limit: 1_000 });
          const open = ordersOf(moments, merchantId).flatMap(openCaptures);
          expect(items.map(({ invoiceNumber }) => invoiceNumber).sort()).toEqual(
            open.map(({ capture }) => capture.invoiceNumber).sort(),
          );
          for (const { order, capture } of open) {
            const shown = items.find(({ invoiceNumber }) => invoiceNumber === capture.invoiceNumber);
            expect(shown).toMatchObject({
              orderId: order.orderId,
              captureId: capture.captureId,
              captureNumber: capture.captureNumber,
              customerId: order.customerId,
              currency: order.currency,
              amount: capture.captured.amount,
              refundedAmount: capture.refunded.amount,
              returnFeeAmount: capture.returnFees,
              paid: capture.paid,
              writtenOff: capture.writtenOff,
              owed: owed(capture),
              dueDate: capture.dueDate,
              age: ageOf(capture.dueDate, on),
              daysOverdue: Math.max(daysOverdue(capture.dueDate, on), 0),
            });
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('come page by page, each once, by due date, and filtered by age, currency and customer', async () => {
    const filter = fc.record(
      {
        age: fc.constantFrom(...AGES),
        currency: fc.constantFrom('EUR', 'JPY', 'KWD', 'SEK'),
        customerId: fc.constantFrom('customer-0', 'customer-1', 'customer-2', 'nobody'),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(histories, day, filter, fc.integer({ min: 1, max: 3 }), async ({ log }, on, asked, limit) => {
        const views = await foldedViews(log);
        const { items: all } = await list(views, { merchantId: 'm0', on, limit: 1_000 });
        const found = await everyPage(views, { merchantId: 'm0', on, limit, ...asked });
        const { age, currency, customerId } = asked;
        const expected = all.filter(
          (item) =>
            (age === undefined || item.age === age) &&
            (currency === undefined || item.currency === currency) &&
            (customerId === undefined || item.customerId === customerId),
        );
        expect(found).toEqual(expected);
        const dueDates = all.map(({ dueDate }) => dueDate);
        expect(dueDates).toEqual(dueDates.toSorted());
      }),
      { numRuns: 60 },
    );
  });

  it('are found by the number of the invoice, paid or not, and by no other text', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async ({ log, moments }) => {
        const views = await foldedViews(log);
        const find = async (invoiceNumber: string) =>
          (await list(views, { merchantId: 'm0', on: '2026-01-01', invoiceNumber, limit: 10 })).items;
        for (const order of ordersOf(moments, 'm0')) {
          for (const capture of order.captures) {
            const [found, ...others] = await find(capture.invoiceNumber);
            expect(others).toEqual([]);
            expect(found).toMatchObject({ captureId: capture.captureId, owed: owed(capture) });
            expect(found?.age === undefined).toBe(owed(capture) === 0n);
            expect(found?.failedAt !== undefined).toBe(capture.failed);
          }
          for (const text of [`${order.orderId}/0`, order.orderId, '/1', '']) expect(await find(text)).toEqual([]);
        }
        for (const { captures } of ordersOf(moments, 'm1')) {
          for (const { invoiceNumber } of captures) expect(await find(invoiceNumber)).toEqual([]);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('the ageing of what customers owe', () => {
  it('adds up, by age and in all, to the open invoices, and to what is paid too much or too early', async () => {
    await fc.assert(
      fc.asyncProperty(histories, day, async ({ log, moments }, on) => {
        const views = await foldedViews(log);
        for (const merchantId of ['m0', 'm1']) {
          const orders = ordersOf(moments, merchantId);
          expect(await ageing(views, { merchantId, on })).toEqual(naiveAgeing(orders, on));
          const wanted = orders[0]?.currency ?? 'EUR';
          const ofOne = naiveAgeing(orders, on).filter(({ currency }) => currency === wanted);
          expect(await ageing(views, { merchantId, on, currency: wanted })).toEqual(ofOne);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is met with every age, every kind of credit, and currencies of 0, 2 and 3 digits', async () => {
    const seen = new Set<string>();
    for (const { log, moments } of fc.sample(histories, { seed: 7, numRuns: 300 })) {
      const { merchantId } = moments[0] ?? { merchantId: 'm0' };
      const on = addCalendarDays(utcDate(log.records.at(-1)?.envelope.recordedAt ?? ''), (moments.length * 7) % 140);
      for (const each of naiveAgeing(ordersOf(moments, merchantId), on)) {
        for (const age of AGES) if (each.ages[age].captures > 0) seen.add(`${each.currency} ${age}`);
        for (const name of ['credit', 'prepayment', 'overdrawn'] as const) if (each[name].orders > 0) seen.add(name);
      }
    }
    const ages = ['EUR', 'JPY', 'KWD'].flatMap((currency) => AGES.map((age) => `${currency} ${age}`));
    expect([...seen]).toEqual(expect.arrayContaining([...ages, 'credit', 'prepayment', 'overdrawn']));
  });
});

type Views = Awaited<ReturnType<typeof foldedViews>>;

function ordersOf(moments: Histories['moments'], merchantId: string): Order[] {
  const mine = moments.filter((moment) => moment.merchantId === merchantId);
  return [...new Map(mine.map(({ order }) => [order.orderId, order])).values()];
}

function openCaptures(order: Order) {
  return order.captures.filter((capture) => owed(capture) !== 0n).map((capture) => ({ order, capture }));
}

/** The same figures from the orders themselves. */
function naiveAgeing(orders: readonly Order[], on: string): Ageing[] {
  const ageings = ['EUR', 'JPY', 'KWD', 'SEK'].map((currency): Ageing => {
    const inCurrency = orders.filter((order) => order.currency === currency);
    const open = inCurrency.flatMap(openCaptures).map(({ capture }) => capture);
    const owedOn = (captures: typeof open) => ({
      owed: captures.map(owed).reduce((a, b) => a + b, 0n),
      captures: captures.length,
    });
    const onOrders = (amounts: readonly bigint[]) => ({
      amount: amounts.reduce((a, b) => a + (b > 0n ? b : 0n), 0n),
      orders: amounts.filter((amount) => amount > 0n).length,
    });
    const ages = AGES.map((age) => [age, owedOn(open.filter(({ dueDate }) => ageOf(dueDate, on) === age))]);
    return {
      currency,
      ...owedOn(open),
      ages: Object.fromEntries(ages),
      credit: onOrders(inCurrency.map(({ credit }) => credit)),
      prepayment: onOrders(inCurrency.map(({ prepayment }) => prepayment)),
      overdrawn: onOrders(inCurrency.map(({ credit }) => -credit)),
    };
  });
  return ageings.filter(
    ({ captures, credit, prepayment, overdrawn }) =>
      captures + credit.orders + prepayment.orders + overdrawn.orders > 0,
  );
}

async function ageing(views: Views, question: Parameters<typeof readReceivablesAgeing>[1]): Promise<readonly Ageing[]> {
  const read = await readReceivablesAgeing(views, question);
  if (isCatchingUp(read)) throw new Error('the view is caught up');
  return read.answer;
}

async function list(views: Views, question: FindReceivables): Promise<Page<Receivable>> {
  const read = await findReceivables(views, question);
  if (isCatchingUp(read) || isPageUnknown(read)) throw new Error('the view is caught up and the page its own');
  return read.answer;
}

async function everyPage(views: Views, question: FindReceivables): Promise<Receivable[]> {
  const { items, next } = await list(views, question);
  return next === undefined ? [...items] : [...items, ...(await everyPage(views, { ...question, page: next }))];
}
