import { type Order, owed, owedOnOrder, type Sealed } from '@domain';
import fc from 'fast-check';
import { isPageUnknown, type Page } from '../../paging/page';
import { isCatchingUp, type ReadModelReader } from '../../read-models.port';
import { createTestLog, OPENED, type Said } from '../../runner/log.fixture';
import { foldedViews } from '../folded-views.fixture';
import { histories } from '../histories.fixture';
import { largeOrder } from '../large-order.fixture';
import { CAPTURES_PER_PAGE_MAX, type CustomerCapturesQuestion, readCustomerCaptures } from './customer-captures.reader';
import type { CustomerOrder } from './customer-view';

describe('what a customer sees', () => {
  it('is of every order, capture and line what the order folds to', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async ({ log, moments }) => {
        const views = await foldedViews(log);
        const last = new Map(moments.map((moment) => [moment.order.orderId, moment]));
        for (const { merchantId, order } of last.values()) {
          const [seen] = (await page(views, { merchantId, of: { orderId: order.orderId }, limit: 1 })).items;
          expectSame(seen, order);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is every order of the customer once, the newest first, and no order of another one or another merchant', async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.integer({ min: 1, max: 3 }), async ({ log, moments }, limit) => {
        const views = await foldedViews(log);
        const of = { customerId: 'customer-0' };
        const seen = await everyPage(views, { merchantId: 'm0', of, limit });
        const mine = moments.filter(
          ({ merchantId, order }) => merchantId === 'm0' && order.customerId === of.customerId,
        );
        const ids = new Set(mine.map(({ order }) => order.orderId));
        expect(seen.map(({ orderId }) => orderId).sort()).toEqual([...ids].sort());
        const times = seen.map(({ recordedAt }) => recordedAt);
        expect(times).toEqual(times.toSorted().reverse());
      }),
      { numRuns: 30 },
    );
  });

  it('goes on within an order of many captures', async () => {
    const captures = CAPTURES_PER_PAGE_MAX + 7;
    const lines = 150;
    const views = await foldedViews(
      createTestLog([OPENED, ...largeOrder('large', lines, captures), ...largeOrder('small', 1, 1)]),
    );
    const of = { customerId: 'c' };
    const first = await page(views, { merchantId: 'm', of, limit: 10 });
    const seen = await everyPage(views, { merchantId: 'm', of, limit: 10 });
    expect(first.next).toBeDefined();
    const numbers = seen.flatMap((order) => order.captures.map(({ captureNumber }) => [order.orderId, captureNumber]));
    const large = Array.from({ length: captures }, (_, index) => ['large', index + 1]);
    expect(numbers.toSorted()).toEqual([...large, ['small', 1]].toSorted());
    const whole = await page(views, { merchantId: 'm', of: { orderId: 'large' }, limit: 1 });
    expect(whole.items[0]?.captures[0]?.lines).toHaveLength(lines);
    expect(whole.items[0]?.stillToCome).toHaveLength(lines);
    expect(whole.items[0]?.captures).toHaveLength(CAPTURES_PER_PAGE_MAX);
  });

  it('knows no page of another customer', async () => {
    const views = await foldedViews(
      createTestLog([
        OPENED,
        ...largeOrder('a', 1, 2, 'c1'),
        ...largeOrder('b', 1, 2, 'c2'),
        ...largeOrder('d', 1, 1, 'c1'),
      ]),
    );
    const { next } = await page(views, { merchantId: 'm', of: { customerId: 'c1' }, limit: 1 });
    const other = await readCustomerCaptures(views, {
      merchantId: 'm',
      of: { customerId: 'c2' },
      limit: 1,
      ...(next !== undefined && { page: next }),
    });
    expect(other).toEqual({ pageUnknown: next });
  });

  it('shows tracking that came with the capture and tracking added later, under the capture or the order', async () => {
    const [authorized, captured] = largeOrder('o', 1, 1);
    if (authorized === undefined || captured === undefined) throw new Error('the order has a capture');
    const order = { orderId: 'o', currency: 'EUR', customerId: 'c' };
    const withParcel = { ...captured, event: { ...captured.event, shippingInfo: [{ carrier: 'first' }] } } as Said;
    const later = (carrier: string, captureId?: string): Said => ({
      ...captured,
      event: { type: 'ShippingInfoAdded', ...order, ...(captureId && { captureId }), shippingInfo: [{ carrier }] },
    });
    const views = await foldedViews(
      createTestLog([OPENED, authorized, withParcel, later('second', 'capture-o-1'), later('whole')]),
    );
    const [seen] = (await page(views, { merchantId: 'm', of: { orderId: 'o' }, limit: 1 })).items;
    expect(seen?.captures[0]?.shippingInfo).toEqual([{ carrier: 'first' }, { carrier: 'second' }]);
    expect(seen?.shippingInfo).toEqual([{ carrier: 'whole' }]);
  });

  it('holds personal data sealed, and faults on any that is not', async () => {
    const sealed: Sealed = { keyId: 'k', nonce: 'n', ciphertext: 'c', tag: 't' };
    const [authorized] = largeOrder('o', 1, 1);
    if (authorized === undefined) throw new Error('the order is authorized');
    const withDetails = (customerDetails: object): Said => ({
      ...authorized,
      event: { ...authorized.event, customerDetails } as Said['event'],
    });
    const views = await foldedViews(createTestLog([OPENED, withDetails(sealed)]));
    const [seen] = (await page(views, { merchantId: 'm', of: { orderId: 'o' }, limit: 1 })).items;
    expect(seen?.customerDetails).toEqual(sealed);
    await expect(foldedViews(createTestLog([OPENED, withDetails({ unsealed: 'Ada' })]))).rejects.toThrow(
      'without being sealed',
    );
  });
});

