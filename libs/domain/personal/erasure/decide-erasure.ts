import { type Refusal, refuse } from '../../refusals/refusals';
import type { ErasureCommand } from './erasure.commands';
import type { ErasedKey, ErasureEvent } from './erasure.events';
import type { ErasureState } from './erasure.state';

/**
 * Says which keys are gone that the log does not call gone yet; whoever comes back after an erasure has new ones. Refuses
 * with PERSONAL_DATA_NOT_FOUND where there never was a key, PERSONAL_DATA_ERASED where all of them are told.
 */
export function decideErasure(command: ErasureCommand, state: ErasureState): [ErasureEvent] | Refusal {
  const told = state?.keys.length ?? 0;
  const keys: readonly ErasedKey[] = command.keys.filter(({ generation }) => !isTold(state, generation));
  if (keys.length === 0 && told === 0) {
    return refuse('PERSONAL_DATA_NOT_FOUND', 'Nothing personal was ever kept of them.', subjectOf(command));
  }
  if (keys.length === 0) {
    return refuse('PERSONAL_DATA_ERASED', 'All that was kept of them is erased.', {
      ...subjectOf(command),
      erasedAt: state?.erasedAt ?? null,
    });
  }
  return command.type === 'EraseCustomer'
    ? [{ type: 'CustomerErased', customerId: command.customerId, keys }]
    : [{ type: 'GuestErased', guestOrderId: command.guestOrderId, keys }];
}

function isTold(state: ErasureState, generation: number): boolean {
  return state?.keys.some((key) => key.generation === generation) ?? false;
}

function subjectOf(command: ErasureCommand): Readonly<Record<string, string>> {
  return command.type === 'EraseCustomer' ? { customerId: command.customerId } : { orderId: command.guestOrderId };
}
