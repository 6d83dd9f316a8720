import type { RecordCustomerPaymentCommand } from '@ledger';
import { Identifier, Optional } from '../validation/rules';
import { MovedMoneyRequest, movedMoney } from './moved-money.dto';

export class CustomerPaymentRequest extends MovedMoneyRequest {
  /** Left out: paid on the order. */
  @Optional() @Identifier() readonly captureId?: string;
}

export function payment(body: CustomerPaymentRequest): RecordCustomerPaymentCommand['input'] {
  return { ...movedMoney(body), ...(body.captureId !== undefined && { captureId: body.captureId }) };
}
