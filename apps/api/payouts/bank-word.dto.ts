import { Moment, Optional, Text } from '../validation/rules';
import { instant } from '../wire/instant';

/** What the bank says of a payout. */
export class BankWordRequest {
  @Optional() @Text() readonly bankReference?: string;
  /** When it happened at the bank. */
  @Optional() @Moment() readonly effectiveAt?: string;
}

/** As `BankWordRequest`, of money that did not arrive or did not stay. */
export class BankFailureRequest extends BankWordRequest {
  @Optional() @Text() readonly reason?: string;
}

export function bankWord<Word extends BankWordRequest>(payoutId: string, word: Word) {
  const { effectiveAt } = word;
  return { ...word, payoutId, ...(effectiveAt !== undefined && { effectiveAt: instant(effectiveAt) }) };
}
