import { DIFFERENCE_PAGE_MAX } from '@ledger';
import { AtLeastParameters } from '../orders/order.parameters';
import { Identifier, Integer, Moment, Optional, Text } from '../validation/rules';
import { AtMostOneOf } from '../validation/together';

@AtMostOneOf('from', 'fromInstant')
@AtMostOneOf('to', 'toInstant')
@AtMostOneOf('orderId', 'customerId')
export class DifferenceParameters extends AtLeastParameters {
  /** A sequence: what is behind that event. Left out, with `fromInstant`: from the beginning. */
  @Optional() @Integer(0, Number.MAX_SAFE_INTEGER) readonly from?: number;
  /** The last event before the first that was recorded later. */
  @Optional() @Moment() readonly fromInstant?: string;
  /** A sequence: up to and with that event. Left out, with `toInstant`: up to now. */
  @Optional() @Integer(0, Number.MAX_SAFE_INTEGER) readonly to?: number;
  @Optional() @Moment() readonly toInstant?: string;
  /** Only of this order of the merchant. */
  @Optional() @Identifier() readonly orderId?: string;
  /** Only of this customer's orders. */
  @Optional() @Identifier() readonly customerId?: string;
  /** Events on a page. */
  @Optional() @Integer(1, DIFFERENCE_PAGE_MAX) readonly limit?: number;
  /** The `next` of the page before. */
  @Optional() @Text(2048) readonly page?: string;
}
