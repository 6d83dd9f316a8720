import type { Refusal, RefusalCode, RefusalKind } from '../refusals/refusals';

/** Every reason of its own for which settlement refuses a command, in the order in which they are looked for. */
export const SETTLEMENT_REFUSALS = {
  PAYOUT_NOT_FOUND: { kind: 'not-found', title: 'There is no such payout' },
  ADJUSTMENT_NOT_FOUND: { kind: 'not-found', title: 'There is no such adjustment' },
  ADJUSTMENT_EXISTS: { kind: 'unprocessable', title: 'The adjustment id is taken' },
  DEPOSIT_EXISTS: { kind: 'unprocessable', title: 'The deposit id is taken' },
  ADJUSTMENT_DECIDED: { kind: 'unprocessable', title: 'The adjustment is already approved or rejected' },
  CUT_OFF_CLOSED: { kind: 'unprocessable', title: 'The cut-off is closed, or one after it' },
  CUT_OFF_NOT_REACHED: { kind: 'unprocessable', title: 'The cut-off is in the future' },
  NOTHING_TO_SETTLE: { kind: 'unprocessable', title: 'Nothing is due and nothing can be paid' },
  PAYOUT_SENT: { kind: 'unprocessable', title: 'The payout was already sent' },
  PAYOUT_NOT_CONFIRMED: { kind: 'unprocessable', title: 'The payout was never confirmed' },
  PAYOUT_CONFIRMED: { kind: 'unprocessable', title: 'The payout is confirmed' },
  PAYOUT_FAILED: { kind: 'unprocessable', title: 'The payout has failed' },
  PAYOUT_RETURNED: { kind: 'unprocessable', title: 'The payout was already returned' },
} as const satisfies Record<string, { kind: RefusalKind; title: string }>;

export type SettlementRefusalCode = keyof typeof SETTLEMENT_REFUSALS | RefusalCode;

/** A definite no, as a value: nothing was recorded. `explains` holds the numbers that show why. */
export interface SettlementRefusal extends Omit<Refusal, 'refusal'> {
  readonly refusal: SettlementRefusalCode;
}

export function refuse(
  refusal: SettlementRefusalCode,
  detail: string,
  explains: Refusal['explains'] = {},
): SettlementRefusal {
  return { refusal, detail, explains };
}

/** Tells a refusal from the answer that might have come instead. */
export function isRefused(answer: object): answer is SettlementRefusal {
  return 'refusal' in answer;
}

/** Answers the first check that refuses. Later ones are not even asked. */
export function firstRefused(
  ...checks: readonly (() => SettlementRefusal | undefined)[]
): SettlementRefusal | undefined {
  for (const check of checks) {
    const refusal = check();
    if (refusal) return refusal;
  }
  return undefined;
}
