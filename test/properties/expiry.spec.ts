import type { OrderCommand, OrderEvent } from '@domain';
import { authorized, captured, GIVEN, given, pieces } from '@testing';

const EXPIRES_AT = '2026-01-10T09:00:00.000Z';
const BEFORE = '2026-01-10T08:59:59.999Z';
const order = { ...authorized(pieces(1, 500n)), expiresAt: EXPIRES_AT };
const keptAsOne = pieces(1, 1n).map((description) => ({ description }));

describe('an authorization that runs out', () => {
  it.each<[string, OrderEvent['type'], OrderCommand]>([
    ['capture', 'PartialCaptureRecorded', captured('second', 5n)],
    ['release', 'RemainingAuthorizationReleased', { type: 'ReleaseRemainingAuthorization', ...GIVEN }],
    ['extension', 'AuthorizationExtended', { type: 'ExtendAuthorization', ...GIVEN, until: { days: 30 } }],
    ['update', 'OrderUpdated', { type: 'UpdateOrder', ...GIVEN, orderAmount: 6n, lines: keptAsOne }],
  ])('takes a %s until the last millisecond, and not in the next, written or not', (_, event, command) => {
    const before = given(order, captured('first', 5n));
    before.when({ ...command, recordedAt: BEFORE }).thenRecorded(event);
    before.when({ ...command, recordedAt: EXPIRES_AT }).thenRefused('AUTHORIZATION_EXPIRED', { expiresAt: EXPIRES_AT });
  });

  it('expires in that millisecond, and not in the last before it', () => {
    const expire: OrderCommand = { type: 'ExpireAuthorization', ...GIVEN, actor: 'clock' };
    given(order)
      .when({ ...expire, recordedAt: BEFORE })
      .thenRefused('EXPIRY_OUT_OF_RANGE');
    given(order)
      .when({ ...expire, recordedAt: EXPIRES_AT })
      .thenRecorded('AuthorizationExpired');
  });
});
