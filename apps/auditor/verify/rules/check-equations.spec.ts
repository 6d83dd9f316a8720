import { decide, evolve, isRefusal, type Order, type OrderCommand } from '@domain';
import { checkEquations } from './check-equations';

const given = { recordedAt: '2026-01-05T00:00:00.000Z', actor: 'key-1' };

/** An order of 1000, 400 of it captured, 100 of that refunded, 250 paid. */
const COMMANDS: readonly OrderCommand[] = [
  { type: 'AuthorizeOrder', ...given, orderId: 'o1', currency: 'EUR', orderAmount: 1_000n },
  { type: 'CaptureOrder', ...given, captureId: 'c1', take: { by: 'amount', amount: 400n } },
  { type: 'RefundOrder', ...given, refundId: 'r1', take: { by: 'amount', amount: 100n } },
  { type: 'RecordCustomerPayment', ...given, paymentId: 'p1', amount: 250n },
];

describe('the equations', () => {
  const order = COMMANDS.reduce<Order | undefined>((state, command) => {
    const events = decide(command, state);
    if (isRefusal(events)) throw new Error(events.detail);
    return events.reduce((folded, event) => evolve(folded, event, given.recordedAt), state);
  }, undefined);
  const [line] = order?.lines ?? [];
  const [capture] = order?.captures ?? [];
  if (!order || !line || !capture) throw new Error('the order was not folded');
  const more = { quantity: 0n, amount: 401n, taxAmount: 0n };

  it('hold on an order that the rules made', () => {
    expect(() => checkEquations(order, 250n)).not.toThrow();
  });

  it.each<[sentence: string, broken: Order, what: RegExp]>([
    [
      'a line is worth more than its parts',
      { ...order, lines: [{ ...line, captured: more }] },
      /parts of line 1 come to 1001 of 1000/,
    ],
    ['the order is worth more than its lines', { ...order, orderAmount: 1_001n }, /lines total 1000, the order 1001/],
    [
      'a capture is worth more than the lines say',
      { ...order, captures: [{ ...capture, captured: more }] },
      /400 captured, its captures 401/,
    ],
    [
      'more is refunded than captured',
      { ...order, captures: [{ ...capture, refunded: more }] },
      /400 has 401 refunded/,
    ],
    [
      'more of a line is refunded than captured',
      { ...order, captures: [{ ...capture, lines: [{ lineId: 1, captured: capture.captured, refunded: more }] }] },
      /line 1 of capture 1: 401 of 400 is refunded/,
    ],
    [
      'a capture is overpaid',
      { ...order, captures: [{ ...capture, paid: 301n }], credit: -51n },
      /capture 1 is owed -1/,
    ],
    ['money is lost', { ...order, credit: -1n }, /paid 250, and 249 is accounted for/],
    ['the prepayment is below 0', { ...order, prepayment: -1n, credit: 1n }, /prepayment is below 0/],
  ])('find that %s', (_, broken, what) => {
    expect(() => checkEquations(broken, 250n)).toThrow(what);
  });
});
