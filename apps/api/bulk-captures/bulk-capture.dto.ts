import { CaptureOrderRequest } from '../captures/capture-order.dto';
import { Flag, IdempotencyKey, Identifier, Integer, Optional } from '../validation/rules';

/** One line: a capture, with what is address and header elsewhere. */
export class BulkCaptureRequest extends CaptureOrderRequest {
  @Identifier() readonly orderId: string;
  @IdempotencyKey() readonly idempotencyKey: string;
  @Optional() @Flag() readonly idempotencyRetry?: boolean;
  /** The revision the caller decided on. */
  @Optional() @Integer(0, Number.MAX_SAFE_INTEGER) readonly ifMatch?: number;
}
