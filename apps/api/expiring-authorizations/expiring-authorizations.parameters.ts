import { MomentParameters } from '../orders/order.parameters';
import { Currency, Integer, Optional, Text } from '../validation/rules';

/** No authorization lasts longer. */
export const EXPIRING_DAYS_MAX = 180;
export const EXPIRING_DAYS_PRESET = 7;
export const PAGE_EXPIRING_MAX = 200;
export const PAGE_EXPIRING_PRESET = 50;

export class ExpiryTotalsParameters extends MomentParameters {
  /** How many days behind the present one in UTC, or behind that of the moment asked for, are meant; 0: only what ends on it. */
  @Optional() @Integer(0, EXPIRING_DAYS_MAX) readonly days?: number;
  @Optional() @Currency() readonly currency?: string;
}

export class ExpiringAuthorizationsParameters extends ExpiryTotalsParameters {
  @Optional() @Integer(1, PAGE_EXPIRING_MAX) readonly limit?: number;
  /** The `next` of the page before. */
  @Optional() @Text(1024) readonly page?: string;
}
