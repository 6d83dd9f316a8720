import type { RecordMerchantDepositCommand } from '@ledger';
import { Amount, Currency, Identifier, Moment, Optional, Text } from '../validation/rules';
import { instant } from '../wire/instant';

export class MerchantDepositRequest {
  /** Left out: one that follows from the key. */
  @Optional() @Identifier() readonly depositId?: string;
  @Currency() readonly currency: string;
  @Amount() readonly amount: number;
  @Optional() @Text() readonly bankReference?: string;
  /** When it happened at the bank. */
  @Optional() @Moment() readonly effectiveAt?: string;
}

export function merchantDeposit(request: MerchantDepositRequest): RecordMerchantDepositCommand['input'] {
  const { amount, effectiveAt, ...rest } = request;
  return { ...rest, amount: BigInt(amount), ...(effectiveAt !== undefined && { effectiveAt: instant(effectiveAt) }) };
}
