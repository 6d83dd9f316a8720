import type { RefundOrderCommand } from '@ledger';
import { TakeRequest, takeOf } from '../captures/take.dto';
import { Part } from '../validation/nested';
import { Amount, AmountOrNothing, Currency, Identifier, Moment, Optional, Text } from '../validation/rules';
import { instant } from '../wire/instant';

export class ReturnFeeRequest {
  @Amount() readonly amount: number;
  @AmountOrNothing() readonly taxAmount: number;
}

export class RefundOrderRequest extends TakeRequest {
  /** Left out: the oldest capture first. */
  @Optional() @Identifier() readonly captureId?: string;
  @Optional() @Currency() readonly currency?: string;
  @Optional() @Part(() => ReturnFeeRequest) readonly returnFee?: ReturnFeeRequest;
  @Optional() @Text() readonly reference?: string;
  /** For the customer; personal data. */
  @Optional() @Text() readonly description?: string;
  @Optional() @Moment() readonly effectiveAt?: string;
}

export function refund(body: RefundOrderRequest): RefundOrderCommand['input'] {
  const { captureId, currency, returnFee, reference, description, effectiveAt } = body;
  return {
    take: takeOf(body),
    ...(captureId !== undefined && { captureId }),
    ...(currency !== undefined && { currency }),
    ...(returnFee && { returnFee: { amount: BigInt(returnFee.amount), taxAmount: BigInt(returnFee.taxAmount) } }),
    ...(reference !== undefined && { reference }),
    ...(description !== undefined && { description: { unsealed: description } }),
    ...(effectiveAt !== undefined && { effectiveAt: instant(effectiveAt) }),
  };
}
