import { addCalendarDays } from '../../time/instant';
import type { BankTransactionFact } from '../reconciliation.events';
import type { PayoutInFile } from './match-payout';

/** How many days a bank may take. */
export const DAYS_UNDER_WAY_MAX = 5;

/**
 * The payouts that a debit could be, by nothing but its amount and its day. One that carries another end-to-end id is
 * somebody else's payment, whatever its amount. Days of banks are local, ours are UTC: the debit may stand a day before.
 */
export function fittingPayouts(
  { amount, currency, bookedOn, endToEndId }: BankTransactionFact,
  payouts: readonly PayoutInFile[],
): readonly PayoutInFile[] {
  if (endToEndId !== undefined || amount >= 0n) return [];
  return payouts.filter(
    (payout) =>
      payout.status === 'sent' &&
      payout.debitedBy === undefined &&
      payout.currency === currency &&
      payout.amount === -amount &&
      addCalendarDays(payout.sentOn, -1) <= bookedOn &&
      bookedOn <= addCalendarDays(payout.sentOn, DAYS_UNDER_WAY_MAX),
  );
}
