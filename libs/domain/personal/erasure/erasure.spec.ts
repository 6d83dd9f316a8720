import { decideErasure } from './decide-erasure';
import type { ErasureCommand } from './erasure.commands';
import type { CustomerErased } from './erasure.events';
import { evolveErasure } from './erasure.state';
import { erasedOtherwise } from './erasure-asked';

const GIVEN = { recordedAt: '2026-03-01T10:00:00.000Z', actor: 'key-1' };
const FIRST = { keyId: 'k1', generation: 1 };
const SECOND = { keyId: 'k2', generation: 2 };
const erase = (...keys: { keyId: string; generation: number }[]): ErasureCommand => ({
  ...{ type: 'EraseCustomer', customerId: 'ada', ...GIVEN },
  keys,
});
const erased = (...keys: { keyId: string; generation: number }[]): CustomerErased => ({
  ...{ type: 'CustomerErased', customerId: 'ada' },
  keys,
});

describe('an erasure', () => {
  it('tells every key that is gone', () => {
    expect(decideErasure(erase(FIRST, SECOND), undefined)).toEqual([erased(FIRST, SECOND)]);
  });

  it('tells only what is new to the log of somebody who came back', () => {
    const state = evolveErasure(undefined, erased(FIRST), GIVEN.recordedAt);
    expect(decideErasure(erase(FIRST, SECOND), state)).toEqual([erased(SECOND)]);
    expect(evolveErasure(state, erased(SECOND), GIVEN.recordedAt).keys).toEqual([FIRST, SECOND]);
  });

  it('is refused where nothing was ever kept, and where all of it is told', () => {
    expect(decideErasure(erase(), undefined)).toMatchObject({ refusal: 'PERSONAL_DATA_NOT_FOUND' });
    const state = evolveErasure(undefined, erased(FIRST), GIVEN.recordedAt);
    expect(decideErasure(erase(FIRST), state)).toMatchObject({
      refusal: 'PERSONAL_DATA_ERASED',
      explains: { customerId: 'ada', erasedAt: GIVEN.recordedAt },
    });
  });

  it('of an order without a customer names the order', () => {
    const command: ErasureCommand = { type: 'EraseGuest', guestOrderId: 'o1', keys: [FIRST], ...GIVEN };
    expect(decideErasure(command, undefined)).toEqual([{ type: 'GuestErased', guestOrderId: 'o1', keys: [FIRST] }]);
  });

  it('is found wrong where it tells a key twice, none, or out of order', () => {
    const state = evolveErasure(undefined, erased(FIRST), GIVEN.recordedAt);
    expect(erasedOtherwise(undefined, erased(FIRST, SECOND), GIVEN)).toBeUndefined();
    expect(erasedOtherwise(state, erased(SECOND), GIVEN)).toBeUndefined();
    expect(erasedOtherwise(state, erased(FIRST, SECOND), GIVEN)).toContain('told before');
    expect(erasedOtherwise(state, erased(FIRST), GIVEN)).toContain('PERSONAL_DATA_ERASED');
    expect(erasedOtherwise(undefined, erased(), GIVEN)).toContain('PERSONAL_DATA_NOT_FOUND');
    expect(erasedOtherwise(undefined, erased(SECOND, FIRST), GIVEN)).toContain('order of their generations');
  });
});
