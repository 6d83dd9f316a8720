import { isLive, isRefusal, type Order, type OrderEvent, status } from '@domain';
import { authorization, intent, play } from '@testing';
import fc from 'fast-check';
import { runs } from './runs';

const history = fc.tuple(authorization, fc.array(intent, { maxLength: 14, size: 'max' }));

describe('the status of an order', () => {
  it('follows from its figures alone, the first that fits', () => {
    fc.assert(
      fc.property(history, ([first, intents]) => {
        for (const { orders } of play(first, intents))
          for (const order of orders) expect(status(order)).toBe(expected(order));
      }),
      runs(300),
    );
  });

  it('never leaves CANCELLED, and nothing is taken from an authorization that has ended', () => {
    fc.assert(
      fc.property(history, ([first, intents]) => {
        for (const { command, before, answer, orders } of play(first, intents)) {
          const after = orders.at(-1);
          if (!before || !after) continue;
          if (status(before) === 'CANCELLED') expect(status(after)).toBe('CANCELLED');
          if (!isLive(before, command.recordedAt))
            expect(typesOf(answer).filter((type) => TAKES.has(type))).toEqual([]);
        }
      }),
      runs(300),
    );
  });

  it('says whether a capture was the last: OrderCaptured when nothing remains after it, and only then', () => {
    fc.assert(
      fc.property(history, ([first, intents]) => {
        for (const { answer, orders } of play(first, intents)) {
          const [type] = typesOf(answer);
          const [after] = orders;
          if (!after || (type !== 'OrderCaptured' && type !== 'PartialCaptureRecorded')) continue;
          expect(type).toBe(amount(after, 'remaining') === 0n ? 'OrderCaptured' : 'PartialCaptureRecorded');
        }
      }),
      runs(300),
    );
  });
});

const TAKES = new Set<OrderEvent['type']>([
  'OrderCaptured',
  'PartialCaptureRecorded',
  'OrderUpdated',
  'RemainingAuthorizationReleased',
  'AuthorizationExtended',
  'OrderCancelled',
]);

function typesOf(answer: readonly OrderEvent[] | object): OrderEvent['type'][] {
  return Array.isArray(answer) && !isRefusal(answer) ? answer.map((event: OrderEvent) => event.type) : [];
}

function expected(order: Order): string {
  if (order.ended === 'cancelled') return 'CANCELLED';
  if (amount(order, 'remaining') > 0n) return amount(order, 'captured') > 0n ? 'PART_CAPTURED' : 'AUTHORIZED';
  if (order.captures.length === 0) return 'EXPIRED';
  return amount(order, 'refunded') === amount(order, 'captured') ? 'CLOSED' : 'CAPTURED';
}

function amount(order: Order, figure: 'remaining' | 'captured' | 'refunded'): bigint {
  return order.lines.reduce((total, line) => total + line[figure].amount, 0n);
}
