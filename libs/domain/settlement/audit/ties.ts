import type { OrderEvent } from '../../order/order.events';
import { bookEntries } from '../books/book-entries';
import { credited, type Posting } from '../books/posting';
import type { QueuedEntry } from '../entries/entry';
import { type AuditedCurrency, balanceOf } from './audited-currency';
import { chargedBy } from './charges';

/** The ties that must hold after every event; answers the first that does not, in a sentence. */
export function brokenTie(books: AuditedCurrency, postings: readonly Posting[]): string | undefined {
  return unbalanced(postings) ?? merchantTie(books) ?? customerTie(books);
}

/**
 * Each order's captured - refunded + return fees = what its captures, failures, refunds and return fees posted to the
 * receivable. Both are sums over its events, so they agree after each of them while each event adds the same to both.
 */
export function brokenOrderTie(event: OrderEvent, entries: readonly QueuedEntry[]): string | undefined {
  const [charged, posted] = [chargedBy(event), -credited(bookEntries(entries), 'customer_receivable')];
  if (charged === posted) return undefined;
  return `it charges the customer ${charged} by its lines, and ${posted} by its entries`;
}

function unbalanced(postings: readonly Posting[]): string | undefined {
  const of = (wanted: Posting['side']) =>
    postings.reduce((sum, { side, amount }) => (side === wanted ? sum + amount : sum), 0n);
  const [debits, credits] = [of('debit'), of('credit')];
  return debits === credits ? undefined : `its debits are ${debits} and its credits ${credits}`;
}

function merchantTie(books: AuditedCurrency): string | undefined {
  const owing = balanceOf(books, 'merchant_payable') + balanceOf(books, 'holdback');
  const expected = books.inNoSettlement + books.carried + books.unsent;
  if (owing === expected) return undefined;
  return `merchant payable and holdback are ${owing}, and entries, closing balance and payouts to send ${expected}`;
}

function customerTie(books: AuditedCurrency): string | undefined {
  const owing = -balanceOf(books, 'customer_receivable') - balanceOf(books, 'customer_prepayments');
  if (owing === books.owed) return undefined;
  return `customer receivable less prepayments is ${owing}, and customers owe ${books.owed} on their orders`;
}
