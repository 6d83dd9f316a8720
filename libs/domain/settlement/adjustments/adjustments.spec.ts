import type { AdjustmentCommand, ProposeAdjustment, RecordMerchantDeposit } from './adjustment.commands';
import { type AdjustmentState, evolveAdjustment, initialAdjustment } from './adjustment.state';
import { decideAdjustment } from './decide-adjustment';
import { recordMerchantDeposit } from './record-deposit';

const recordedAt = '2026-01-05T09:00:00.000Z';
const PROPOSE: ProposeAdjustment = {
  type: 'ProposeAdjustment',
  recordedAt,
  actor: 'one',
  adjustmentId: 'a-1',
  currency: 'EUR',
  amount: -500n,
  account: 'fee_revenue',
  reason: 'a fee that was forgotten',
  effectiveAt: '2025-12-31T12:00:00.000Z',
};
const APPROVE: AdjustmentCommand = { type: 'ApproveAdjustment', recordedAt, actor: 'two' };
const REJECT: AdjustmentCommand = { type: 'RejectAdjustment', recordedAt, actor: 'two', reason: 'it was not' };
const FACT = { adjustmentId: 'a-1', currency: 'EUR', amount: -500n, account: 'fee_revenue' };

describe('an adjustment', () => {
  it('is proposed by one and approved by another, with its reason and both names', () => {
    const told = { reason: 'a fee that was forgotten', proposedBy: 'one', effectiveAt: '2025-12-31T12:00:00.000Z' };
    expect(decideAdjustment(PROPOSE, initialAdjustment)).toEqual([{ type: 'AdjustmentProposed', ...FACT, ...told }]);
    expect(decideAdjustment(APPROVE, stateAfter(PROPOSE))).toEqual([
      { type: 'AdjustmentRecorded', ...FACT, ...told, approvedBy: 'two' },
    ]);
  });

  it('is rejected by another, or withdrawn by who proposed it', () => {
    expect(decideAdjustment(REJECT, stateAfter(PROPOSE))).toEqual([
      { type: 'AdjustmentRejected', ...FACT, rejectedBy: 'two', reason: 'it was not' },
    ]);
    expect(decideAdjustment({ ...REJECT, actor: 'one' }, stateAfter(PROPOSE))).toMatchObject([{ rejectedBy: 'one' }]);
  });

  it.each<[string, AdjustmentCommand[], AdjustmentCommand, string]>([
    ['approved by who proposed it', [PROPOSE], { ...APPROVE, actor: 'one' }, 'FOUR_EYES_REQUIRED'],
    ['approved twice', [PROPOSE, APPROVE], APPROVE, 'ADJUSTMENT_DECIDED'],
    ['approved after it was rejected', [PROPOSE, REJECT], APPROVE, 'ADJUSTMENT_DECIDED'],
    ['rejected after it was approved', [PROPOSE, APPROVE], REJECT, 'ADJUSTMENT_DECIDED'],
    ['approved before it was proposed', [], APPROVE, 'ADJUSTMENT_NOT_FOUND'],
    ['proposed twice', [PROPOSE], PROPOSE, 'ADJUSTMENT_EXISTS'],
    ['of nothing', [], { ...PROPOSE, amount: 0n }, 'AMOUNT_TOO_SMALL'],
    ['beyond reason', [], { ...PROPOSE, amount: -(10n ** 12n) - 1n }, 'LIMIT_EXCEEDED'],
    ['in a currency that is none', [], { ...PROPOSE, currency: 'XXX' }, 'VALIDATION_FAILED'],
    ['without a reason', [], { ...PROPOSE, reason: '  ' }, 'VALIDATION_FAILED'],
    ['for tomorrow', [], { ...PROPOSE, effectiveAt: '2026-01-06T09:00:00.000Z' }, 'EFFECTIVE_AT_OUT_OF_RANGE'],
    ['against what customers owe', [], against('customer_receivable'), 'VALIDATION_FAILED'],
    ['against what the merchant is owed', [], against('merchant_payable'), 'VALIDATION_FAILED'],
    ['against what is held back', [], against('holdback'), 'VALIDATION_FAILED'],
  ])('is not %s', (_what, before, command, refusal) => {
    expect(decideAdjustment(command, stateAfter(...before))).toMatchObject({ refusal });
  });

  it('with a history that nobody can have written stops its reader', () => {
    const rejected = { type: 'AdjustmentRejected', ...FACT, account: 'fee_revenue', rejectedBy: 'two' } as const;
    expect(() => evolveAdjustment(undefined, rejected)).toThrow('impossible history');
    expect(() => evolveAdjustment(stateAfter(PROPOSE, APPROVE), rejected)).toThrow('impossible history');
    expect(() => evolveAdjustment(stateAfter(PROPOSE), stateAfter(PROPOSE)?.proposal ?? rejected)).toThrow(
      'proposed twice',
    );
  });
});

describe('a deposit of the merchant', () => {
  const DEPOSIT: RecordMerchantDeposit = {
    type: 'RecordMerchantDeposit',
    recordedAt,
    actor: 'finance',
    depositId: 'd-1',
    currency: 'JPY',
    amount: 700n,
    bankReference: 'B-9',
  };

  it('is recorded as the bank told it', () => {
    const recorded = { type: 'MerchantDepositRecorded', depositId: 'd-1', currency: 'JPY', amount: 700n };
    expect(recordMerchantDeposit(DEPOSIT, undefined)).toEqual([{ ...recorded, bankReference: 'B-9' }]);
  });

  it.each<[string, Partial<RecordMerchantDeposit>, string]>([
    ['of nothing', { amount: 0n }, 'AMOUNT_TOO_SMALL'],
    ['of less than nothing', { amount: -1n }, 'AMOUNT_TOO_SMALL'],
    ['beyond reason', { amount: 10n ** 12n + 1n }, 'LIMIT_EXCEEDED'],
    ['in a currency that is none', { currency: 'XXX' }, 'VALIDATION_FAILED'],
    ['for tomorrow', { effectiveAt: '2026-01-06T09:00:00.000Z' }, 'EFFECTIVE_AT_OUT_OF_RANGE'],
  ])('is not %s', (_what, change, refusal) => {
    expect(recordMerchantDeposit({ ...DEPOSIT, ...change }, undefined)).toMatchObject({ refusal });
  });

  it('is recorded once', () => {
    const before = recordMerchantDeposit(DEPOSIT, undefined);
    if ('refusal' in before) throw new Error('accepted');
    expect(recordMerchantDeposit(DEPOSIT, before[0])).toMatchObject({ refusal: 'DEPOSIT_EXISTS' });
  });
});

function against(account: string): AdjustmentCommand {
  return { ...PROPOSE, account: account as ProposeAdjustment['account'] };
}

function stateAfter(...commands: readonly AdjustmentCommand[]): AdjustmentState {
  return commands.reduce<AdjustmentState>((state, command) => {
    const answer = decideAdjustment(command, state);
    if ('refusal' in answer) throw new Error(`the given ${command.type} is refused: ${answer.refusal}`);
    return evolveAdjustment(state, answer[0]);
  }, initialAdjustment);
}
