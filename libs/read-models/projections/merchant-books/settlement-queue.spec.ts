import { captured, type Order, refunded } from '@domain';
import fc from 'fast-check';
import { isPageUnknown, type Page, type PageUnknown } from '../../paging/page';
import type { CatchingUp, Read } from '../../read-models.port';
import { createTestLog, OPENED, type Said } from '../../runner/log.fixture';
import { foldedViews } from '../folded-views.fixture';
import { histories } from '../histories.fixture';
import { merchantBooksProjection } from './merchant-books.projection';
import { readSettlementQueue, readSettlementTotals, type SettlementEntry } from './settlement-queue.reader';

describe('the settlement queue', () => {
  it('holds of every order what it captured, less its refunds, plus the return fees', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async ({ log, moments }) => {
        const views = await foldedViews(log);
        for (const { sequence, merchantId, order } of moments) {
          const read = await readSettlementQueue(views, { merchantId, limit: 10_000 }, sequence);
          const entries = answerOf(read).items.filter(({ orderId }) => orderId === order.orderId);
          expect(entries.reduce((sum, { amount }) => sum + amount, 0n)).toBe(owedToMerchant(order));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('carries kinds, dues and references from the capture to the refund and to what takes them back', async () => {
    const views = await foldedViews(createTestLog([OPENED, ...capturedRefundedFailed()]), undefined, undefined, [
      merchantBooksProjection,
    ]);
    const { items } = answerOf(await readSettlementQueue(views, { merchantId: 'm', limit: 100 }));
    const told = items.map(({ sequence, index, kind, mirrors, amount, due, captureReference, refundReference }) => [
      sequence,
      index,
      kind,
      mirrors,
      amount,
      due,
      captureReference,
      refundReference,
    ]);
    expect(told).toEqual([
      [1, 0, 'sale', undefined, 500n, '2026-01-02', 'parcel-1', undefined],
      [3, 0, 'return', undefined, -100n, '2026-01-02', 'parcel-1', 'back-1'],
      [3, 2, 'return_fee', undefined, 7n, '2026-01-02', 'parcel-1', 'back-1'],
      [4, 0, 'correction', 'return', 100n, '2026-01-02', 'parcel-1', 'back-1'],
      [4, 2, 'correction', 'return_fee', -7n, '2026-01-02', 'parcel-1', 'back-1'],
      [2, 0, 'sale', undefined, 300n, '2026-01-03', undefined, undefined],
      [3, 1, 'return', undefined, -50n, '2026-01-03', undefined, 'back-1'],
      [4, 1, 'correction', 'return', 50n, '2026-01-03', undefined, 'back-1'],
      [5, 0, 'correction', 'sale', -500n, '2026-01-09', 'parcel-1', undefined],
    ]);
    const [first] = items;
    expect(first).toMatchObject({ orderId: 'o', captureId: 'c1', captureNumber: 1, currency: 'EUR' });
    expect(first?.effectiveAt).toBe('2025-12-30T08:00:00.000Z');
    expect(items[1]).toMatchObject({ refundId: 'r1', effectiveAt: '2026-01-02T20:00:00.000Z' });
  });

  it('has totals that are the sums of its entries, at every sequence', async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.nat(), async ({ log, moments }, which) => {
        const views = await foldedViews(log);
        const { sequence, merchantId } = moments[which % moments.length] ?? { sequence: 0, merchantId: 'm0' };
        const entries = answerOf(await readSettlementQueue(views, { merchantId, limit: 10_000 }, sequence)).items;
        const totals = answerOf(await readSettlementTotals(views, { merchantId, limit: 10_000 }, sequence)).items;
        const sums = Map.groupBy(entries, ({ currency, due, kind, mirrors }) =>
          [currency, due, kind, mirrors].join(' '),
        );
        expect(
          totals.map(({ currency, due, kind, mirrors }) => [currency, due, kind, mirrors].join(' ')).sort(),
        ).toEqual([...sums.keys()].sort());
        for (const { currency, due, kind, mirrors, amount, entries: count } of totals) {
          const summed = sums.get([currency, due, kind, mirrors].join(' ')) ?? [];
          expect(amount).toBe(summed.reduce((sum, entry) => sum + entry.amount, 0n));
          expect(count).toBe(summed.length);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('numbers the entries of an event from 0, writes none of 0, and gives none twice', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async ({ log }) => {
        const entries = await everyEntry(await foldedViews(log), 'm0', 2);
        const places = entries.map(({ sequence, index }) => `${sequence} ${index}`);
        expect(new Set(places).size).toBe(places.length);
        for (const { sequence, index, amount } of entries) {
          expect(amount).not.toBe(0n);
          if (index > 0) expect(places).toContain(`${sequence} ${index - 1}`);
        }
        const order = entries.map(({ due, sequence, index }) => [due, String(sequence).padStart(9), index].join(' '));
        expect(order).toEqual(order.toSorted());
      }),
      { numRuns: 30 },
    );
  });

  it('is filtered by due dates, kind and currency', async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.nat(), async ({ log }, which) => {
        const views = await foldedViews(log);
        const all = await everyEntry(views, 'm0', 10_000);
        const wanted = all[which % Math.max(all.length, 1)];
        if (wanted === undefined) return;
        const { due, kind, currency } = wanted;
        for (const [filter, fits] of [
          [{ dueTo: due }, (entry: SettlementEntry) => entry.due <= due],
          [{ dueFrom: due }, (entry: SettlementEntry) => entry.due >= due],
          [{ kind }, (entry: SettlementEntry) => entry.kind === kind],
          [{ currency }, (entry: SettlementEntry) => entry.currency === currency],
        ] as const) {
          const read = await readSettlementQueue(views, { merchantId: 'm0', limit: 10_000, ...filter });
          expect(answerOf(read).items).toEqual(all.filter(fits));
        }
      }),
      { numRuns: 30 },
    );
  });
});

