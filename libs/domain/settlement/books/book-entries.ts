import { type EntryKind, type QueuedEntry, totalledAs } from '../entries/entry';
import type { Account } from './accounts';
import { type Posting, transfer } from './posting';

/** The kinds that an event of an order queues, and the account on the other side of the merchant's. */
const OTHER_SIDE: Partial<Record<EntryKind, Account>> = {
  sale: 'customer_receivable',
  fee: 'fee_revenue',
  fee_vat: 'vat_payable',
  return: 'customer_receivable',
  return_fee: 'customer_receivable',
  holdback: 'holdback',
};

/**
 * What the entries of an order's event post. A correction posts what it mirrors the other way round. A release, and
 * what takes one back, is posted by the settlement that takes it: until then the money stays held.
 */
export function bookEntries(entries: readonly QueuedEntry[]): readonly Posting[] {
  return entries.flatMap((entry) => {
    const account = OTHER_SIDE[totalledAs(entry)];
    return account ? transfer(account, 'merchant_payable', entry.amount) : [];
  });
}
