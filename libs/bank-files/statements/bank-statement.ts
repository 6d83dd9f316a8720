import type { CalendarDate } from '@domain';

/** One booked movement on the account. */
export interface BankTransaction {
  /** From 1, through all statements of the file. */
  readonly number: number;
  readonly bookedOn: CalendarDate;
  /** Minor units; money that came in is positive. */
  readonly amount: bigint;
  readonly currency: string;
  /** The bank's own. */
  readonly bankReference?: string;
  /** The one that whoever ordered the payment gave it. */
  readonly endToEndId?: string;
  readonly remittance?: string;
  /** Who paid, where money came in; who was paid, where it went out. */
  readonly counterpartyName?: string;
  /** The bank's code (ISO 20022 `ExternalReturnReason1Code`, such as `AC04`), on money that came back. */
  readonly returnReason?: string;
}

/** What the bank says about one account and period, whatever format it said it in. */
export interface BankStatement {
  /** An IBAN or another number. */
  readonly account?: string;
  readonly statementId?: string;
  readonly currency?: string;
  /** Booked, in minor units. Where both are told, opening + all amounts = closing. */
  readonly openingBalance?: bigint;
  readonly closingBalance?: bigint;
  readonly transactions: readonly BankTransaction[];
}