function expectSame(seen: CustomerOrder | undefined, order: Order): void {
  expect(seen).toMatchObject({
    orderAmount: order.orderAmount,
    owed: owedOnOrder(order),
    credit: order.credit,
    prepayment: order.prepayment,
    expiresAt: order.expiresAt,
  });
  expect(seen?.ended).toBe(order.ended);
  const open = order.lines.filter(({ remaining: { quantity, amount } }) => quantity !== 0n || amount !== 0n);
  expect(
    seen?.stillToCome.map(({ lineId, quantity, amount, taxAmount }) => ({ lineId, quantity, amount, taxAmount })),
  ).toEqual(open.map(({ line, remaining }) => ({ lineId: line.lineId, ...remaining })));
  expect(seen?.captures).toHaveLength(order.captures.length);
  for (const [index, capture] of order.captures.entries()) {
    const shown = seen?.captures[index];
    expect(shown).toMatchObject({
      captureId: capture.captureId,
      invoiceNumber: capture.invoiceNumber,
      owed: owed(capture),
      paid: capture.paid,
      prepaymentUsed: capture.prepaymentUsed,
      writtenOff: capture.writtenOff,
      refundedAmount: capture.refunded.amount,
      refundedTaxAmount: capture.refunded.taxAmount,
      returnFeeAmount: capture.returnFees,
      dueDate: capture.dueDate,
    });
    expect(shown?.failedAt !== undefined).toBe(capture.failed);
    if (!capture.failed) expect(shown?.amount).toBe(capture.captured.amount);
    expect(shown?.lines.reduce((sum, line) => sum + line.amount, 0n)).toBe(shown?.amount);
    expect(shown?.creditNotes).toHaveLength(capture.creditNotes);
    const standing = shown?.creditNotes.filter(({ failedAt }) => failedAt === undefined) ?? [];
    const credited = standing.flatMap(({ lines }) => lines).reduce((sum, line) => sum + line.amount, 0n);
    expect(credited).toBe(capture.refunded.amount);
  }
}

async function page(views: ReadModelReader, question: CustomerCapturesQuestion): Promise<Page<CustomerOrder>> {
  const read = await readCustomerCaptures(views, question);
  if (isCatchingUp(read) || isPageUnknown(read)) throw new Error('the view is caught up and the page its own');
  return read.answer;
}

async function everyPage(views: ReadModelReader, question: CustomerCapturesQuestion): Promise<CustomerOrder[]> {
  const { items, next } = await page(views, question);
  return next === undefined ? [...items] : [...items, ...(await everyPage(views, { ...question, page: next }))];
}
