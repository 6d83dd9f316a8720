import type { PayoutEvent } from './payout.events';

export interface Payout {
  readonly payoutId: string;
  readonly currency: string;
  readonly settlementNumber: number;
  readonly amount: bigint;
  readonly status: 'sent' | 'confirmed' | 'failed' | 'returned';
}

/** `undefined`: not sent yet. */
export type PayoutState = Payout | undefined;

export const initialPayout: PayoutState = undefined;

const STATUSES = {
  PayoutSent: 'sent',
  PayoutConfirmed: 'confirmed',
  PayoutFailed: 'failed',
  PayoutReturned: 'returned',
} as const satisfies Record<PayoutEvent['type'], Payout['status']>;

/** Throws Error for a history that no ledger can have written. */
export function evolvePayout(state: PayoutState, event: PayoutEvent): Payout {
  const { payoutId, currency, settlementNumber, amount } = event;
  if ((state === undefined) !== (event.type === 'PayoutSent')) {
    throw new Error(`impossible history: ${event.type} of payout ${payoutId}, which is ${state?.status ?? 'not sent'}`);
  }
  const status = STATUSES[event.type];
  return state ? { ...state, status } : { payoutId, currency, settlementNumber, amount, status };
}
