import type { OrderEvent } from '@domain';
import { foldedViews } from '../../libs/read-models/projections/folded-views.fixture';
import { largeOrder } from '../../libs/read-models/projections/large-order.fixture';
import { createTestLog, OPENED, type Said } from '../../libs/read-models/runner/log.fixture';
import { viewsInMemory, viewsOnSqlite } from './empty-views';
import { expectSameDays, expectSameExpiry, expectSameReceivables } from './past-finance';
import { latestOf, viewsOf } from './past-logs';

/** More than any reader looks at in one go. */
const ORDERS = 460;

/** All orders end, and all invoices are due, on one day; later they are paid, expire or are moved, each second one. */
function busyLog() {
  const orders = Array.from({ length: ORDERS }, (_, index) => `order-${index}`);
  const later = orders.flatMap((orderId, index): Said[] => {
    const about = { orderId, currency: 'EUR', customerId: 'customer-0' };
    const captureId = `capture-${orderId}-1`;
    const captures = [{ captureId, paid: 1n, prepaymentUsed: 0n, writeOffTakenBack: 0n }];
    const paid: OrderEvent = {
      ...{ type: 'CustomerPaymentRecorded', ...about, paymentId: `payment-${index}`, captureId, amount: 1n },
      customerMoney: { captures, credit: 0n, prepayment: 0n },
    };
    const invoice = { captureId, captureNumber: 1, invoiceNumber: `${orderId}/1` };
    const moved: OrderEvent = { type: 'DueDateExtended', ...about, ...invoice, dueDate: '2026-03-01' };
    const extended: OrderEvent = { type: 'AuthorizationExtended', ...about, expiresAt: '2026-03-03T00:00:00.000Z' };
    const lines = [{ lineId: 1, quantity: 1n, amount: 1n, taxAmount: 0n }];
    const expired: OrderEvent = {
      type: 'AuthorizationExpired',
      ...about,
      expiresAt: '2026-02-01T00:00:00.000Z',
      lines,
    };
    const events = [[paid, expired], [moved, extended], [moved, paid, expired], []][index % 4] ?? [];
    return events.map((event) => ({ event, merchantId: 'm', recordedAt: '2026-02-02T00:00:00.000Z' }));
  });
  return createTestLog([OPENED, ...orders.flatMap((orderId) => largeOrder(orderId, 1, 1, 'customer-0')), ...later]);
}

describe.each([
  ['memory', viewsInMemory],
  ['SQLite', viewsOnSqlite],
])('a day of many orders, in views on %s', (_engine, open) => {
  it('is at any moment, page by page, what it was then', async () => {
    const { records, ...log } = busyLog();
    const views = await open();
    try {
      await foldedViews({ records, ...log }, views.store, [500]);
      for (const asOf of [ORDERS, ORDERS * 2 - 1, ORDERS * 2 + 100, records.length - 300, records.length - 1]) {
        const before = records.slice(0, asOf + 1);
        const then = await viewsOf(before);
        const asked = { merchantId: 'm', asOf, latest: latestOf(before), limit: 70 };
        await expectSameDays(views.store, then, asked);
        await expectSameExpiry(views.store, then, asked);
        await expectSameReceivables(views.store, then, before, asked);
      }
    } finally {
      await views.close();
    }
  });
});
