import { Moment, Optional, Text } from '../validation/rules';
import { instant } from '../wire/instant';

/** The payment provider's word that something recorded earlier did not happen after all. */
export class FailureRequest {
  @Optional() @Text() readonly reason?: string;
  @Optional() @Moment() readonly effectiveAt?: string;
}

export function failure({ reason, effectiveAt }: FailureRequest): { reason?: string; effectiveAt?: string } {
  return {
    ...(reason !== undefined && { reason }),
    ...(effectiveAt !== undefined && { effectiveAt: instant(effectiveAt) }),
  };
}
