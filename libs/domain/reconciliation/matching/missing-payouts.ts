import { addCalendarDays, type CalendarDate } from '../../time/instant';
import type { ReconciliationExceptionRaised } from '../reconciliation.events';
import type { CandidatePayout } from './candidate-payout';
import { comparedTo } from './exception-of';
import { notPaidYet } from './explanations';
import { DAYS_UNDER_WAY_MAX } from './fitting-payouts';

export type MissingPayout = Omit<ReconciliationExceptionRaised, 'type' | 'fileId' | 'transaction'>;

/** One name for each payout, whichever file misses it: it is missed once. */
export function missingExceptionId(payoutId: string): string {
  return `missing-${payoutId}`;
}

/**
 * The payouts that the bank should have booked by now: sent, not answered, in no transaction, and as many days under way
 * as a bank may take, by the last day that the file tells of their currency.
 */
export function missingPayouts(
  payouts: readonly CandidatePayout[],
  lastDays: ReadonlyMap<string, CalendarDate>,
): readonly MissingPayout[] {
  return payouts.flatMap((payout) => {
    const lastDay = lastDays.get(payout.currency);
    if (payout.status !== 'sent' || payout.debitedBy || payout.creditedBy || lastDay === undefined) return [];
    if (addCalendarDays(payout.sentOn, DAYS_UNDER_WAY_MAX) > lastDay) return [];
    return [
      {
        exceptionId: missingExceptionId(payout.payoutId),
        kind: 'missing',
        compared: comparedTo(payout),
        explanation: notPaidYet(payout, payout.sentOn, lastDay),
      },
    ];
  });
}
