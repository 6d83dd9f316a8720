import { isRefusal } from '../../refusals/refusals';
import { localDate } from '../calendar/zone';
import { type CutOffToClose, closeSettlement } from '../closing/close-settlement';
import type { SettlementClosed } from '../closing/closing.events';
import { evolveSettlement } from '../closing/closing.state';
import { type RootHasher, summing } from '../closing/entry-summary';
import { dueThroughOf } from '../closing/membership';
import type { AuditedCurrency } from './audited-currency';
import { memberThatDiffers } from './difference';

/**
 * Works out, as soon as a cut-off is reached, what its closing has to say: no event that comes later can change it.
 * Where there is nothing to settle no closing may be written, and none is expected.
 */
export function expectClosing(books: AuditedCurrency, due: CutOffToClose, hasher: RootHasher): void {
  const { currency, settlement } = books;
  const sums = summing(hasher);
  for (const entry of books.open.take(dueThroughOf(localDate(due.cutOff, due.terms.zone), settlement))) sums.add(entry);
  const about = { currency, ...due, entries: sums.summary() };
  const given = { recordedAt: due.cutOff, actor: 'clock' };
  const answer = closeSettlement({ type: 'CloseSettlement', ...given, ...about }, settlement);
  if (isRefusal(answer)) {
    if (answer.refusal === 'NOTHING_TO_SETTLE') return;
    throw new Error(`cut-offs were reached out of order: ${answer.detail}`);
  }
  const [closing] = answer;
  books.settlement = evolveSettlement(settlement, closing);
  books.dueClosings.push(closing);
}

/** Holds a closing against the oldest that is due; answers what is wrong with it, or books it. */
export function checkClosing(books: AuditedCurrency, closing: SettlementClosed): string | undefined {
  const { currency, dueClosings } = books;
  const [expected] = dueClosings;
  if (!expected) return `nothing in ${currency} is to be settled by a cut-off that was reached and is not closed`;
  const differs = memberThatDiffers(closing, expected);
  if (differs) return `${differs}: the cut-off to close next is ${expected.cutOff}`;
  const sum = closing.totalsByKind.reduce((total, { amount }) => total + amount, 0n);
  if (closing.openingBalance + sum !== closing.payoutAmount + closing.closingBalance) {
    return 'its opening balance and its entries do not come to its payout and closing balance';
  }
  dueClosings.shift();
  books.inNoSettlement -= sum;
  books.carried = closing.closingBalance;
  if (closing.payoutId !== undefined) {
    books.toSend.set(closing.payoutId, closing);
    books.unsent += closing.payoutAmount;
  }
  return undefined;
}
