import { MomentParameters } from '../orders/order.parameters';
import { Currency, Day, Integer, Optional, Text } from '../validation/rules';

/** A year and a day, in one currency. */
export const PAGE_DAYS_MAX = 366;
export const PAGE_DAYS_PRESET = 100;

export class DailyFiguresParameters extends MomentParameters {
  /** Both ends included; days are those of UTC. */
  @Optional() @Day() readonly from?: string;
  @Optional() @Day() readonly to?: string;
  @Optional() @Currency() readonly currency?: string;
  @Optional() @Integer(1, PAGE_DAYS_MAX) readonly limit?: number;
  /** The `next` of the page before. */
  @Optional() @Text(1024) readonly page?: string;
}
