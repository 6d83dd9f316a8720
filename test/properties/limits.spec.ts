import type { OrderCommand, Take } from '@domain';
import { authorized, captured, GIVEN, given, paid, pieces, refunded, SHIPPED, times } from '@testing';

const EVERYTHING: Take = { by: 'full' };
const one: Take = { by: 'amount', amount: 1n };

describe('one order holds at most', () => {
  const update = (captured: bigint): OrderCommand => ({
    type: 'UpdateOrder',
    ...GIVEN,
    orderAmount: captured + 1n,
    lines: pieces(1, 1n).map((description) => ({ description })),
  });

  it('1,000 lines, those of updates included', () => {
    given()
      .when(authorized(pieces(1_000, 1n)))
      .thenRecorded('OrderAuthorized');
    given()
      .when(authorized(pieces(1_001, 1n)))
      .thenRefused('LIMIT_EXCEEDED', { requested: 1_001, limit: 1_000 });
    given(authorized(pieces(999, 1n)))
      .when(update(0n))
      .thenRecorded('OrderUpdated');
    given(authorized(pieces(1_000, 1n)))
      .when(update(0n))
      .thenRefused('LIMIT_EXCEEDED');
  });

  it('1,000,000,000,000 minor units', () => {
    given()
      .when(authorized(pieces(1, 10n ** 12n)))
      .thenRecorded('OrderAuthorized');
    given()
      .when(authorized(pieces(1, 10n ** 12n + 1n)))
      .thenRefused('LIMIT_EXCEEDED', { limit: 10n ** 12n });
  });

  it('200 captures, and 200 refunds', () => {
    const order = authorized(pieces(1, 500n));
    const captures = times(200, (place) => captured(`capture-${place}`, 1n));
    given(order, ...captures.slice(1))
      .when(captured('last', 1n))
      .thenRecorded('PartialCaptureRecorded');
    given(order, ...captures)
      .when(captured('one more', 1n))
      .thenRefused('LIMIT_EXCEEDED', { limit: 200 });

    const refunds = [order, captured('all', 500n), ...times(200, (place) => refunded(`refund-${place}`, one))];
    given(...refunds.slice(0, -1))
      .when(refunded('last', one))
      .thenRecorded('RefundRecorded');
    given(...refunds)
      .when(refunded('one more', one))
      .thenRefused('LIMIT_EXCEEDED', { limit: 200 });
  });

  it('500 commands that a caller may repeat at will', () => {
    const full = [authorized(pieces(1, 500n)), captured('first', 5n), ...times(499, () => SHIPPED)];
    given(...full.slice(0, -1))
      .when(SHIPPED)
      .thenRecorded('ShippingInfoAdded');
    const repeatable: OrderCommand[] = [
      SHIPPED,
      captured('second', 5n),
      update(5n),
      { type: 'ReleaseRemainingAuthorization', ...GIVEN },
      { type: 'ExtendAuthorization', ...GIVEN, until: { days: 30 } },
      { type: 'UpdateMerchantReferences', ...GIVEN, merchantReferences: { reference1: 'a' } },
      { type: 'ExtendDueDate', ...GIVEN, captureId: 'first', dueDate: '2026-05-01' },
    ];
    for (const command of repeatable) {
      given(...full)
        .when(command)
        .thenRefused('LIMIT_EXCEEDED', { limit: 500 });
    }
  });

  it('any number of facts from outside: a full order still takes what has happened', () => {
    const full = [authorized(pieces(1, 500n)), captured('first', 5n), ...times(499, () => SHIPPED)];
    const proposal = { type: 'ProposeReceivableWriteOff', ...GIVEN, writeOffId: 'w', captureId: 'first' } as const;
    const later = '2026-02-02T09:00:00.000Z';
    given(...full)
      .when(refunded('refund', one))
      .thenRecorded('RefundRecorded');
    given(...full)
      .when({ type: 'FailCapture', ...GIVEN, captureId: 'first' })
      .thenRecorded('CaptureFailed');
    given(...full)
      .when(paid('payment', 1n))
      .thenRecorded('CustomerPaymentRecorded');
    given(...full)
      .when({ ...proposal, amount: 1n, reason: 'lost' })
      .thenRecorded('ReceivableWriteOffProposed');
    given(...full)
      .when({ type: 'ExpireAuthorization', ...GIVEN, recordedAt: later })
      .thenRecorded('AuthorizationExpired');
  });

  it('5,000 allocation parts in one append; a refund of one capture is always narrow enough', () => {
    const spread = [authorized(pieces(900, 6n)), ...times(6, (place) => captured(`capture-${place}`, 900n))];
    given(...spread)
      .when(refunded('all', EVERYTHING))
      .thenRefused('LIMIT_EXCEEDED', { requested: 5_400, limit: 5_000 });
    given(...spread)
      .when(refunded('one', EVERYTHING, 'capture-0'))
      .thenRecorded('RefundRecorded');
  });
});

describe('an amount of less than 1', () => {
  const order = [authorized(pieces(1, 500n)), captured('first', 5n)];

  it.each<[string, OrderCommand]>([
    ['capture', captured('second', 0n)],
    ['refund', refunded('refund', { by: 'amount', amount: 0n })],
    ['payment', paid('payment', 0n)],
    ['payback', { type: 'PayCustomerBack', ...GIVEN, paybackId: 'payback', amount: -1n }],
    [
      'write-off',
      { type: 'ProposeReceivableWriteOff', ...GIVEN, writeOffId: 'w', captureId: 'first', amount: 0n, reason: 'lost' },
    ],
  ])('is no %s', (_, command) => {
    given(...order)
      .when(command)
      .thenRefused('AMOUNT_TOO_SMALL');
  });
});
