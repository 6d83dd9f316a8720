import { AtLeastParameters } from '../orders/order.parameters';
import { Integer, Optional, Text } from '../validation/rules';

export const PAGE_CUSTOMER_ORDERS_MAX = 50;
export const PAGE_CUSTOMER_ORDERS_PRESET = 20;

export class CustomerCapturesParameters extends AtLeastParameters {
  /** Orders on a page. */
  @Optional() @Integer(1, PAGE_CUSTOMER_ORDERS_MAX) readonly limit?: number;
  /** The `next` of the page before. */
  @Optional() @Text(1024) readonly page?: string;
}
