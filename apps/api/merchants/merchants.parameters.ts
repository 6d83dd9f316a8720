import { AtLeastParameters } from '../orders/order.parameters';
import { Integer, Optional, Text } from '../validation/rules';

export const PAGE_MERCHANTS_MAX = 500;
export const PAGE_MERCHANTS_PRESET = 100;

export class MerchantsParameters extends AtLeastParameters {
  /** Merchants on a page. */
  @Optional() @Integer(1, PAGE_MERCHANTS_MAX) readonly limit?: number;
  /** The `next` of the page before. */
  @Optional() @Text(1024) readonly page?: string;
}
