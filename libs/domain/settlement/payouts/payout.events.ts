import type { Instant } from '../../time/instant';

/** What every event of a payout says, so that no reader has to ask the settlement for it. */
export interface PayoutFact {
  readonly payoutId: string;
  readonly currency: string;
  readonly settlementNumber: number;
  readonly amount: bigint;
  /** The bank's, or the one we gave the bank. */
  readonly bankReference?: string;
}

interface BankFact extends PayoutFact {
  /** When it happened at the bank, by its word. */
  readonly effectiveAt?: Instant;
}

export interface PayoutSent extends PayoutFact {
  readonly type: 'PayoutSent';
}

export interface PayoutConfirmed extends BankFact {
  readonly type: 'PayoutConfirmed';
}

/** The money never left: it goes back to the merchant's balance. */
export interface PayoutFailed extends BankFact {
  readonly type: 'PayoutFailed';
  readonly reason?: string;
}

/** The money came back after it had arrived, all of it: it goes back to the merchant's balance. */
export interface PayoutReturned extends BankFact {
  readonly type: 'PayoutReturned';
  readonly reason?: string;
}

export type PayoutEvent = PayoutSent | PayoutConfirmed | PayoutFailed | PayoutReturned;
