import { ADJUSTMENT_STATUSES, type AdjustmentStatus } from '@ledger';
import { MomentParameters } from '../orders/order.parameters';
import { Integer, OneOf, Optional, Text } from '../validation/rules';

const PAGE_ADJUSTMENTS_MAX = 200;
export const PAGE_ADJUSTMENTS_PRESET = 50;

export class AdjustmentsParameters extends MomentParameters {
  @Optional() @OneOf(ADJUSTMENT_STATUSES) readonly status?: AdjustmentStatus;
  @Optional() @Integer(1, PAGE_ADJUSTMENTS_MAX) readonly limit?: number;
  /** The `next` of the page before. */
  @Optional() @Text(1024) readonly page?: string;
}
