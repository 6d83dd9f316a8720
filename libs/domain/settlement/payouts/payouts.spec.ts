import { decidePayout } from './decide-payout';
import type { PayoutCommand, SendPayout } from './payout.commands';
import { evolvePayout, initialPayout, type PayoutState } from './payout.state';

const GIVEN = { recordedAt: '2026-01-05T09:00:00.000Z', actor: 'finance' } as const;
const SETTLEMENT = { payoutId: 'EUR-3', currency: 'EUR', settlementNumber: 3, payoutAmount: 900n };
const ACCOUNT = { name: 'Shop AB', iban: 'SE4550000000058398257466' };
const ABOUT = { payoutId: 'EUR-3', currency: 'EUR', settlementNumber: 3, amount: 900n };

const SEND: SendPayout = {
  type: 'SendPayout',
  ...GIVEN,
  settlement: SETTLEMENT,
  account: ACCOUNT,
  endToEndId: 'E2E-3',
  messageId: 'M-1',
};
const CONFIRM: PayoutCommand = { type: 'ConfirmPayout', ...GIVEN, bankReference: 'B-1' };
const FAIL: PayoutCommand = { type: 'FailPayout', ...GIVEN, reason: 'account closed' };
const RETURN: PayoutCommand = { type: 'ReturnPayout', ...GIVEN, reason: 'not wanted' };

describe('a payout', () => {
  it('is sent, confirmed and returned, and every event tells the whole amount', () => {
    expect(decidePayout(SEND, initialPayout)).toEqual([
      { type: 'PayoutSent', ...ABOUT, account: ACCOUNT, endToEndId: 'E2E-3', messageId: 'M-1' },
    ]);
    expect(decidePayout(CONFIRM, stateAfter(SEND))).toEqual([
      { type: 'PayoutConfirmed', ...ABOUT, bankReference: 'B-1' },
    ]);
    expect(decidePayout(RETURN, stateAfter(SEND, CONFIRM))).toEqual([
      { type: 'PayoutReturned', ...ABOUT, reason: 'not wanted' },
    ]);
    expect(stateAfter(SEND, CONFIRM, RETURN)).toEqual({ ...ABOUT, status: 'returned' });
  });

  it('is sent and fails', () => {
    expect(decidePayout(FAIL, stateAfter(SEND))).toEqual([
      { type: 'PayoutFailed', ...ABOUT, reason: 'account closed' },
    ]);
    expect(stateAfter(SEND, FAIL)?.status).toBe('failed');
  });

  it.each([
    ['sent twice', [SEND], SEND, 'PAYOUT_SENT'],
    ['sent again after it failed: the money is in a later one', [SEND, FAIL], SEND, 'PAYOUT_SENT'],
    ['confirmed before it was sent', [], CONFIRM, 'PAYOUT_NOT_FOUND'],
    ['confirmed twice', [SEND, CONFIRM], CONFIRM, 'PAYOUT_CONFIRMED'],
    ['confirmed after it failed', [SEND, FAIL], CONFIRM, 'PAYOUT_FAILED'],
    ['confirmed after it came back', [SEND, CONFIRM, RETURN], CONFIRM, 'PAYOUT_RETURNED'],
    ['failed before it was sent', [], FAIL, 'PAYOUT_NOT_FOUND'],
    ['failed twice', [SEND, FAIL], FAIL, 'PAYOUT_FAILED'],
    ['failed after it was confirmed', [SEND, CONFIRM], FAIL, 'PAYOUT_CONFIRMED'],
    ['returned before it was confirmed', [SEND], RETURN, 'PAYOUT_NOT_CONFIRMED'],
    ['returned after it failed', [SEND, FAIL], RETURN, 'PAYOUT_FAILED'],
    ['returned twice', [SEND, CONFIRM, RETURN], RETURN, 'PAYOUT_RETURNED'],
  ])('is not %s', (_what, before, command, refusal) => {
    expect(decidePayout(command, stateAfter(...before))).toMatchObject({ refusal });
  });

  it('is not sent for a settlement that pays nothing', () => {
    const { payoutId, ...nothing } = { ...SETTLEMENT, payoutAmount: 0n };
    expect(decidePayout({ ...SEND, settlement: nothing }, undefined)).toMatchObject({ refusal: 'PAYOUT_NOT_FOUND' });
  });

  it('is not sent while nobody knows where to', () => {
    const { account, ...send } = SEND;
    expect(decidePayout(send, undefined)).toMatchObject({ refusal: 'PAYOUT_ACCOUNT_MISSING' });
  });

  it('cannot have happened at the bank in the future, but on any day before', () => {
    const tomorrow = { ...CONFIRM, effectiveAt: '2026-01-06T00:00:00.000Z' };
    expect(decidePayout(tomorrow, stateAfter(SEND))).toMatchObject({ refusal: 'EFFECTIVE_AT_OUT_OF_RANGE' });
    const yesterday = { ...CONFIRM, effectiveAt: '2026-01-04T23:00:00.000Z' };
    expect(decidePayout(yesterday, stateAfter(SEND))).toMatchObject([{ effectiveAt: '2026-01-04T23:00:00.000Z' }]);
  });

  it('with a history that nobody can have written stops its reader', () => {
    const confirmed = { type: 'PayoutConfirmed', ...ABOUT } as const;
    expect(() => evolvePayout(initialPayout, confirmed)).toThrow('impossible history');
    expect(() =>
      evolvePayout(stateAfter(SEND), { type: 'PayoutSent', ...ABOUT, account: ACCOUNT, endToEndId: 'E2E-3' }),
    ).toThrow('impossible history');
  });
});

function stateAfter(...commands: readonly PayoutCommand[]): PayoutState {
  return commands.reduce<PayoutState>((state, command) => {
    const answer = decidePayout(command, state);
    if ('refusal' in answer) throw new Error(`the given ${command.type} is refused: ${answer.refusal}`);
    return evolvePayout(state, answer[0]);
  }, initialPayout);
}
