import { AsOfParameters } from '../orders/order.parameters';
import { Currency, Moment, Optional } from '../validation/rules';
import { AtMostOneOf } from '../validation/together';

@AtMostOneOf('asOf', 'at')
export class TrialBalanceParameters extends AsOfParameters {
  @Currency() readonly currency: string;
  /** The books as they were before the first event that was recorded later than this. */
  @Optional() @Moment() readonly at?: string;
}