/** Two captures on two days, a refund over both on the second, and then both the refund and the first capture fail. */
function capturedRefundedFailed(): Said[] {
  const about = { orderId: 'o', currency: 'EUR' };
  const lines = (amount: bigint) => [{ lineId: 1, quantity: 0n, amount, taxAmount: 0n }];
  const capture = (captureNumber: number) => ({
    captureId: `c${captureNumber}`,
    captureNumber,
    invoiceNumber: `o/${captureNumber}`,
  });
  const part = (captureNumber: number, amount: bigint, returnFeeAmount: bigint) => ({
    ...capture(captureNumber),
    creditNoteNumber: `o/${captureNumber}/R1`,
    lines: lines(amount),
    returnFeeAmount,
    returnFeeTaxAmount: 0n,
  });
  const refund = { refundId: 'r1', refundNumber: 1, parts: [part(1, 100n, 7n), part(2, 50n, 0n)] };
  const captured = { type: 'PartialCaptureRecorded', ...about, dueDate: '2026-02-01' } as const;
  const early = '2025-12-30T08:00:00.000Z';
  const events: [Said['event'], string][] = [
    [
      { ...captured, ...capture(1), lines: lines(500n), reference: 'parcel-1', effectiveAt: early },
      '2026-01-01T10:00:00.000Z',
    ],
    [{ ...captured, ...capture(2), lines: lines(300n) }, '2026-01-02T10:00:00.000Z'],
    [{ type: 'RefundRecorded', ...about, ...refund, reference: 'back-1' }, '2026-01-02T20:00:00.000Z'],
    [{ type: 'RefundFailed', ...about, ...refund }, '2026-01-02T21:00:00.000Z'],
    [
      { type: 'CaptureFailed', ...about, ...capture(1), lines: lines(500n), returnedTo: 'lines' },
      '2026-01-09T00:00:00.000Z',
    ],
  ];
  return events.map(([event, recordedAt]) => ({ event, merchantId: 'm', recordedAt }));
}

/** Failed captures and refunds do not count; a return fee is kept from what is given back. */
function owedToMerchant(order: Order): bigint {
  const standing = order.refunds.filter(({ failed }) => !failed);
  const fees = standing.flatMap(({ parts }) => parts).reduce((sum, part) => sum + part.returnFeeAmount, 0n);
  return captured(order).amount - refunded(order).amount + fees;
}

type Views = Awaited<ReturnType<typeof foldedViews>>;

async function everyEntry(views: Views, merchantId: string, limit: number, page?: string): Promise<SettlementEntry[]> {
  const question = { merchantId, limit, ...(page !== undefined && { page }) };
  const { items, next } = answerOf(await readSettlementQueue(views, question));
  return next === undefined ? [...items] : [...items, ...(await everyEntry(views, merchantId, limit, next))];
}

function answerOf<Item>(read: Read<Page<Item>> | PageUnknown | CatchingUp): Page<Item> {
  if (isPageUnknown(read) || !('answer' in read)) throw new Error('the view is caught up and the page its own');
  return read.answer;
}
