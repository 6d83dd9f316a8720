import { Amount, Currency, Moment, Optional, Text } from '../validation/rules';
import { instant } from '../wire/instant';

/** Money that moved between the customer and the merchant, by the bank's word. */
export class MovedMoneyRequest {
  @Amount() readonly amount: number;
  @Optional() @Currency() readonly currency?: string;
  @Optional() @Text() readonly reference?: string;
  @Optional() @Moment() readonly effectiveAt?: string;
}

export interface MovedMoney {
  readonly amount: bigint;
  readonly currency?: string;
  readonly reference?: string;
  readonly effectiveAt?: string;
}

export function movedMoney({ amount, currency, reference, effectiveAt }: MovedMoneyRequest): MovedMoney {
  return {
    amount: BigInt(amount),
    ...(currency !== undefined && { currency }),
    ...(reference !== undefined && { reference }),
    ...(effectiveAt !== undefined && { effectiveAt: instant(effectiveAt) }),
  };
}
