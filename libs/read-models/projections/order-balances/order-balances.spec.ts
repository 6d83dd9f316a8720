import { status } from '@domain';
import fc from 'fast-check';
import { isCatchingUp } from '../../read-models.port';
import { createTestLog, OPENED } from '../../runner/log.fixture';
import { foldedViews } from '../folded-views.fixture';
import { histories } from '../histories.fixture';
import { largeOrder } from '../large-order.fixture';
import { type OrderBalances, readOrderBalances } from './order-balances.reader';
import { LINES_PER_PACK } from './order-balances.tables';

describe('order balances', () => {
  it('are at every sequence what the order folds to, line by line', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async ({ log, moments }) => {
        const views = await foldedViews(log);
        for (const { sequence, merchantId, order } of moments) {
          const read = await readOrderBalances(views, { merchantId, orderId: order.orderId }, sequence);
          if (isCatchingUp(read)) throw new Error('the view is caught up');
          expect(read.sequence).toBe(sequence);
          expect(read.answer).toMatchObject({
            currency: order.currency,
            status: status(order),
            expiresAt: order.expiresAt,
          });
          const lines = order.lines.map(({ line, ...figures }) => ({ lineId: line.lineId, ...figures }));
          expect(read.answer?.lines).toEqual(lines);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('close after every event: total is captured, released, expired, cancelled and remaining', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async ({ log, moments }) => {
        const views = await foldedViews(log);
        for (const { sequence, merchantId, order } of moments) {
          const read = await readOrderBalances(views, { merchantId, orderId: order.orderId }, sequence);
          if (isCatchingUp(read) || read.answer === undefined) throw new Error('the view is caught up');
          expect(read.answer.total.amount).toBe(order.orderAmount);
          for (const balances of [read.answer, ...read.answer.lines]) expectClosed(balances);
          expectSums(read.answer);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('tell every line of a large order, now and before', async () => {
    const lines = 3 * LINES_PER_PACK + 5;
    const views = await foldedViews(createTestLog([OPENED, ...largeOrder('large', lines, 2)]));
    for (const [sequence, remaining] of [
      [1, 3n],
      [2, 2n],
      [3, 1n],
    ] as const) {
      const read = await readOrderBalances(views, { merchantId: 'm', orderId: 'large' }, sequence);
      if (isCatchingUp(read) || read.answer === undefined) throw new Error('the view is caught up');
      expect(read.answer.lines.map(({ lineId }) => lineId)).toEqual(
        Array.from({ length: lines }, (_, index) => index + 1),
      );
      expect(new Set(read.answer.lines.map((line) => line.remaining.amount))).toEqual(new Set([remaining]));
      expect(read.answer.remaining.amount).toBe(remaining * BigInt(lines));
    }
  });

  it('know no order before its authorization, and none of another merchant', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async ({ log, moments: [first] }) => {
        const views = await foldedViews(log);
        const orderId = first?.order.orderId ?? '';
        expect(await readOrderBalances(views, { merchantId: 'm0', orderId }, 0)).toEqual({
          sequence: 0,
          answer: undefined,
        });
        expect(await readOrderBalances(views, { merchantId: 'm1', orderId })).toMatchObject({ answer: undefined });
      }),
      { numRuns: 5 },
    );
  });
});

type Balances = Pick<OrderBalances, 'total' | 'captured' | 'released' | 'expired' | 'cancelled' | 'remaining'>;

function expectClosed({ total, captured, released, expired, cancelled, remaining }: Balances): void {
  for (const figure of ['quantity', 'amount', 'taxAmount'] as const) {
    const parts = [captured, released, expired, cancelled, remaining].map((each) => each[figure]);
    expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(total[figure]);
  }
}

function expectSums({ lines, ...order }: OrderBalances): void {
  for (const figure of ['total', 'captured', 'refunded', 'remaining'] as const) {
    const sum = lines.reduce((amount, line) => amount + line[figure].amount, 0n);
    expect(order[figure].amount).toBe(sum);
  }
}
