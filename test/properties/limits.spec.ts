import { decide, evolve, initialState, isRefusal, type OrderCommand, type OrderState } from '@domain';

const GIVEN = { recordedAt: '2026-01-05T09:00:00.000Z', actor: 'shop' };
const line = (amount: bigint) => ({
  type: 'physical' as const,
  name: 'grain',
  quantity: 1n,
  unitPrice: amount,
  taxRate: 0,
  totalDiscountAmount: 0n,
  totalAmount: amount,
  totalTaxAmount: 0n,
});

function authorize(count: number, amount = 1n): OrderCommand {
  const lines = Array.from({ length: count }, () => line(amount));
  return {
    type: 'AuthorizeOrder',
    ...GIVEN,
    orderId: 'order-1',
    currency: 'EUR',
    orderAmount: amount * BigInt(count),
    lines,
  };
}
const capture = (place: number, amount: bigint): OrderCommand => ({
  type: 'CaptureOrder',
  ...GIVEN,
  captureId: `capture-${place}`,
  take: { by: 'amount', amount },
});
const refund = (place: number, amount: bigint): OrderCommand => ({
  type: 'RefundOrder',
  ...GIVEN,
  refundId: `refund-${place}`,
  take: { by: 'amount', amount },
});
const ship: OrderCommand = { type: 'AddShippingInfo', ...GIVEN, shippingInfo: [{ carrier: 'post' }] };
const times = (count: number, command: (place: number) => OrderCommand) =>
  Array.from({ length: count }, (_, i) => command(i));

/** The code of the last answer, or `accepted`; every command before it must be accepted. */
function last(commands: readonly OrderCommand[]): string {
  let order: OrderState = initialState;
  for (const [place, command] of commands.entries()) {
    const answer = decide(command, order);
    if (place === commands.length - 1) return isRefusal(answer) ? answer.refusal : 'accepted';
    if (isRefusal(answer)) throw new Error(`command ${place} was refused: ${answer.detail}`);
    order = answer.reduce<OrderState>((before, event) => evolve(before, event, command.recordedAt), order);
  }
  throw new Error('no command was given');
}

describe('one order holds at most', () => {
  it('1,000 lines, those of updates included', () => {
    const updated: OrderCommand = {
      type: 'UpdateOrder',
      ...GIVEN,
      orderAmount: 1n,
      lines: [{ description: line(1n) }],
    };
    expect(last([authorize(1_000)])).toBe('accepted');
    expect(last([authorize(1_001)])).toBe('LIMIT_EXCEEDED');
    expect(last([authorize(999), updated])).toBe('accepted');
    expect(last([authorize(1_000), updated])).toBe('LIMIT_EXCEEDED');
  });

  it('1,000,000,000,000 minor units', () => {
    expect(last([authorize(1, 10n ** 12n)])).toBe('accepted');
    expect(last([authorize(1, 10n ** 12n + 1n)])).toBe('LIMIT_EXCEEDED');
  });

  it('200 captures and 200 refunds', () => {
    const captures = times(200, (place) => capture(place, 1n));
    expect(last([authorize(1, 500n), ...captures])).toBe('accepted');
    expect(last([authorize(1, 500n), ...captures, capture(200, 1n)])).toBe('LIMIT_EXCEEDED');
    const refunds = [authorize(1, 500n), capture(0, 500n), ...times(200, (place) => refund(place, 1n))];
    expect(last(refunds)).toBe('accepted');
    expect(last([...refunds, refund(200, 1n)])).toBe('LIMIT_EXCEEDED');
  });

  it('500 commands that a caller may repeat at will, while facts from outside go on', () => {
    const full = [authorize(1, 500n), capture(0, 5n), ...times(499, () => ship)];
    expect(last(full)).toBe('accepted');
    const refused: OrderCommand[] = [
      ship,
      capture(1, 5n),
      { type: 'ReleaseRemainingAuthorization', ...GIVEN },
      { type: 'ExtendAuthorization', ...GIVEN, until: { days: 30 } },
      { type: 'UpdateMerchantReferences', ...GIVEN, merchantReferences: { reference1: 'a' } },
      { type: 'UpdateOrder', ...GIVEN, orderAmount: 100n, lines: [{ description: line(95n) }] },
    ];
    for (const command of refused)
      expect([command.type, last([...full, command])]).toEqual([command.type, 'LIMIT_EXCEEDED']);
    const accepted: OrderCommand[] = [
      refund(0, 1n),
      { type: 'FailCapture', ...GIVEN, captureId: 'capture-0' },
      { type: 'RecordCustomerPayment', ...GIVEN, paymentId: 'payment-1', amount: 1n },
      {
        type: 'ProposeReceivableWriteOff',
        ...GIVEN,
        writeOffId: 'w',
        captureId: 'capture-0',
        amount: 1n,
        reason: 'lost',
      },
      { type: 'ExpireAuthorization', ...GIVEN, recordedAt: '2026-02-02T09:00:00.000Z' },
    ];
    for (const command of accepted)
      expect([command.type, last([...full, command])]).toEqual([command.type, 'accepted']);
  });

  it('5,000 allocation parts in one append; a refund by capture is always narrow enough', () => {
    const spread = [authorize(900, 6n), ...times(6, (place) => capture(place, 900n))];
    const all = { type: 'RefundOrder', ...GIVEN, refundId: 'refund-0', take: { by: 'full' } } as const;
    expect(last([...spread, all])).toBe('LIMIT_EXCEEDED');
    expect(last([...spread, { ...all, captureId: 'capture-0' }])).toBe('accepted');
  });
});
