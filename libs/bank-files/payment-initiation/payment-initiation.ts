import type { CalendarDate, Instant, PayoutAccount } from '@domain';

/** An order to one's bank to pay others, in one currency and on one day. */
export interface PaymentInitiation {
  /** At most 35 characters that a bank carries; the bank's answer names it again. */
  readonly messageId: string;
  readonly createdAt: Instant;
  /** Whose account pays. */
  readonly debtor: PayoutAccount;
  readonly executionDate: CalendarDate;
  readonly currency: string;
  readonly payments: readonly OutgoingPayment[];
}

export interface OutgoingPayment {
  /** At most 35 characters that a bank carries, each once in a message; statuses and statements name it again. */
  readonly endToEndId: string;
  /** Minor units, at least 1. */
  readonly amount: bigint;
  readonly creditor: PayoutAccount;
  /** For the one who is paid; what no bank carries is transliterated, and what is longer than 140 characters cut. */
  readonly remittance: string;
}
