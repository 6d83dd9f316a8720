import { given } from '../../order/decide/facts';
import { type Refusal, refuse } from '../../refusals/refusals';
import { atLeastOne, firstRefused, knownCurrency, notInTheFuture, withinAmount } from '../checks';
import type { RecordMerchantDeposit } from './adjustment.commands';
import type { MerchantDepositRecorded } from './adjustment.events';

/** A stream of its own holds the one event of a deposit. `undefined`: not recorded yet. */
export type DepositState = MerchantDepositRecorded | undefined;

/** Refuses with VALIDATION_FAILED, DEPOSIT_EXISTS, EFFECTIVE_AT_OUT_OF_RANGE, AMOUNT_TOO_SMALL, LIMIT_EXCEEDED. */
export function recordMerchantDeposit(
  command: RecordMerchantDeposit,
  state: DepositState,
): [MerchantDepositRecorded] | Refusal {
  const { depositId, currency, amount } = command;
  const refusal = firstRefused(
    () => knownCurrency(currency),
    () => (state ? refuse('DEPOSIT_EXISTS', `The deposit ${depositId} exists.`, { depositId }) : undefined),
    () => notInTheFuture(command),
    () => atLeastOne(amount),
    () => withinAmount(amount),
  );
  const about = { depositId, currency, amount };
  return refusal ?? [{ type: 'MerchantDepositRecorded', ...about, ...given(command, 'bankReference', 'effectiveAt') }];
}
