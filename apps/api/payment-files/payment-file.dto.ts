import { PAYMENTS_MAX } from '@ledger';
import { Currency, Integer, MessageId, Optional } from '../validation/rules';

export class PaymentFileRequest {
  /** Of the message; left out it follows from the Idempotency-Key. */
  @Optional() @MessageId() readonly messageId?: string;
  @Currency() readonly currency: string;
  @Optional() @Integer(1, PAYMENTS_MAX) readonly limit?: number;
}
