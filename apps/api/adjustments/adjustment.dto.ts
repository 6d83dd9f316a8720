import { ADJUSTMENT_ACCOUNTS, type AdjustmentAccount } from '@domain';
import type { ProposeAdjustmentCommand } from '@ledger';
import { Currency, Identifier, Moment, OneOf, Optional, SignedAmount, Text } from '../validation/rules';
import { instant } from '../wire/instant';

export class AdjustmentRequest {
  /** Left out: one that follows from the key. */
  @Optional() @Identifier() readonly adjustmentId?: string;
  @Currency() readonly currency: string;
  /** Above 0 the merchant gets it, below 0 the merchant pays it. */
  @SignedAmount() readonly amount: number;
  /** The account on the other side. */
  @OneOf(ADJUSTMENT_ACCOUNTS) readonly account: AdjustmentAccount;
  @Text() readonly reason: string;
  @Optional() @Moment() readonly effectiveAt?: string;
}

export class RejectAdjustmentRequest {
  @Optional() @Text() readonly reason?: string;
}

export function adjustment(request: AdjustmentRequest): ProposeAdjustmentCommand['input'] {
  const { amount, effectiveAt, ...rest } = request;
  return { ...rest, amount: BigInt(amount), ...(effectiveAt !== undefined && { effectiveAt: instant(effectiveAt) }) };
}
