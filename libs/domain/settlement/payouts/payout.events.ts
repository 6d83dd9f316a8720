import type { Instant } from '../../time/instant';
import type { PayoutAccount } from '../terms/terms.events';

/** What every event of a payout says, so that no reader has to ask the settlement for it. */
export interface PayoutFact {
  readonly payoutId: string;
  readonly currency: string;
  readonly settlementNumber: number;
  readonly amount: bigint;
}

interface BankFact extends PayoutFact {
  readonly bankReference?: string;
  /** When it happened at the bank, by its word. */
  readonly effectiveAt?: Instant;
}

/** The order to pay has gone, or goes now, to the bank. */
export interface PayoutSent extends PayoutFact {
  readonly type: 'PayoutSent';
  readonly account: PayoutAccount;
  /** What the bank calls this transfer in all that it says of it (ISO 20022 `EndToEndId`). */
  readonly endToEndId: string;
  /** The message to the bank that this payout is part of (ISO 20022 `MsgId`); absent where it was sent otherwise. */
  readonly messageId?: string;
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
