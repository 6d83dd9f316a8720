import type { Account } from '../books/accounts';
import { credited, type Posting } from '../books/posting';
import type { SettlementClosed } from '../closing/closing.events';
import { initialSettlement, type SettlementState } from '../closing/closing.state';
import type { PlacedEntry } from '../closing/placed-entry';
import { createOpenEntries, type OpenEntries } from './open-entries';

/** What the log has come to of one merchant in one currency. The audit changes it in place: it grows with the log. */
export interface AuditedCurrency {
  readonly currency: string;
  /** Those that no cut-off has reached. */
  readonly open: OpenEntries;
  /** After the last closing that is due, whether or not it is written yet. */
  settlement: SettlementState;
  /** What closings have to say whose cut-off was reached and that are not written yet, oldest first. */
  readonly dueClosings: SettlementClosed[];
  /** Written closings whose payout was not sent yet, by payout. */
  readonly toSend: Map<string, SettlementClosed>;
  /** The sum of their payouts. */
  unsent: bigint;
  /** The sum of all entries that are in no written settlement. */
  inNoSettlement: bigint;
  /** The closing balance of the last written settlement. */
  carried: bigint;
  /** What each account is owed beyond what it owes. */
  readonly balances: Map<Account, bigint>;
  /** By all customers together, less their credit and what they paid ahead. */
  owed: bigint;
}

export function auditedCurrency(currency: string): AuditedCurrency {
  return {
    currency,
    open: createOpenEntries(),
    settlement: initialSettlement,
    dueClosings: [],
    toSend: new Map(),
    unsent: 0n,
    inNoSettlement: 0n,
    carried: 0n,
    balances: new Map(),
    owed: 0n,
  };
}

export function queue(books: AuditedCurrency, entries: readonly PlacedEntry[]): void {
  for (const entry of entries) {
    books.open.add(entry);
    books.inNoSettlement += entry.amount;
  }
}

export function post(books: AuditedCurrency, postings: readonly Posting[]): void {
  for (const account of new Set(postings.map((posting) => posting.account))) {
    books.balances.set(account, balanceOf(books, account) + credited(postings, account));
  }
}

export function balanceOf({ balances }: AuditedCurrency, account: Account): bigint {
  return balances.get(account) ?? 0n;
}
