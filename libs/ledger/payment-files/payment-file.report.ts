import type { RefusalCode } from '@domain';

/** One payout of a message to the bank; the amount is in minor units. */
export interface PaidOut {
  readonly merchantId: string;
  readonly payoutId: string;
  readonly amount: bigint;
  readonly endToEndId: string;
}

/** One that waits on, and why. */
export interface LeftOut {
  readonly merchantId: string;
  readonly payoutId: string;
  readonly amount: bigint;
  readonly code: RefusalCode;
  readonly detail: string;
}

/** What a message to the bank holds after the call, whichever call put it there. */
export interface PaymentFileReport {
  readonly messageId: string;
  readonly currency: string;
  readonly payouts: readonly PaidOut[];
  readonly skipped: readonly LeftOut[];
  /** The sum of the payouts: the file says the same. */
  readonly controlSum: bigint;
  /** Whether every payout that was due was looked at; others wait for the next message. */
  readonly complete: boolean;
  /** Of the last payout that this call sent; absent where it sent none. */
  readonly position?: string;
}
