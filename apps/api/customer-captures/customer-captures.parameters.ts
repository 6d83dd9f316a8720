import { MomentParameters } from '../orders/order.parameters';
import { Day, Integer, Optional, Text } from '../validation/rules';

export const PAGE_CUSTOMER_ORDERS_MAX = 50;
export const PAGE_CUSTOMER_ORDERS_PRESET = 20;

export class CustomerCapturesParameters extends MomentParameters {
  /** Orders on a page. */
  @Optional() @Integer(1, PAGE_CUSTOMER_ORDERS_MAX) readonly limit?: number;
  /** The `next` of the page before. */
  @Optional() @Text(1024) readonly page?: string;
}

export class CustomerOwedParameters extends CustomerCapturesParameters {
  /** The last day in UTC: only what took effect by then, whenever it was recorded. */
  @Optional() @Day() readonly effectiveTo?: string;
}
