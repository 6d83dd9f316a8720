import { PAYOUT_STATUSES, type PayoutStatus } from '@ledger';
import { MomentParameters } from '../orders/order.parameters';
import { Currency, Integer, OneOf, Optional, Text } from '../validation/rules';

const PAGE_PAYOUTS_MAX = 200;
export const PAGE_PAYOUTS_PRESET = 50;

export class PayoutsParameters extends MomentParameters {
  @Optional() @Currency() readonly currency?: string;
  @Optional() @OneOf(PAYOUT_STATUSES) readonly status?: PayoutStatus;
  @Optional() @Integer(1, PAGE_PAYOUTS_MAX) readonly limit?: number;
  /** The `next` of the page before. */
  @Optional() @Text(1024) readonly page?: string;
}
