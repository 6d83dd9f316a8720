import { currencyExponent } from '../money/currency';
import { type Refusal, refuse } from '../refusals/refusals';
import type { Instant } from '../time/instant';
import { AMOUNT_MAX } from './limits';

/** VALIDATION_FAILED for a currency that ISO 4217 does not know. */
export function knownCurrency(currency: string): Refusal | undefined {
  if (currencyExponent(currency) !== undefined) return undefined;
  return refuse('VALIDATION_FAILED', `${currency} is no ISO 4217 currency.`, { currency });
}

/** EFFECTIVE_AT_OUT_OF_RANGE when the given time is in the future. */
export function notInTheFuture(command: {
  readonly effectiveAt?: Instant;
  readonly recordedAt: Instant;
}): Refusal | undefined {
  const { effectiveAt, recordedAt } = command;
  if (effectiveAt === undefined || effectiveAt <= recordedAt) return undefined;
  return refuse('EFFECTIVE_AT_OUT_OF_RANGE', 'The effective time is in the future.', {
    requested: effectiveAt,
    latest: recordedAt,
  });
}

/** LIMIT_EXCEEDED when an amount, of either sign, is larger than one movement can be. */
export function withinAmount(amount: bigint): Refusal | undefined {
  const size = amount < 0n ? -amount : amount;
  if (size <= AMOUNT_MAX) return undefined;
  return refuse('LIMIT_EXCEEDED', `One movement is at most ${AMOUNT_MAX} minor units.`, {
    what: 'minor units',
    requested: size,
    limit: AMOUNT_MAX,
  });
}

/** AMOUNT_TOO_SMALL when an amount is not at least 1 minor unit in size. */
export function atLeastOne(amount: bigint): Refusal | undefined {
  if (amount >= 1n) return undefined;
  return refuse('AMOUNT_TOO_SMALL', `The amount is ${amount}, and at least 1 is needed.`, { requested: amount });
}

/** Answers the first check that refuses. Later ones are not even asked. */
export function firstRefused(...checks: readonly (() => Refusal | undefined)[]): Refusal | undefined {
  for (const check of checks) {
    const refusal = check();
    if (refusal) return refusal;
  }
  return undefined;
}
