import type { Answer } from '../../client/service';
import { currencyOf, oneOf, textOf } from '../read-address';

type PayoutStatus = Answer<'Payout'>['status'];

export const PAYOUT_STATUSES = ['due', 'sent', 'confirmed', 'failed', 'returned'] as const satisfies PayoutStatus[];

/** What the address says of the list of payouts. */
export interface PayoutsSearch {
  readonly status?: PayoutStatus | undefined;
  readonly currency?: string | undefined;
  readonly page?: string | undefined;
}

export function readPayoutsSearch({ status, currency, page }: Record<string, unknown>): PayoutsSearch {
  return { status: oneOf(PAYOUT_STATUSES, status), currency: currencyOf(currency), page: textOf(page) };
}
