import { EffectiveParameters } from '../orders/order.parameters';
import { Currency } from '../validation/rules';

export class TrialBalanceParameters extends EffectiveParameters {
  @Currency() readonly currency: string;
}
