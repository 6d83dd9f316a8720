import type { Instant } from '@domain';

/** What the bank says of a payout. */
export interface BankWord {
  readonly payoutId: string;
  readonly bankReference?: string;
  /** When it happened at the bank. */
  readonly effectiveAt?: Instant;
}
